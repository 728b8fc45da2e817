import type { Instant } from '../kernel/clock.js';
import { actorOf, type Actor, type GrantedRole, type TokenScope } from '../organisations/index.js';

/** Lets a program act within its scopes. Only its digest is kept. */
export interface ApiToken {
  readonly organisationId: string;
  readonly id: string;
  /** Who made it: it may never do more than they may now, and ends with their leaving. */
  readonly personId: string;
  readonly name: string;
  readonly tokenDigest: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** The day only: when exactly a program works is nobody's business. */
  readonly lastUsedOn: string | null;
  readonly revokedAt: Instant | null;
}

/** A token that nobody remembers must end by itself. */
export const LONGEST_TOKEN_DAYS = 365;

export const TOKEN_PREFIX = 'agm_';

/** What its scopes and its maker's permissions have in common, with no role and nothing of the maker's own. */
export function actorOfToken(token: ApiToken, grants: readonly GrantedRole[]): Actor {
  const { permissions } = actorOf({ organisationId: token.organisationId, id: token.personId }, grants);
  return {
    organisationId: token.organisationId,
    personId: token.personId,
    roles: [],
    permissions: new Set(token.scopes.filter((scope) => permissions.has(scope))),
    managedUnits: [],
    tokenId: token.id,
  };
}
