import type { Instant } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayReadFairness } from './access.js';
import { SMALLEST_GROUP, type DeclaredCharacteristic } from './group.js';
import type { FairnessServices } from './services.js';

export interface DeclaredGroups {
  readonly characteristic: DeclaredCharacteristic;
  readonly lawfulBasis: string;
  readonly declaredAt: Instant;
  readonly people: number;
  /** Names of groups large enough to be counted, with their size; the others are not named. */
  readonly groups: readonly { readonly group: string; readonly people: number }[];
}

export async function showGroups({ store }: FairnessServices, actor: Actor): Promise<DeclaredGroups[]> {
  mayReadFairness(actor);
  const { organisationId } = actor;
  const bases = await store.committed.bases(organisationId);
  return Promise.all(
    bases.map(async ({ characteristic, lawfulBasis, declaredAt }) => {
      const memberships = await store.committed.memberships(organisationId, characteristic);
      const sizes = new Map<string, number>();
      for (const { group } of memberships) sizes.set(group, (sizes.get(group) ?? 0) + 1);
      const groups = [...sizes].map(([group, people]) => ({ group, people }));
      const large = groups.filter(({ people }) => people >= SMALLEST_GROUP);
      return { characteristic, lawfulBasis, declaredAt, people: memberships.length, groups: large };
    }),
  );
}
