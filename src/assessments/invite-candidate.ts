import { instantOf, type Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import { NO_ACCOMMODATIONS, type Accommodations } from './accommodations.js';
import type { Campaign } from './campaign.js';
import { codeDigestOf, type Invitation } from './invitation.js';
import type { AssessmentServices } from './services.js';

export interface Invited {
  readonly invitation: Invitation;
  /** Known now and never again: only its digest is kept. */
  readonly code: string;
}

export interface Invitee {
  readonly name: string | null;
  readonly locale: Locale;
  readonly expiresAt: Instant | null;
  readonly personId?: string;
  readonly unitId?: string | null;
  readonly verifiesSittingId?: string;
  readonly timeFactor?: number;
  readonly accommodations?: Accommodations;
}

/** An invitation as it is when it is made, not yet kept anywhere. */
export const newInvitation = (
  { ids, clock }: Pick<AssessmentServices, 'ids' | 'clock'>,
  campaign: Pick<Campaign, 'organisationId' | 'id'>,
  invitee: Invitee,
): Invitation => ({
  organisationId: campaign.organisationId,
  id: ids.next(),
  campaignId: campaign.id,
  personId: invitee.personId ?? null,
  unitId: invitee.unitId ?? null,
  candidateName: invitee.name,
  locale: invitee.locale,
  timeFactor: invitee.timeFactor ?? 1,
  accommodations: invitee.accommodations ?? NO_ACCOMMODATIONS,
  verifiesSittingId: invitee.verifiesSittingId ?? null,
  expiresAt: invitee.expiresAt,
  acknowledgedAt: null,
  acknowledgedNotice: null,
  moreTimeRequestedAt: null,
  moreTimeGrantedAt: null,
  moreTimeDeclinedAt: null,
  moreTimeAnswer: null,
  withdrawnAt: null,
  createdAt: instantOf(clock.now()),
});

/** Makes one person's link. */
export function inviteCandidate(services: AssessmentServices, campaign: Campaign, invitee: Invitee): Promise<Invited> {
  const code = services.ids.secretCode();
  const invitation = newInvitation(services, campaign, invitee);
  return services.store.write(async (tables) => {
    await tables.addInvitation(invitation);
    await tables.addLinkCode(invitation, codeDigestOf(code), invitation.createdAt);
    return { invitation, code };
  });
}
