import { afterMinutes, instantOf } from '../kernel/clock.js';
import { isCounted } from '../maturity/index.js';
import { actorOf, nameInAudit, type Actor } from '../organisations/index.js';
import type { Chore } from '../queue/index.js';
import { mayAskReports } from './access.js';
import { addReport } from './ask-report.js';
import { gather } from './gather.js';
import { REPORT_READY } from './mails.js';
import { SubscriptionUnknown } from './problems.js';
import { DAYS_KEPT, type Subscription } from './report.js';
import type { ReportServices } from './services.js';

export type WishedSubscription = Pick<Subscription, 'subject' | 'locale' | 'format'>;

/** From the next period on, the report is made by itself, and a mail says that it is there. */
export async function subscribe(
  services: ReportServices,
  actor: Actor,
  wish: WishedSubscription,
): Promise<Subscription> {
  mayAskReports(actor);
  await gather(services, actor, { ...wish.subject, periodId: null, compareId: null, population: null });
  const { organisationId, personId } = actor;
  const subscription: Subscription = {
    organisationId,
    id: services.ids.next(),
    personId,
    ...wish,
    createdAt: instantOf(services.clock.now()),
    lastPeriodId: await newestPeriodOf(services, organisationId),
  };
  await services.store.write((tables) => tables.addSubscription(subscription));
  return subscription;
}

export async function listSubscriptions({ store }: ReportServices, actor: Actor): Promise<Subscription[]> {
  mayAskReports(actor);
  return store.committed.subscriptionsOf(actor.organisationId, actor.personId);
}

/** @throws {SubscriptionUnknown} not theirs, or gone already */
export function unsubscribe({ store }: ReportServices, actor: Actor, id: string): Promise<void> {
  mayAskReports(actor);
  const { organisationId, personId } = actor;
  return store.write(async (tables) => {
    if (!(await tables.removeSubscription({ organisationId, personId, id }))) throw new SubscriptionUnknown();
  });
}

async function newestPeriodOf({ maturity }: ReportServices, organisationId: string): Promise<string | null> {
  return (await maturity.store.committed.periods(organisationId)).find(isCounted)?.id ?? null;
}

/** Each hour: whoever subscribed gets the report of a period that was counted since, and old reports go. */
export const reportsByMail = (services: ReportServices): Chore => ({
  kind: 'reports.by-mail',
  every: 'hour',
  run: async ({ signal }) => {
    const now = instantOf(services.clock.now());
    for (const subscription of await services.store.committed.subscriptions()) {
      signal.throwIfAborted();
      await serve(services, subscription);
    }
    await services.store.write((tables) => tables.removeReportsBefore(afterMinutes(now, -DAYS_KEPT * 24 * 60)));
  },
});

async function serve(services: ReportServices, subscription: Subscription): Promise<void> {
  const { organisationId, personId, subject, locale, format } = subscription;
  const newest = await newestPeriodOf(services, organisationId);
  if (newest === null || newest === subscription.lastPeriodId) return;
  const { people } = services.store.committed;
  const person = await people.person(organisationId, personId);
  const address = person?.state === 'active' ? person.email : null;
  const actor = person && actorOf(person, await people.grantsOf(organisationId, personId));
  await services.store.write(async (tables) => {
    await tables.keepSubscription({ ...subscription, lastPeriodId: newest });
    if (address === null || actor === null) return;
    const wish = { subject: { ...subject, periodId: newest, compareId: null, population: null }, locale, format };
    const report = await addReport(services, tables, actor, wish);
    const createdAt = instantOf(services.clock.now());
    await tables.mail.post({
      organisationId,
      id: services.ids.next(),
      jobId: services.ids.next(),
      kind: REPORT_READY,
      to: address,
      locale,
      facts: { reportId: report.id },
      subjectId: personId,
      createdAt,
    });
    await tables.audit.append({
      organisationId,
      at: createdAt,
      actor: 'service',
      action: 'report.mailed',
      subject: { kind: 'report', id: report.id },
      facts: { for: nameInAudit(actor) },
    });
  });
}
