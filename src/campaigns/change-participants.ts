import {
  InvitationUnknown,
  LARGEST_TIME_FACTOR,
  newInvitation,
  SittingAlreadyBegun,
  TimeFactorOutOfRange,
  type Accommodations,
  type Invitation,
} from '../assessments/index.js';
import type { Actor } from '../organisations/index.js';
import { mayManageCampaigns } from './access.js';
import { withCampaign } from './change-campaign.js';
import { inviteeOf, populationOf, type Selection } from './population.js';
import { CampaignEnded, NobodyToInvite, TestAlreadyFinished } from './problems.js';
import type { CampaignServices } from './services.js';
import { waveJob } from './wave-jobs.js';

/** Invites more people to a campaign that is open; whoever is invited already is not invited again. */
export function addPeople(
  services: CampaignServices,
  actor: Actor,
  id: string,
  selection: Selection,
): Promise<{ readonly added: number }> {
  mayManageCampaigns(actor);
  return withCampaign(services, actor, id, async ({ tables, campaign, now, tell }) => {
    const isOver = campaign.state !== 'open' || (campaign.closesAt !== null && now >= campaign.closesAt);
    if (isOver) throw new CampaignEnded();
    const { people } = await populationOf(tables.people, actor.organisationId, selection);
    const known = await tables.assessments.invitations(actor.organisationId, { campaignId: id });
    const invited = new Set(known.filter(({ withdrawnAt }) => !withdrawnAt).map(({ personId }) => personId));
    const added = people
      .filter((person) => !invited.has(person.id))
      .map((person) => newInvitation(services, campaign, inviteeOf(person)));
    const [first] = added;
    if (!first) throw new NobodyToInvite();
    await tables.assessments.addInvitations(added);
    const wave = { kind: 'campaigns.send-invitations', now, distinctly: first.id } as const;
    await tables.assessments.jobs.enqueue(waveJob(services, campaign, wave));
    await tell('campaign.people-added', { people: added.length });
    return { added: added.length };
  });
}

/** What may be done about one person's invitation. */
export type InvitationAct =
  | { readonly act: 'withdraw' }
  | {
      readonly act: 'accommodate';
      readonly timeFactor: number;
      readonly accommodations: Accommodations;
      readonly answer: string | null;
    }
  | { readonly act: 'decline-more-time'; readonly answer: string };

/** Takes the invitation back, grants what makes the test fair to this person, or declines more time with a word. */
export function changeInvitation(
  services: CampaignServices,
  actor: Actor,
  { campaignId, invitationId }: { readonly campaignId: string; readonly invitationId: string },
  asked: InvitationAct,
): Promise<void> {
  mayManageCampaigns(actor);
  return withCampaign(services, actor, campaignId, async ({ tables, now, tell }) => {
    const held = await tables.assessments.lockInvitation(invitationId);
    const isOurs =
      held?.invitation.organisationId === actor.organisationId && held.invitation.campaignId === campaignId;
    if (!held || !isOurs || held.invitation.withdrawnAt) throw new InvitationUnknown(invitationId);
    const { invitation, sitting } = held;
    if (asked.act === 'withdraw') {
      if (sitting?.state === 'finished') throw new TestAlreadyFinished();
      const of = { organisationId: actor.organisationId, campaignId, invitationId };
      await tables.assessments.interruptSittings(of, now, 'withdrawn');
      await tables.assessments.keepInvitation({ ...invitation, withdrawnAt: now });
      return tell('invitation.withdrawn', { invitation: invitationId });
    }
    if (sitting) throw new SittingAlreadyBegun();
    if (asked.act === 'decline-more-time') {
      const answered = { moreTimeDeclinedAt: now, moreTimeAnswer: asked.answer };
      await tables.assessments.keepInvitation({ ...invitation, ...answered });
      return tell('invitation.more-time-declined', { invitation: invitationId });
    }
    await tables.assessments.keepInvitation(accommodated(invitation, asked, now));
    return tell('invitation.accommodated', { invitation: invitationId });
  });
}

function accommodated(
  invitation: Invitation,
  { timeFactor, accommodations, answer }: Extract<InvitationAct, { act: 'accommodate' }>,
  now: string,
): Invitation {
  if (!(timeFactor >= 1 && timeFactor <= LARGEST_TIME_FACTOR)) throw new TimeFactorOutOfRange(LARGEST_TIME_FACTOR);
  const isMoreTime = timeFactor > 1 || accommodations.noTimeLimit;
  return {
    ...invitation,
    timeFactor,
    accommodations,
    moreTimeGrantedAt: isMoreTime ? (invitation.moreTimeGrantedAt ?? now) : null,
    moreTimeDeclinedAt: null,
    moreTimeAnswer: answer ?? invitation.moreTimeAnswer,
  };
}
