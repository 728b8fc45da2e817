import { instantOf } from '../kernel/clock.js';
import { mayUseLink } from './access.js';
import { overviewOf, type InvitationOverview } from './open-invitation.js';
import { OWNED } from './campaign.js';
import { SittingAlreadyBegun } from './problems.js';
import type { AssessmentServices } from './services.js';

/** Asks the named contact for more time; no reason is asked for, and the result never mentions it. */
export async function requestMoreTime(services: AssessmentServices, code: string): Promise<InvitationOverview> {
  const now = instantOf(services.clock.now());
  const opened = await services.store.write(async (tables) => {
    const link = await mayUseLink((digest) => tables.lockLink(digest), code, now);
    if (link.sitting) throw new SittingAlreadyBegun();
    // Nobody else learns of a self-assessment, and it has no clock to lengthen.
    if (link.invitation.moreTimeRequestedAt || link.campaign.purpose === OWNED) return link;
    const invitation = { ...link.invitation, moreTimeRequestedAt: now };
    await tables.keepInvitation(invitation);
    return { ...link, invitation };
  });
  return overviewOf(services, opened);
}
