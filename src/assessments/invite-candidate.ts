import { instantOf, type Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import type { Campaign } from './campaign.js';
import { codeDigestOf, type Invitation } from './invitation.js';
import type { AssessmentServices } from './services.js';

export interface Invited {
  readonly invitation: Invitation;
  /** Known now and never again: only its digest is kept. */
  readonly code: string;
}

/** Makes one person's link. */
export function inviteCandidate(
  services: AssessmentServices,
  campaign: Campaign,
  candidate: {
    readonly name: string | null;
    readonly locale: Locale;
    readonly expiresAt: Instant | null;
    readonly personId?: string;
    readonly unitId?: string | null;
  },
): Promise<Invited> {
  const code = services.ids.secretCode();
  const invitation: Invitation = {
    organisationId: campaign.organisationId,
    id: services.ids.next(),
    campaignId: campaign.id,
    personId: candidate.personId ?? null,
    unitId: candidate.unitId ?? null,
    candidateName: candidate.name,
    locale: candidate.locale,
    timeFactor: 1,
    expiresAt: candidate.expiresAt,
    acknowledgedAt: null,
    acknowledgedNotice: null,
    moreTimeRequestedAt: null,
    moreTimeGrantedAt: null,
    createdAt: instantOf(services.clock.now()),
  };
  return services.store.write(async (tables) => {
    await tables.addInvitation(invitation);
    await tables.addLinkCode(invitation, codeDigestOf(code), invitation.createdAt);
    return { invitation, code };
  });
}
