/** What somebody may do, named once for people and for API tokens alike. */
export const PERMISSIONS = [
  'organisation.read',
  'organisation.write',
  'people.read',
  'people.write',
  'roles.grant',
  'campaigns.manage',
  'barometers.manage',
  'results.read',
  'decisions.make',
  'team.read',
  'fairness.read',
  'privacy.manage',
  'audit.read',
  'service.administer',
  'tokens.manage',
  'content.author',
  'own',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['administrator', 'hr', 'manager', 'author', 'employee', 'privacy-steward'] as const;
export type Role = (typeof ROLES)[number];

/** A candidate has no role: the link is all they hold. Everyone who signs in also has what is theirs (`own`). */
export const PERMISSIONS_OF_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: [
    'organisation.read',
    'organisation.write',
    'people.read',
    'people.write',
    'roles.grant',
    'audit.read',
    'service.administer',
    'tokens.manage',
  ],
  hr: [
    'organisation.read',
    'organisation.write',
    'people.read',
    'people.write',
    'campaigns.manage',
    'barometers.manage',
    'results.read',
    'decisions.make',
    'fairness.read',
  ],
  manager: ['team.read'],
  author: ['content.author'],
  employee: [],
  'privacy-steward': ['organisation.read', 'people.read', 'fairness.read', 'privacy.manage', 'audit.read'],
};

/** Scopes that an API token may carry: never what decides about a person, and never what is somebody's own. */
export const TOKEN_SCOPES = [
  'organisation.read',
  'organisation.write',
  'people.read',
  'people.write',
  'campaigns.manage',
  'results.read',
  'fairness.read',
  'audit.read',
] as const satisfies readonly Permission[];
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Who asks: a person who signed in, or a program with a token. Everything an access rule looks at. */
export interface Actor {
  readonly organisationId: string;
  /** The person; for a token, the person who made it. */
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** Units a manager was given, with all that is below them. */
  readonly managedUnits: readonly string[];
  readonly tokenId: string | null;
}

export interface GrantedRole {
  readonly role: Role;
  /** For managers: the unit, with all that is below it. */
  readonly unitId: string | null;
}

export function actorOf(
  { organisationId, id }: { readonly organisationId: string; readonly id: string },
  grants: readonly GrantedRole[],
): Actor {
  const roles = [...new Set<Role>(['employee', ...grants.map(({ role }) => role)])];
  return {
    organisationId,
    personId: id,
    roles,
    permissions: new Set<Permission>(['own', ...roles.flatMap((role) => PERMISSIONS_OF_ROLE[role])]),
    managedUnits: grants.flatMap(({ role, unitId }) => (role === 'manager' && unitId !== null ? [unitId] : [])),
    tokenId: null,
  };
}

/** How the audit trail names who acted. */
export const nameInAudit = ({ personId, tokenId }: Actor): string =>
  tokenId === null ? `person:${personId}` : `token:${tokenId}`;
