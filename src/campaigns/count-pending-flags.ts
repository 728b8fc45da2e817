import type { CountInCampaign } from '../assessments/index.js';
import type { Actor } from '../organisations/index.js';
import { mayManageCampaigns } from './access.js';
import type { CampaignServices } from './services.js';

/** Where reported questions wait for somebody's decision. */
export async function countPendingFlags({ store }: CampaignServices, actor: Actor): Promise<CountInCampaign[]> {
  mayManageCampaigns(actor);
  return store.committed.participation.pendingFlagCounts(actor.organisationId);
}
