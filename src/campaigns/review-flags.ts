import { decideHeldFlag, FlagUnknown, type Flag } from '../assessments/index.js';
import type { BankItem } from '../item-bank/index.js';
import type { Actor } from '../organisations/index.js';
import { mayManageCampaigns } from './access.js';
import { withCampaign } from './change-campaign.js';
import { campaignOf, nameAmong } from './follow-campaign.js';
import type { CampaignServices } from './services.js';

export interface FlagToReview {
  readonly flag: Flag;
  /** The question as it was asked; who reported it is not said: the question is judged, not the person. */
  readonly item: BankItem | null;
  readonly decidedBy: string | null;
}

export async function listFlags(services: CampaignServices, actor: Actor, campaignId: string): Promise<FlagToReview[]> {
  mayManageCampaigns(actor);
  const campaign = await campaignOf(services, actor, campaignId);
  const found = await services.store.committed.participation.flagsOfCampaign(campaign);
  const deciders = found.flatMap(({ flag }) => personOf(flag.decision?.by) ?? []);
  const people = await services.store.committed.people.peopleByIds(actor.organisationId, [...new Set(deciders)]);
  return Promise.all(
    found.map(async ({ flag, releaseDigest, blueprintId, itemId }) => ({
      flag,
      item: (await services.instruments.pinned(releaseDigest, blueprintId)).items.get(itemId) ?? null,
      decidedBy: nameAmong(people, personOf(flag.decision?.by) ?? '') || (flag.decision?.by ?? null),
    })),
  );
}

const personOf = (by: string | undefined): string | undefined => /^person:(.+)$/.exec(by ?? '')?.[1];

/** HR decides about a reported question, with a reason; withdrawn, it no longer counts for whoever reported it. */
export function decideCampaignFlag(
  services: CampaignServices,
  actor: Actor,
  { campaignId, flagId }: { readonly campaignId: string; readonly flagId: string },
  decided: { readonly verdict: 'withdraw' | 'keep'; readonly reason: string },
): Promise<void> {
  mayManageCampaigns(actor);
  return withCampaign(services, actor, campaignId, async ({ tables, campaign, now, tell }) => {
    const ofCampaign = await tables.participation.flagsOfCampaign(campaign);
    const held = ofCampaign.some(({ flag }) => flag.id === flagId) ? await tables.assessments.lockFlag(flagId) : null;
    if (!held) throw new FlagUnknown(flagId);
    const by = `person:${actor.personId}`;
    const work = { tables: tables.assessments, instruments: services.instruments };
    await decideHeldFlag(work, held, { ...decided, by, at: now });
    await tell('flag.decided', { flag: flagId, verdict: decided.verdict });
  });
}
