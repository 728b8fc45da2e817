import type { TableOfPersonalData } from '../../privacy/index.js';

export type DataCategory =
  | 'identity'
  | 'access'
  | 'consents'
  | 'mails'
  | 'invitations'
  | 'answers'
  | 'reports'
  | 'results'
  | 'self-estimates'
  | 'decisions'
  | 'passports'
  | 'groups'
  | 'surveys'
  | 'ideas'
  | 'dashboards';

/** Where each table of the register belongs in words; a test finds one that belongs nowhere. */
const CATEGORY_OF: Readonly<Record<string, DataCategory>> = {
  people: 'identity',
  placements: 'identity',
  role_grants: 'access',
  sessions: 'access',
  passwords: 'access',
  password_links: 'access',
  unconfirmed_addresses: 'access',
  identities: 'access',
  group_grants: 'access',
  api_tokens: 'access',
  consents: 'consents',
  mails: 'mails',
  invitations: 'invitations',
  link_codes: 'invitations',
  short_codes: 'invitations',
  candidate_joins: 'invitations',
  sittings: 'answers',
  administrations: 'answers',
  sitting_events: 'answers',
  verifications: 'answers',
  flags: 'reports',
  results: 'results',
  self_estimates: 'self-estimates',
  decisions: 'decisions',
  contests: 'decisions',
  passports: 'passports',
  group_memberships: 'groups',
  ballots: 'surveys',
  submissions: 'surveys',
  ideas: 'ideas',
  idea_precisions: 'ideas',
  actions: 'dashboards',
  shared_views: 'dashboards',
  reports: 'dashboards',
  report_subscriptions: 'dashboards',
};

export type Erased = 'delete' | 'blank' | 'keep';

/** What is held of persons in one category, and what becomes of it. */
export interface HeldCategory {
  readonly category: DataCategory | null;
  /** Only where no category is known: nothing is hidden. */
  readonly tables: readonly string[];
  readonly erased: readonly Erased[];
  /** The person gets a copy of some of it on asking. */
  readonly isCopied: boolean;
}

export function heldCategories(personalData: readonly TableOfPersonalData[]): HeldCategory[] {
  const held = new Map<DataCategory | null, TableOfPersonalData[]>();
  for (const line of personalData.filter(({ belongs }) => belongs.to !== 'nobody')) {
    const category = CATEGORY_OF[line.table] ?? null;
    held.set(category, [...(held.get(category) ?? []), line]);
  }
  return [...held].map(([category, lines]) => ({
    category,
    tables: lines.map(({ table }) => table),
    erased: [...new Set(lines.map(({ erasure }) => (typeof erasure === 'object' ? 'blank' : erasure)))],
    isCopied: lines.some(({ exported }) => exported.length > 0),
  }));
}
