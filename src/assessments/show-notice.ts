import type { ContentDocument } from '../content/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import { mayUseLink } from './access.js';
import { noticeFor } from './campaign-notice.js';
import { noticeVersionOf, type Notice } from './notice.js';
import { minutesFor } from './open-invitation.js';
import { NoticeUnknown } from './problems.js';
import type { AssessmentServices } from './services.js';

/** As an acknowledgement is kept: the version, and the release that held its very words. */
const VERSION = /^([a-z][a-z0-9-]{0,79})-(\d{1,6})(?:@([0-9a-f]{64}))?$/;

/**
 * A notice of any version that was ever released, to be read long after it was acknowledged. Where the release is not named: the last
 * words of that version. Its placeholders stand as they are: what they said to one person is that person's (`noticeFor`).
 * @throws {NoticeUnknown}
 */
export async function showNotice({ content }: Pick<AssessmentServices, 'content'>, version: string): Promise<Notice> {
  const [, id, number, releaseDigest] = VERSION.exec(version) ?? [];
  if (id === undefined) throw new NoticeUnknown();
  const documents =
    releaseDigest === undefined
      ? await content.versionsOf('notice', id)
      : await documentsIn(content, releaseDigest, id);
  const notice = documents.map(({ body }) => body as Notice).find((one) => noticeVersionOf(one) === `${id}-${number}`);
  if (!notice) throw new NoticeUnknown();
  return notice;
}

async function documentsIn(
  content: AssessmentServices['content'],
  releaseDigest: string,
  id: string,
): Promise<ContentDocument[]> {
  const release = await content.release(releaseDigest);
  const digests = (release?.manifest ?? [])
    .filter((entry) => entry.kind === 'notice' && entry.id === id)
    .map(({ digest }) => digest);
  return [...(await content.documents(digests)).values()];
}

export interface AcknowledgedNotice {
  readonly version: string;
  readonly acknowledgedAt: Instant;
  readonly sections: Notice['sections'];
}

/**
 * What this person read and acknowledged, in the words of that release, written out for their campaign.
 * @throws {NoticeUnknown} nothing was acknowledged
 */
export async function showAcknowledgedNotice(services: AssessmentServices, code: string): Promise<AcknowledgedNotice> {
  const now = instantOf(services.clock.now());
  const { invitation, campaign } = await mayUseLink((digest) => services.store.committed.linkOf(digest), code, now);
  const { acknowledgedNotice: version, acknowledgedAt } = invitation;
  const organisation = await services.organisations.find(campaign.organisationId);
  if (!version || !acknowledgedAt || !organisation) throw new NoticeUnknown();
  const notice = await showNotice(services, version);
  const releaseDigest = version.split('@')[1] ?? '';
  const instrument = await services.instruments.pinned(releaseDigest, campaign.blueprintId);
  const minutes = minutesFor({ instrument, invitation });
  const setting = { organisation, campaign, blueprint: instrument.blueprint, minutes };
  return { version, acknowledgedAt, sections: noticeFor(notice, setting) };
}
