import type { Campaign } from '../assessments/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayInvite } from './access.js';
import { assertNotOver, campaignInSight, isOver } from './campaign-in-sight.js';
import { mayBeReminded, type Because } from './contact-rule.js';
import { SEND_REMINDERS } from './post-wave.js';
import { nameOf, recipientsAmong } from './recipient.js';
import type { ReminderPlan } from './reminder-plan.js';
import type { InvitationServices } from './services.js';
import type { InvitationReader } from './store.js';

/** Who would be reminded now, and who would not. */
export interface ReminderForecast {
  readonly isPossible: boolean;
  readonly willGet: number;
  readonly leftOut: readonly LeftOut[];
  readonly plan: Pick<ReminderPlan, 'daysBefore' | 'carriedOutFor'> | null;
}

export interface LeftOut {
  readonly because: Because;
  readonly count: number;
  /** When the first of them may be written to again. */
  readonly possibleFrom: Instant | null;
  /** The first ones, by name. */
  readonly people: readonly {
    readonly invitationId: string;
    readonly name: string;
    readonly possibleFrom: Instant | null;
  }[];
}

/** More names than anybody reads; the counts are whole. */
const MOST_NAMES = 50;
const SLICE = 500;

/** How many people a reminder would reach now, told before it is sent. */
export async function forecastReminders(
  { store, clock }: InvitationServices,
  actor: Actor,
  campaignId: string,
): Promise<ReminderForecast> {
  mayInvite(actor);
  const campaign = await campaignInSight(store.committed, actor, campaignId);
  return forecast(store.committed, campaign, instantOf(clock.now()));
}

async function forecast(reader: InvitationReader, campaign: Campaign, now: Instant): Promise<ReminderForecast> {
  const leftOut = new Map<Because, LeftOut>();
  let willGet = 0;
  const total = await reader.countInvitations(campaign);
  for (let offset = 0; offset < total; offset += SLICE) {
    for (const recipient of await recipientsAmong(reader, campaign, { offset, limit: SLICE })) {
      const reminding = mayBeReminded(recipient, now);
      if (reminding.may) {
        willGet += 1;
        continue;
      }
      const { because, possibleFrom } = reminding;
      const person = { invitationId: recipient.invitation.id, name: nameOf(recipient), possibleFrom };
      leftOut.set(because, withOneMore(leftOut.get(because), because, person));
    }
  }
  const plan = await reader.reminderPlanOf(campaign);
  return { isPossible: !isOver(campaign, now), willGet, leftOut: [...leftOut.values()], plan };
}

function withOneMore(known: LeftOut | undefined, because: Because, person: LeftOut['people'][number]): LeftOut {
  const { count, people, possibleFrom } = known ?? { count: 0, people: [], possibleFrom: null };
  const moments = [possibleFrom, person.possibleFrom].filter((moment) => moment !== null).sort();
  return {
    because,
    count: count + 1,
    possibleFrom: moments[0] ?? null,
    people: people.length < MOST_NAMES ? [...people, person] : people,
  };
}

/**
 * Asks for a reminder to everybody who has not finished and was not written to for three days. They leave as a job; the rule is
 * looked at again for each person when theirs is posted.
 */
export async function sendReminders(
  services: InvitationServices,
  actor: Actor,
  campaignId: string,
): Promise<ReminderForecast> {
  mayInvite(actor);
  const { store, clock, ids } = services;
  const campaign = await campaignInSight(store.committed, actor, campaignId);
  const now = instantOf(clock.now());
  assertNotOver(campaign, now);
  const told = await forecast(store.committed, campaign, now);
  if (told.willGet === 0) return told;
  await store.write(async (tables) => {
    await enqueueReminders(tables, campaign, { now, wave: ids.next() });
    await tables.assessments.audit.append({
      organisationId: actor.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: 'campaign.reminded',
      subject: { kind: 'campaign', id: campaign.id },
      facts: { people: told.willGet },
    });
  });
  return told;
}

/** The wave's name is the job's too: asked for twice, it is one. */
export const enqueueReminders = (
  { assessments }: Parameters<Parameters<InvitationServices['store']['write']>[0]>[0],
  { organisationId, id: campaignId }: Pick<Campaign, 'organisationId' | 'id'>,
  { now, wave }: { readonly now: Instant; readonly wave: string },
): Promise<void> =>
  assessments.jobs.enqueue({
    id: wave,
    organisationId,
    kind: SEND_REMINDERS,
    payload: { organisationId, campaignId, wave },
    runAt: now,
    createdAt: now,
    onlyOnce: `${SEND_REMINDERS}:${campaignId}`,
  });
