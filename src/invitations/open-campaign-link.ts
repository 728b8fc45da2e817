import type { Campaign } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayInvite } from './access.js';
import { assertNotOver, campaignInSight, holdCampaign } from './campaign-in-sight.js';
import type { OpenLink } from './open-link.js';
import { CampaignUnknown, NotForCandidates } from './problems.js';
import type { InvitationServices } from './services.js';
import { newOpenCode } from './short-code.js';
import type { InvitationTables } from './store.js';

export interface OpenLinkOverview {
  /** Null when none was ever opened. */
  readonly link: Pick<OpenLink, 'code' | 'openedAt' | 'closedAt'> | null;
  readonly joined: number;
  readonly isPossible: boolean;
}

const BEGINNING = '';

export async function showOpenLink(
  { store }: InvitationServices,
  actor: Actor,
  campaignId: string,
): Promise<OpenLinkOverview> {
  mayInvite(actor);
  const campaign = await campaignInSight(store.committed, actor, campaignId);
  return {
    link: await store.committed.openLinkOf(campaign),
    joined: await store.committed.countJoinsSince(campaign, BEGINNING),
    isPossible: campaign.purpose === 'hiring',
  };
}

/** @throws {NotForCandidates} candidates come to a hiring only */
export function assertForCandidates({ purpose }: Campaign): void {
  if (purpose !== 'hiring') throw new NotForCandidates();
}

/** Opens the campaign to whoever has its code, again when it was closed; with another code when the old one went too far. */
export function openCampaignLink(
  services: InvitationServices,
  actor: Actor,
  campaignId: string,
  { isRenewed }: { readonly isRenewed: boolean },
): Promise<void> {
  mayInvite(actor);
  const { store, clock, ids } = services;
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const campaign = await holdCampaign(tables, actor, campaignId);
    assertForCandidates(campaign);
    assertNotOver(campaign, now);
    const known = await tables.openLinkOf(campaign);
    const code = known && !isRenewed ? known.code : newOpenCode(ids.secretCode());
    const { organisationId, personId: openedBy } = actor;
    await tables.keepOpenLink({ organisationId, campaignId, code, openedBy, openedAt: now, closedAt: null });
    await note(tables, actor, campaignId, { action: 'open-link.opened', at: now });
  });
}

/** Nobody joins any more; whoever has joined keeps their own link. */
export function closeCampaignLink(services: InvitationServices, actor: Actor, campaignId: string): Promise<void> {
  mayInvite(actor);
  const { store, clock } = services;
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const campaign = await holdCampaign(tables, actor, campaignId);
    const known = await tables.openLinkOf(campaign);
    if (!known) throw new CampaignUnknown();
    if (known.closedAt !== null) return;
    await tables.keepOpenLink({ ...known, closedAt: now });
    await note(tables, actor, campaignId, { action: 'open-link.closed', at: now });
  });
}

const note = (
  { assessments }: InvitationTables,
  actor: Actor,
  campaignId: string,
  { action, at }: { readonly action: string; readonly at: string },
): Promise<void> =>
  assessments.audit.append({
    organisationId: actor.organisationId,
    at,
    actor: nameInAudit(actor),
    action,
    subject: { kind: 'campaign', id: campaignId },
    facts: {},
  });
