import { fullNameOf } from '../people/index.js';
import type { Decision } from './decision.js';
import type { DecisionReader } from './store.js';

/** A decision with the name of who made it: a person answers for it. */
export type NamedDecision = Decision & { readonly decidedByName: string | null };

/** Every revision of what was decided after one test, oldest first. */
export async function namedDecisionsOf(
  reader: DecisionReader,
  organisationId: string,
  sittingId: string,
): Promise<NamedDecision[]> {
  const decisions = await reader.decisionsOf(organisationId, [sittingId]);
  const ids = [...new Set(decisions.map(({ decidedBy }) => decidedBy))];
  const deciders = await reader.people.peopleByIds(organisationId, ids);
  const names = new Map(deciders.map((person) => [person.id, fullNameOf(person)]));
  return decisions.map((decision) => ({ ...decision, decidedByName: names.get(decision.decidedBy) ?? null }));
}
