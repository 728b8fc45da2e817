import type { Campaign } from '../assessments/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import { JobPostponed, type JobAtWork, type JobHandler } from '../queue/index.js';
import { isOver } from './campaign-in-sight.js';
import { allowsContact, isReachable, isWaiting, latestAsking, mayBeReminded } from './contact-rule.js';
import {
  FIRST_WAVE,
  isGone,
  post,
  recipientsAmong,
  type MailKind,
  type ReachableRecipient,
  type Recipient,
} from './recipient.js';
import type { InvitationServices } from './services.js';

/** Few enough that nobody who answers a test meanwhile waits for it. */
const BATCH = 100;

/** A campaign may be moved to an earlier day while its invitations wait. */
const LONGEST_WAIT_MS = 3_600_000;

/** Jobs asked for by whoever launches, extends or stops a campaign, with `{ organisationId, campaignId }`. */
export const SEND_INVITATIONS = 'campaigns.send-invitations';
const TELL_EXTENSION = 'campaigns.tell-extension';
const TELL_STOP = 'campaigns.tell-stop';
/** With a `wave` that names it: asked for by hand, or planned. */
export const SEND_REMINDERS = 'invitations.send-reminders';

interface Wave {
  readonly kind: MailKind;
  readonly wave: (campaign: Campaign, payload: Readonly<Record<string, unknown>>) => string;
  /** Nothing is posted any more once the campaign is over. */
  readonly needsOpen: boolean;
  readonly gets: (recipient: ReachableRecipient, now: Instant) => boolean;
}

const isUnfinished = ({ sitting }: Recipient): boolean => sitting?.state !== 'finished';

/** Heard of the test, or may have. */
const knows = ({ sitting, mails }: Recipient): boolean =>
  sitting !== null || mails.some(({ state }) => state === 'sent' || state === 'uncertain' || state === 'handing-over');

const WAVES: Readonly<Record<string, Wave>> = {
  [SEND_INVITATIONS]: {
    kind: 'invitation',
    wave: () => FIRST_WAVE,
    needsOpen: true,
    gets: (recipient) => isUnfinished(recipient) && latestAsking(recipient) === null,
  },
  [SEND_REMINDERS]: {
    kind: 'reminder',
    wave: (_campaign, { wave }) => String(wave),
    needsOpen: true,
    gets: (recipient, now) => mayBeReminded(recipient, now).may,
  },
  [TELL_EXTENSION]: {
    kind: 'extension',
    wave: ({ closesAt }) => closesAt ?? 'open-ended',
    needsOpen: true,
    // An invitation that still waits will tell the new date itself.
    gets: (recipient) =>
      isUnfinished(recipient) && allowsContact(recipient) && knows(recipient) && !recipient.mails.some(isWaiting),
  },
  [TELL_STOP]: { kind: 'campaign-stopped', wave: () => 'once', needsOpen: false, gets: knows },
};

/** One handler for each kind of wave. */
export const waveHandlers = (services: InvitationServices): readonly JobHandler[] =>
  Object.entries(WAVES).map(([kind, wave]) => ({ kind, run: (work) => postWave(services, work, wave) }));

/**
 * Posts one message to each person of the campaign who is to get it, in small units of work. May be killed at any moment and begun
 * again, here or in another process: who has the message already is passed over.
 */
async function postWave(services: InvitationServices, work: JobAtWork, wave: Wave): Promise<void> {
  const { organisationId, campaignId } = work.job.payload as { organisationId: string; campaignId: string };
  const campaign = await services.store.committed.assessments.campaign(organisationId, campaignId);
  if (!campaign) return;
  waitUntilOpen(services, campaign, wave);
  const total = await services.store.committed.countInvitations(campaign);
  for (let offset = 0; offset < total; offset += BATCH) {
    work.signal.throwIfAborted();
    await postBatch(services, work, { campaign, wave, offset });
    await work.progress(Math.min(offset + BATCH, total), total);
  }
}

/** A link that opens nothing yet would be forgotten until it does. */
function waitUntilOpen({ clock }: InvitationServices, { opensAt }: Campaign, { needsOpen }: Wave): void {
  const missingMs = Date.parse(opensAt) - clock.now().getTime();
  if (needsOpen && missingMs > 0)
    throw new JobPostponed(Math.min(missingMs, LONGEST_WAIT_MS), 'the campaign opens later');
}

interface Batch {
  readonly campaign: Campaign;
  readonly wave: Wave;
  readonly offset: number;
}

function postBatch(
  services: InvitationServices,
  { job }: JobAtWork,
  { campaign: { organisationId, id }, wave, offset }: Batch,
) {
  const { kind, needsOpen, gets } = wave;
  return services.store.write(async (tables) => {
    const now = instantOf(services.clock.now());
    const campaign = await tables.assessments.lockCampaign(organisationId, id);
    if (!campaign || (needsOpen && isOver(campaign, now))) return;
    const name = wave.wave(campaign, job.payload);
    for (const recipient of await recipientsAmong(tables, campaign, { offset, limit: BATCH })) {
      if (!isReachable(recipient) || isGone(recipient, now) || !gets(recipient, now)) continue;
      await post({ tables, campaign, now, jobId: services.ids.next() }, recipient, { kind, wave: name });
    }
  });
}
