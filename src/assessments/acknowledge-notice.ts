import { instantOf } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import { mayUseLink } from './access.js';
import { assertOpen } from './campaign.js';
import { noticeVersionOf } from './notice.js';
import { overviewOf, type InvitationOverview } from './open-invitation.js';
import { NoticeChanged } from './problems.js';
import type { AssessmentServices } from './services.js';

/** Keeps that the person read this very version of the notice, and when. Saying it again changes nothing. */
export async function acknowledgeNotice(
  services: AssessmentServices,
  code: string,
  read: { readonly noticeVersion: string; readonly locale: Locale },
): Promise<InvitationOverview> {
  const now = instantOf(services.clock.now());
  const opened = await services.store.write(async (tables) => {
    const link = await mayUseLink((digest) => tables.lockLink(digest), code, now);
    if (link.invitation.acknowledgedAt) return link;
    assertOpen(link.campaign, now);
    const { notice, releaseDigest } = await services.instruments.current(link.campaign.blueprintId);
    if (noticeVersionOf(notice) !== read.noticeVersion) throw new NoticeChanged();
    const invitation = {
      ...link.invitation,
      locale: read.locale,
      acknowledgedAt: now,
      acknowledgedNotice: `${read.noticeVersion}@${releaseDigest}`,
    };
    await tables.keepInvitation(invitation);
    return { ...link, invitation };
  });
  return overviewOf(services, opened);
}
