import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { mayReadOwn } from './access.js';
import type { Contest } from './contest.js';
import { namedDecisionsOf, type NamedDecision } from './named-decisions.js';
import { linkedSitting } from './raise-contest.js';
import type { DecisionServices } from './services.js';
import { hasItsEnd, type Campaign, type Sitting } from '../assessments/index.js';

/** What was decided about somebody after one test, what they contested, and what was answered. */
export interface OwnReview {
  readonly sittingId: string;
  readonly campaign: { readonly id: string; readonly title: Localised; readonly purpose: string };
  readonly finishedAt: Instant | null;
  readonly contact: Campaign['contact'];
  readonly decisions: readonly NamedDecision[];
  readonly contests: readonly Contest[];
  /** A person must be able to ask at any time, once: while one waits, no second is needed. */
  readonly mayContest: boolean;
}

/** Newest first; each finished test for hiring, promotion or verification, whether or not something was decided. */
export async function showOwnDecisions(services: DecisionServices, actor: Actor): Promise<OwnReview[]> {
  mayReadOwn(actor);
  const { assessments } = services.store.committed;
  const { organisationId, personId } = actor;
  const invitations = await assessments.invitations(organisationId, { personId });
  const sittings = await assessments.sittingsOfInvitations(
    organisationId,
    invitations.map(({ id }) => id),
  );
  const reviews: OwnReview[] = [];
  for (const sitting of sittings.filter(hasItsEnd).sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1))) {
    const invitation = invitations.find(({ id }) => id === sitting.invitationId);
    const campaign = invitation && (await assessments.campaign(organisationId, invitation.campaignId));
    if (campaign && campaign.purpose !== 'self') reviews.push(await reviewOf(services, sitting, campaign));
  }
  return reviews;
}

/** The same for whoever holds a link, about the one test it opens. */
export async function showReviewByLink(services: DecisionServices, code: string): Promise<OwnReview> {
  const { sitting, campaign } = await linkedSitting(services, code);
  return reviewOf(services, sitting, campaign);
}

async function reviewOf({ store }: DecisionServices, sitting: Sitting, campaign: Campaign): Promise<OwnReview> {
  const { committed } = store;
  const { organisationId } = sitting;
  const decisions = await namedDecisionsOf(committed, organisationId, sitting.id);
  const contests = await committed.contests(organisationId, { sittingIds: [sitting.id] });
  return {
    sittingId: sitting.id,
    campaign: { id: campaign.id, title: campaign.title, purpose: campaign.purpose },
    finishedAt: sitting.endedAt,
    contact: campaign.contact,
    decisions,
    contests,
    mayContest: campaign.purpose !== 'self' && hasItsEnd(sitting) && contests.every(({ answer }) => answer !== null),
  };
}
