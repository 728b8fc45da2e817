import { extendSittings, type Campaign } from '../assessments/index.js';
import type { AuditEvent } from '../audit/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import type { Day } from '../people/index.js';
import { mayManageCampaigns } from './access.js';
import { isOfHr } from './follow-campaign.js';
import { endOf } from '../kernel/local-day.js';
import { CampaignEnded, CampaignUnknown, ExtensionNotLater } from './problems.js';
import type { CampaignServices } from './services.js';
import type { CampaignTables } from './store.js';
import { waveJob } from './wave-jobs.js';

/** A campaign held by a unit of work, and who acts on it when. */
interface CampaignInHand {
  readonly tables: CampaignTables;
  readonly campaign: Campaign;
  readonly now: Instant;
  readonly tell: (action: string, facts: AuditEvent['facts']) => Promise<void>;
}

/** Holds a campaign of HR's; what the act does and its audit line are kept together. */
export function withCampaign<T>(
  services: CampaignServices,
  actor: Actor,
  id: string,
  act: (inHand: CampaignInHand) => Promise<T>,
): Promise<T> {
  const { organisationId } = actor;
  const now = instantOf(services.clock.now());
  return services.store.write(async (tables) => {
    const campaign = await tables.assessments.lockCampaign(organisationId, id);
    if (!campaign || !isOfHr(campaign)) throw new CampaignUnknown();
    const who = { organisationId, at: now, actor: nameInAudit(actor), subject: { kind: 'campaign', id } };
    const tell = (action: string, facts: AuditEvent['facts']) =>
      tables.assessments.audit.append({ ...who, action, facts });
    return act({ tables, campaign, now, tell });
  });
}

/**
 * The campaign ends later, never sooner; one that was closed opens again. Whoever is in the middle gets back the time that the end
 * would have cut.
 */
export function extendCampaign(
  services: CampaignServices,
  actor: Actor,
  id: string,
  { closesOn, answerBy }: { readonly closesOn: Day; readonly answerBy?: Day | null },
): Promise<void> {
  mayManageCampaigns(actor);
  return withCampaign(services, actor, id, async ({ tables, campaign, now, tell }) => {
    if (campaign.state === 'stopped') throw new CampaignEnded();
    const closesAt = endOf(closesOn);
    const latest = campaign.closesAt !== null && campaign.closesAt > now ? campaign.closesAt : now;
    if (campaign.closesAt === null || closesAt <= latest) throw new ExtensionNotLater(latest);
    const extended: Campaign = {
      ...campaign,
      state: 'open',
      closesAt,
      answerBy: answerBy === undefined ? campaign.answerBy : answerBy,
    };
    await tables.assessments.keepCampaign(extended);
    const sittings = await extendSittings(
      { tables: tables.assessments, instruments: services.instruments },
      extended,
      now,
    );
    const wave = { kind: 'campaigns.tell-extension', now, distinctly: closesAt } as const;
    await tables.assessments.jobs.enqueue(waveJob(services, extended, wave));
    await tell('campaign.extended', { closesOn, sittings });
  });
}

/** Nobody begins any more; whoever is in the middle finishes in their own time. Closing twice is closing once. */
export function closeCampaign(services: CampaignServices, actor: Actor, id: string): Promise<void> {
  mayManageCampaigns(actor);
  return withCampaign(services, actor, id, async ({ tables, campaign, now, tell }) => {
    if (campaign.state === 'stopped') throw new CampaignEnded();
    if (campaign.state === 'closed') return;
    const closesAt = campaign.closesAt !== null && campaign.closesAt < now ? campaign.closesAt : now;
    await tables.assessments.keepCampaign({ ...campaign, state: 'closed', closesAt });
    await tell('campaign.closed', {});
  });
}

/**
 * Stops the test at once, even for whoever is in the middle: what they answered stays in the file and is not scored. Results that
 * were there stay. It cannot be undone.
 */
export function stopCampaign(
  services: CampaignServices,
  actor: Actor,
  id: string,
): Promise<{ readonly interrupted: number }> {
  mayManageCampaigns(actor);
  return withCampaign(services, actor, id, async ({ tables, campaign, now, tell }) => {
    if (campaign.state === 'stopped') return { interrupted: 0 };
    await tables.assessments.keepCampaign({ ...campaign, state: 'stopped' });
    const of = { organisationId: actor.organisationId, campaignId: id };
    const interrupted = await tables.assessments.interruptSittings(of, now, 'campaign-stopped');
    await tables.assessments.jobs.enqueue(waveJob(services, campaign, { kind: 'campaigns.tell-stop', now }));
    await tell('campaign.stopped', { interrupted });
    return { interrupted };
  });
}
