import { v5 } from 'uuid';
import { afterMinutes, instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import type { Chore } from '../queue/index.js';
import { mayInvite } from './access.js';
import { assertNotOver, holdCampaign, isOver } from './campaign-in-sight.js';
import { ReminderWithoutEnd } from './problems.js';
import { enqueueReminders } from './remind.js';
import type { ReminderPlan } from './reminder-plan.js';
import type { InvitationServices } from './services.js';

const DAY_MINUTES = 24 * 60;

/** Plans a reminder so many days before the campaign closes; null takes the plan back. */
export function planReminder(
  { store, clock }: InvitationServices,
  actor: Actor,
  campaignId: string,
  daysBefore: number | null,
): Promise<void> {
  mayInvite(actor);
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const campaign = await holdCampaign(tables, actor, campaignId);
    if (daysBefore === null) await tables.removeReminderPlan(campaign);
    else {
      assertNotOver(campaign, now);
      if (campaign.closesAt === null) throw new ReminderWithoutEnd();
      const { organisationId } = actor;
      const plan = { organisationId, campaignId, daysBefore, plannedBy: actor.personId, plannedAt: now };
      await tables.keepReminderPlan({ ...plan, carriedOutFor: null });
    }
    await tables.assessments.audit.append({
      organisationId: actor.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: daysBefore === null ? 'reminder.unplanned' : 'reminder.planned',
      subject: { kind: 'campaign', id: campaignId },
      facts: { daysBefore },
    });
  });
}

/** Looks each hour whether a planned reminder is due. Done twice, it sends one: the wave follows from the end of the campaign. */
export const plannedReminders = (services: InvitationServices): Chore => ({
  kind: 'invitations.planned-reminders',
  every: 'hour',
  async run({ signal }) {
    for (const plan of await services.store.committed.reminderPlans()) {
      signal.throwIfAborted();
      await carryOut(services, plan);
    }
  },
});

async function carryOut({ store, clock }: InvitationServices, { organisationId, campaignId }: ReminderPlan) {
  await store.write(async (tables) => {
    const now = instantOf(clock.now());
    const campaign = await tables.assessments.lockCampaign(organisationId, campaignId);
    const plan = campaign && (await tables.reminderPlanOf(campaign));
    if (!plan || campaign.closesAt === null || plan.carriedOutFor === campaign.closesAt) return;
    if (isOver(campaign, now) || now < afterMinutes(campaign.closesAt, -plan.daysBefore * DAY_MINUTES)) return;
    await enqueueReminders(tables, campaign, { now, wave: v5(`planned:${campaign.closesAt}`, campaignId) });
    await tables.keepReminderPlan({ ...plan, carriedOutFor: campaign.closesAt });
    await tables.assessments.audit.append({
      organisationId,
      at: now,
      actor: 'service',
      action: 'campaign.reminded',
      subject: { kind: 'campaign', id: campaignId },
      facts: { daysBefore: plan.daysBefore },
    });
  });
}
