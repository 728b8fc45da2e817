import type { Instant } from '../kernel/clock.js';
import type { MailTables } from '../mail/index.js';
import type { Organisation, Role } from '../organisations/index.js';
import type { PeopleReader, PeopleTables, Person } from '../people/index.js';
import type { JobTables } from '../queue/index.js';
import type { ApiToken } from './api-token.js';
import type { Brake } from './brake.js';
import type { GroupGrant, Identity } from './identity.js';
import type { PasswordLink } from './password-link.js';
import type { Session } from './session.js';

export type PersonKey = Pick<Person, 'organisationId' | 'id'>;

export interface AccountReader {
  readonly people: PeopleReader;
  sessionOf(tokenDigest: string): Promise<Session | null>;
  /** Newest first. */
  sessionsOf(person: PersonKey): Promise<Session[]>;
  passwordDigestOf(person: PersonKey): Promise<string | null>;
  passwordLinkOf(tokenDigest: string): Promise<PasswordLink | null>;
  /** One for each organisation at most. */
  identitiesOf(issuer: string, subject: string): Promise<Identity[]>;
  identityOfPerson(person: PersonKey, issuer: string): Promise<Identity | null>;
  /** Whether they have a password or an identity of a provider. */
  hasWayIn(person: PersonKey): Promise<boolean>;
  /** Whether somebody else changed their address since they last signed in. */
  isUnconfirmed(person: PersonKey): Promise<boolean>;
  groupGrantsOf(person: PersonKey): Promise<GroupGrant[]>;
  apiTokenOf(tokenDigest: string): Promise<ApiToken | null>;
  /** Newest first. */
  apiTokensIn(organisationId: string): Promise<ApiToken[]>;
}

export interface AccountTables extends AccountReader {
  readonly people: PeopleTables;
  readonly mails: MailTables;
  readonly jobs: JobTables;
  /** False when there is an organisation already, even when two try at once. */
  addFirstOrganisation(organisation: Organisation): Promise<boolean>;
  addSession(session: Session): Promise<void>;
  keepSession(session: Session): Promise<void>;
  removeSession(tokenDigest: string): Promise<void>;
  /** All of somebody's, but one perhaps. */
  removeSessionsOf(person: PersonKey, but?: string): Promise<void>;
  keepPassword(person: PersonKey, digest: string, at: Instant): Promise<void>;
  addPasswordLink(link: PasswordLink): Promise<void>;
  /** False when another took it first. */
  takePasswordLink(link: PasswordLink): Promise<boolean>;
  removePasswordLinksOf(person: PersonKey): Promise<void>;
  /** Held until the work is committed: two tries at once are counted as two. */
  holdBrake(keyDigest: string, now: Instant): Promise<Brake>;
  keepBrake(brake: Brake): Promise<void>;
  addIdentity(identity: Identity): Promise<void>;
  /** Their address was changed by somebody else. */
  keepUnconfirmed(person: PersonKey, at: Instant): Promise<void>;
  /** False when their address was not in doubt. */
  removeUnconfirmed(person: PersonKey): Promise<boolean>;
  addGroupGrant(person: PersonKey, granted: GroupGrant): Promise<void>;
  removeGroupGrant(person: PersonKey, role: Role): Promise<void>;
  addApiToken(token: ApiToken): Promise<void>;
  keepApiToken(token: ApiToken): Promise<void>;
  /** Sessions and links that are over, brakes that nobody presses any more. */
  sweep(over: { readonly now: Instant; readonly brakesBefore: Instant }): Promise<void>;
}

export interface AccountStore {
  readonly committed: AccountReader;
  write<T>(work: (tables: AccountTables) => Promise<T>): Promise<T>;
}
