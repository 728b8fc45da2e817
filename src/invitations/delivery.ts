import { stringify } from 'csv-stringify/sync';
import type { Campaign } from '../assessments/index.js';
import { withFrenchSpaces } from '../content/index.js';
import { instantOf } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import type { QueuedJob } from '../queue/index.js';
import { mayInvite } from './access.js';
import { assertNotOver, campaignInSight, holdCampaign } from './campaign-in-sight.js';
import { isReachable, isWaiting, latestAsking } from './contact-rule.js';
import { FAILED, type Delivery, type DeliveryCounts, type DeliveryState } from './delivery-state.js';
import { momentIn } from '../kernel/moment-in-words.js';
import { SEND_INVITATIONS, SEND_REMINDERS } from './post-wave.js';
import { isGone, post, recipientsOf } from './recipient.js';
import { waveAfter } from './resend-invitation.js';
import type { InvitationServices } from './services.js';
import type { InvitationReader } from './store.js';

export interface DeliveryOverview {
  readonly counts: DeliveryCounts;
  /** Invitations whose message exists, of those with an address. */
  readonly posted: number;
  readonly total: number;
  readonly job: Pick<QueuedJob, 'state' | 'lastError'> | null;
  readonly failures: readonly Delivery[];
}

/** The first ones; the file has them all. */
const MOST_FAILURES = 100;

/** How far the invitations of a campaign have come, and what somebody has to look at. */
export async function showDelivery(
  { store }: InvitationServices,
  actor: Actor,
  campaignId: string,
): Promise<DeliveryOverview> {
  mayInvite(actor);
  const reader = store.committed;
  const campaign = await campaignInSight(reader, actor, campaignId);
  const counts = await reader.deliveryCounts(campaign);
  const everybody = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const total = everybody - counts['no-address'];
  return {
    counts,
    total,
    posted: total - counts['not-written'],
    job: await latestJob(reader, campaign),
    failures: await reader.deliveries(campaign, FAILED, { offset: 0, limit: MOST_FAILURES }),
  };
}

async function latestJob({ jobs }: InvitationReader, { organisationId, id }: Campaign): Promise<QueuedJob | null> {
  const page = { offset: 0, limit: 50 };
  for (const kind of [SEND_REMINDERS, SEND_INVITATIONS]) {
    const found = await jobs.jobs({ organisationId, kind, states: ['waiting', 'running', 'dead'] }, page);
    const own = found.find(({ payload }) => payload['campaignId'] === id);
    if (own) return own;
  }
  return null;
}

export interface Retried {
  readonly again: number;
  readonly leftOut: number;
}

const RETRIED_AT_ONCE = 100;

/** Writes again to those whose message was refused, or may not have arrived. Each failure is followed by one message at most. */
export async function retryFailures(
  services: InvitationServices,
  actor: Actor,
  campaignId: string,
  states: readonly DeliveryState[] = FAILED,
): Promise<Retried> {
  mayInvite(actor);
  const { committed } = services.store;
  const campaign = await campaignInSight(committed, actor, campaignId);
  assertNotOver(campaign, instantOf(services.clock.now()));
  const failed = await committed.deliveries(
    campaign,
    states.filter((state) => FAILED.includes(state)),
  );
  let again = 0;
  for (let from = 0; from < failed.length; from += RETRIED_AT_ONCE) {
    again += await retrySome(services, actor, campaign, failed.slice(from, from + RETRIED_AT_ONCE));
  }
  return { again, leftOut: failed.length - again };
}

function retrySome(
  { store, clock, ids }: InvitationServices,
  actor: Actor,
  { id }: Campaign,
  some: readonly Delivery[],
) {
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const campaign = await holdCampaign(tables, actor, id);
    let count = 0;
    const invitations = await Promise.all(
      some.map(({ invitationId }) => tables.assessments.invitation(actor.organisationId, invitationId)),
    );
    for (const recipient of await recipientsOf(
      tables,
      invitations.filter((found) => found !== null),
    )) {
      const isFailed = FAILED.includes(latestAsking(recipient)?.state ?? 'sent') && !recipient.mails.some(isWaiting);
      const isDone = recipient.sitting?.state === 'finished' || isGone(recipient, now);
      if (!isFailed || isDone || !isReachable(recipient)) continue;
      const wave = { kind: 'invitation', wave: waveAfter(recipient) } as const;
      if (await post({ tables, campaign, now, jobId: ids.next() }, recipient, wave)) count += 1;
    }
    await tables.assessments.audit.append({
      organisationId: actor.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: 'delivery.retried',
      subject: { kind: 'campaign', id },
      facts: { people: count },
    });
    return count;
  });
}

const HEADINGS = {
  fr: ['Nom', 'Adresse', 'État', 'Quand', 'Réponse du serveur de courrier'],
  en: ['Name', 'Address', 'State', 'When', 'Answer of the mail server'],
} as const;

const STATES = {
  fr: { refused: 'refusé', uncertain: 'incertain' },
  en: { refused: 'refused', uncertain: 'uncertain' },
} as const;

/** The failures as a file for a spreadsheet: with a mark of UTF-8, and nothing in it that a spreadsheet would compute. */
export async function failuresAsCsv(
  { store }: InvitationServices,
  actor: Actor,
  { campaignId, locale }: { readonly campaignId: string; readonly locale: Locale },
): Promise<string> {
  mayInvite(actor);
  const campaign = await campaignInSight(store.committed, actor, campaignId);
  const failures = await store.committed.deliveries(campaign, FAILED);
  const rows = failures.map(({ name, to, state, at, because }) => [
    name,
    to ?? '',
    STATES[locale][state as keyof (typeof STATES)['fr']],
    at === null ? '' : momentIn(locale, at),
    (because ?? '').replace(/\s+/g, ' '),
  ]);
  const delimiter = locale === 'fr' ? ';' : ',';
  const headings = HEADINGS[locale].map(withFrenchSpaces);
  return stringify([headings, ...rows], { bom: true, delimiter, escape_formulas: true, record_delimiter: 'windows' });
}
