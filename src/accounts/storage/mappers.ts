import type { Role, TokenScope } from '../../organisations/index.js';
import type { ApiToken } from '../api-token.js';
import type { Brake } from '../brake.js';
import type { GroupGrant, Identity } from '../identity.js';
import type { PasswordLink } from '../password-link.js';
import type { Session } from '../session.js';
import type { PersonKey } from '../store.js';
import type {
  ApiTokenRow,
  GroupGrantRow,
  IdentityRow,
  PasswordLinkRow,
  SessionRow,
  SignInBrakeRow,
} from './account.rows.js';

export const keyOf = ({ organisationId, id }: PersonKey) => ({ organisation_id: organisationId, person_id: id });

export const toSession = (row: SessionRow): Session => ({
  organisationId: row.organisation_id,
  id: row.id,
  personId: row.person_id,
  tokenDigest: row.token_digest,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  expiresAt: row.expires_at,
  browser: row.browser,
});

export const toSessionRow = (session: Session): SessionRow => ({
  organisation_id: session.organisationId,
  id: session.id,
  person_id: session.personId,
  token_digest: session.tokenDigest,
  created_at: session.createdAt,
  last_seen_at: session.lastSeenAt,
  expires_at: session.expiresAt,
  browser: session.browser,
});

export const toPasswordLink = (row: PasswordLinkRow): PasswordLink => ({
  organisationId: row.organisation_id,
  id: row.id,
  personId: row.person_id,
  purpose: row.purpose as PasswordLink['purpose'],
  tokenDigest: row.token_digest,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});

export const toPasswordLinkRow = (link: PasswordLink): PasswordLinkRow => ({
  organisation_id: link.organisationId,
  id: link.id,
  person_id: link.personId,
  purpose: link.purpose,
  token_digest: link.tokenDigest,
  created_at: link.createdAt,
  expires_at: link.expiresAt,
});

export const toBrake = (row: SignInBrakeRow): Brake => ({
  keyDigest: row.key_digest,
  failures: row.failures,
  blockedUntil: row.blocked_until,
  succeededAt: row.succeeded_at,
  lastAt: row.last_at,
});

export const toIdentity = (row: IdentityRow): Identity => ({
  organisationId: row.organisation_id,
  issuer: row.issuer,
  subject: row.subject,
  personId: row.person_id,
  linkedAt: row.linked_at,
});

export const toGroupGrant = (row: GroupGrantRow): GroupGrant => ({ role: row.role as Role, grantId: row.grant_id });

export const toApiToken = (row: ApiTokenRow): ApiToken => ({
  organisationId: row.organisation_id,
  id: row.id,
  personId: row.person_id,
  name: row.name,
  tokenDigest: row.token_digest,
  scopes: JSON.parse(row.scopes) as TokenScope[],
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedOn: row.last_used_on,
  revokedAt: row.revoked_at,
});

export const toApiTokenRow = (token: ApiToken): ApiTokenRow => ({
  organisation_id: token.organisationId,
  id: token.id,
  person_id: token.personId,
  name: token.name,
  token_digest: token.tokenDigest,
  scopes: JSON.stringify(token.scopes),
  created_at: token.createdAt,
  expires_at: token.expiresAt,
  last_used_on: token.lastUsedOn,
  revoked_at: token.revokedAt,
});
