import { LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Instant } from '../../kernel/clock.js';
import { SqlMailTables, type MailTables } from '../../mail/index.js';
import { addFirstOrganisation, type Organisation, type Role } from '../../organisations/index.js';
import { SqlPeopleReader, SqlPeopleTables, type PeopleReader, type PeopleTables } from '../../people/index.js';
import { SqlJobTables, type JobTables } from '../../queue/index.js';
import type { ApiToken } from '../api-token.js';
import type { Brake } from '../brake.js';
import type { GroupGrant, Identity } from '../identity.js';
import type { PasswordLink } from '../password-link.js';
import type { Session } from '../session.js';
import type { AccountReader, AccountStore, AccountTables, PersonKey } from '../store.js';
import {
  ApiTokenRow,
  GroupGrantRow,
  IdentityRow,
  PasswordLinkRow,
  PasswordRow,
  SessionRow,
  SignInBrakeRow,
  UnconfirmedAddressRow,
} from './account.rows.js';
import {
  keyOf,
  toApiToken,
  toApiTokenRow,
  toBrake,
  toGroupGrant,
  toIdentity,
  toPasswordLink,
  toPasswordLinkRow,
  toSession,
  toSessionRow,
} from './mappers.js';

class SqlAccountReader implements AccountReader {
  readonly people: PeopleReader;

  constructor(
    protected readonly manager: EntityManager,
    people: PeopleReader = new SqlPeopleReader(manager),
  ) {
    this.people = people;
  }

  async sessionOf(tokenDigest: string): Promise<Session | null> {
    const row = await this.manager.findOneBy(SessionRow, { token_digest: tokenDigest });
    return row && toSession(row);
  }

  async sessionsOf(person: PersonKey): Promise<Session[]> {
    const order = { created_at: 'DESC', id: 'DESC' } as const;
    return (await this.manager.find(SessionRow, { where: keyOf(person), order })).map(toSession);
  }

  async passwordDigestOf(person: PersonKey): Promise<string | null> {
    return (await this.manager.findOneBy(PasswordRow, keyOf(person)))?.digest ?? null;
  }

  async passwordLinkOf(tokenDigest: string): Promise<PasswordLink | null> {
    const row = await this.manager.findOneBy(PasswordLinkRow, { token_digest: tokenDigest });
    return row && toPasswordLink(row);
  }

  async identitiesOf(issuer: string, subject: string): Promise<Identity[]> {
    return (await this.manager.findBy(IdentityRow, { issuer, subject })).map(toIdentity);
  }

  async identityOfPerson(person: PersonKey, issuer: string): Promise<Identity | null> {
    const row = await this.manager.findOneBy(IdentityRow, { ...keyOf(person), issuer });
    return row && toIdentity(row);
  }

  async hasWayIn(person: PersonKey): Promise<boolean> {
    if ((await this.passwordDigestOf(person)) !== null) return true;
    return (await this.manager.findOneBy(IdentityRow, keyOf(person))) !== null;
  }

  async isUnconfirmed(person: PersonKey): Promise<boolean> {
    return (await this.manager.findOneBy(UnconfirmedAddressRow, keyOf(person))) !== null;
  }

  async groupGrantsOf(person: PersonKey): Promise<GroupGrant[]> {
    return (await this.manager.findBy(GroupGrantRow, keyOf(person))).map(toGroupGrant);
  }

  async apiTokenOf(tokenDigest: string): Promise<ApiToken | null> {
    const row = await this.manager.findOneBy(ApiTokenRow, { token_digest: tokenDigest });
    return row && toApiToken(row);
  }

  async apiTokensIn(organisationId: string): Promise<ApiToken[]> {
    const where = { organisation_id: organisationId };
    const order = { created_at: 'DESC', id: 'DESC' } as const;
    return (await this.manager.find(ApiTokenRow, { where, order })).map(toApiToken);
  }
}

export class SqlAccountTables extends SqlAccountReader implements AccountTables {
  override readonly people: PeopleTables;
  readonly mails: MailTables;
  readonly jobs: JobTables;

  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
  ) {
    super(manager);
    this.people = new SqlPeopleTables(manager, kind);
    this.mails = new SqlMailTables(manager);
    this.jobs = new SqlJobTables(manager);
  }

  addFirstOrganisation(organisation: Organisation): Promise<boolean> {
    return addFirstOrganisation(this.manager, this.kind, organisation);
  }

  async addSession(session: Session): Promise<void> {
    await this.manager.insert(SessionRow, toSessionRow(session));
  }

  async keepSession(session: Session): Promise<void> {
    const { organisation_id, id, ...changed } = toSessionRow(session);
    await this.manager.update(SessionRow, { organisation_id, id }, changed);
  }

  async removeSession(tokenDigest: string): Promise<void> {
    await this.manager.delete(SessionRow, { token_digest: tokenDigest });
  }

  async removeSessionsOf(person: PersonKey, but?: string): Promise<void> {
    const others = but === undefined ? {} : { token_digest: Not(but) };
    await this.manager.delete(SessionRow, { ...keyOf(person), ...others });
  }

  async keepPassword(person: PersonKey, digest: string, at: Instant): Promise<void> {
    await this.manager.delete(PasswordRow, keyOf(person));
    await this.manager.insert(PasswordRow, { ...keyOf(person), digest, changed_at: at });
  }

  async addPasswordLink(link: PasswordLink): Promise<void> {
    await this.manager.insert(PasswordLinkRow, toPasswordLinkRow(link));
  }

  async takePasswordLink({ organisationId, id }: PasswordLink): Promise<boolean> {
    const taken = await this.manager.delete(PasswordLinkRow, { organisation_id: organisationId, id });
    return (taken.affected ?? 0) > 0;
  }

  async removePasswordLinksOf(person: PersonKey): Promise<void> {
    await this.manager.delete(PasswordLinkRow, keyOf(person));
  }

  async holdBrake(keyDigest: string, now: Instant): Promise<Brake> {
    await this.manager.sql`INSERT INTO sign_in_brakes (key_digest, failures, last_at)
      VALUES (${keyDigest}, 0, ${now}) ON CONFLICT (key_digest) DO NOTHING`;
    const [row] = await this.manager.sql<SignInBrakeRow[]>`SELECT * FROM sign_in_brakes
      WHERE key_digest = ${keyDigest} ${() => (this.kind === 'postgres' ? 'FOR UPDATE' : '')}`;
    if (!row) throw new Error('a brake was lost while it was held');
    return toBrake(row);
  }

  async keepBrake({ keyDigest, failures, blockedUntil, succeededAt, lastAt }: Brake): Promise<void> {
    const changed = { failures, blocked_until: blockedUntil, succeeded_at: succeededAt, last_at: lastAt };
    await this.manager.update(SignInBrakeRow, { key_digest: keyDigest }, changed);
  }

  async addIdentity(identity: Identity): Promise<void> {
    await this.manager.insert(IdentityRow, {
      organisation_id: identity.organisationId,
      issuer: identity.issuer,
      subject: identity.subject,
      person_id: identity.personId,
      linked_at: identity.linkedAt,
    });
  }

  async keepUnconfirmed(person: PersonKey, at: Instant): Promise<void> {
    await this.removeUnconfirmed(person);
    await this.manager.insert(UnconfirmedAddressRow, { ...keyOf(person), changed_at: at });
  }

  async removeUnconfirmed(person: PersonKey): Promise<boolean> {
    return ((await this.manager.delete(UnconfirmedAddressRow, keyOf(person))).affected ?? 0) > 0;
  }

  async addGroupGrant(person: PersonKey, { role, grantId }: GroupGrant): Promise<void> {
    await this.removeGroupGrant(person, role);
    await this.manager.insert(GroupGrantRow, { ...keyOf(person), role, grant_id: grantId });
  }

  async removeGroupGrant(person: PersonKey, role: Role): Promise<void> {
    await this.manager.delete(GroupGrantRow, { ...keyOf(person), role });
  }

  async addApiToken(token: ApiToken): Promise<void> {
    await this.manager.insert(ApiTokenRow, toApiTokenRow(token));
  }

  async keepApiToken(token: ApiToken): Promise<void> {
    const { organisation_id, id, ...changed } = toApiTokenRow(token);
    await this.manager.update(ApiTokenRow, { organisation_id, id }, changed);
  }

  async sweep({ now, brakesBefore }: { readonly now: Instant; readonly brakesBefore: Instant }): Promise<void> {
    await this.manager.delete(SessionRow, { expires_at: LessThanOrEqual(now) });
    await this.manager.delete(PasswordLinkRow, { expires_at: LessThanOrEqual(now) });
    await this.manager.delete(SignInBrakeRow, { last_at: LessThanOrEqual(brakesBefore) });
  }
}

export class SqlAccountStore implements AccountStore {
  readonly committed: AccountReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlAccountReader(database.read);
  }

  write<T>(work: (tables: AccountTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlAccountTables(manager, this.database.kind)));
  }
}
