import type { Invitation } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import { SEND_MAIL, type Mailbox } from '../mail/index.js';
import type { JobQueue } from '../queue/index.js';

export interface PostServices {
  readonly mailbox: Mailbox;
  readonly queue: JobQueue;
  readonly assessments: { readonly ids: Ids };
}

const BY = 'demonstration';

/**
 * The message that would have brought the link, told as sent in the story's past: nothing leaves, since the addresses are fictitious,
 * and no job is left that would send it.
 */
export async function playInvitationMail(
  { mailbox, queue, assessments: { ids } }: PostServices,
  { invitation, to, at }: { readonly invitation: Invitation; readonly to: string | null; readonly at: Instant },
): Promise<void> {
  if (to === null) return;
  const { organisationId, id: subjectId, campaignId, locale } = invitation;
  const mail = { organisationId, id: ids.next(), kind: 'invitation', to, locale, facts: { campaignId }, subjectId };
  await mailbox.post({ ...mail, createdAt: at, jobId: ids.next() });
  const job = await queue.claim({ by: BY, kinds: [SEND_MAIL], now: at, until: at });
  if (job) await queue.finish(job.id, BY, at);
  await mailbox.move(mail, 'waiting', { state: 'sent', sentAt: at });
}
