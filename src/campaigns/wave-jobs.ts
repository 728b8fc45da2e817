import type { Campaign } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';
import type { NewJob } from '../queue/index.js';
import type { CampaignServices } from './services.js';

/** What everybody of a campaign is told by mail, as the invitations' context does it. */
type Wave = 'campaigns.send-invitations' | 'campaigns.tell-extension' | 'campaigns.tell-stop';

/** A job that writes to a campaign's people. Asked again before it has ended it is the same one, unless `distinctly` names another. */
export const waveJob = (
  { ids }: Pick<CampaignServices, 'ids'>,
  { organisationId, id: campaignId, opensAt }: Pick<Campaign, 'organisationId' | 'id' | 'opensAt'>,
  { kind, now, distinctly }: { readonly kind: Wave; readonly now: Instant; readonly distinctly?: string },
): NewJob => ({
  id: ids.next(),
  organisationId,
  kind,
  payload: { organisationId, campaignId },
  runAt: kind === 'campaigns.send-invitations' && opensAt > now ? opensAt : now,
  createdAt: now,
  onlyOnce: [kind, campaignId, distinctly].filter(Boolean).join(':'),
});
