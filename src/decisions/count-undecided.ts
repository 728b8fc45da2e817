import type { CountInCampaign } from '../assessments/index.js';
import type { Actor } from '../organisations/index.js';
import { mayDecide } from './access.js';
import type { DecisionServices } from './services.js';

/** Where finished tests wait for somebody's decision. */
export async function countUndecided({ store }: DecisionServices, actor: Actor): Promise<CountInCampaign[]> {
  mayDecide(actor);
  return store.committed.undecidedCounts(actor.organisationId);
}
