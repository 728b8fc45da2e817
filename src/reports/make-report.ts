import { instantOf } from '../kernel/clock.js';
import { Problem } from '../kernel/problem.js';
import { tablesAsXlsx } from '../maturity/index.js';
import { actorOf } from '../organisations/index.js';
import type { JobHandler } from '../queue/index.js';
import { MAKE_REPORT } from './ask-report.js';
import { gather } from './gather.js';
import { paperOf } from './papers/paper.js';
import { tablesOf } from './papers/tables.js';
import type { Report } from './report.js';
import type { ReportServices } from './services.js';
import { writePdf } from '../documents/index.js';

const STEPS = 100;

/** Makes a report with the rights that its owner has now. Made again after a crash, it is the same. */
export const makeReportHandler = (services: ReportServices): JobHandler => ({
  kind: MAKE_REPORT,
  run: async ({ job, progress }) => {
    const { organisationId, reportId } = job.payload as { organisationId: string; reportId: string };
    const report = await services.store.committed.report(organisationId, reportId);
    if (report?.state !== 'waiting') return;
    const bytes = await makeReport(services, report, (done) => progress(done, STEPS));
    const state = bytes === null ? 'refused' : 'ready';
    const readyAt = instantOf(services.clock.now());
    await services.store.write((tables) => tables.keepMade({ ...report, state, readyAt }, bytes));
  },
});

/** @returns null when its owner may not read it any more, or there is nothing to read */
export async function makeReport(
  services: ReportServices,
  { organisationId, personId, subject, locale, format }: Report,
  progress: (done: number) => Promise<void>,
): Promise<Buffer | null> {
  const { people } = services.store.committed;
  const person = await people.person(organisationId, personId);
  if (person?.state !== 'active') return null;
  const actor = actorOf(person, await people.grantsOf(organisationId, personId));
  try {
    await progress(10);
    const gathered = await gather(services, actor, subject);
    await progress(40);
    if (format === 'xlsx') return await tablesAsXlsx(tablesOf(gathered), locale);
    const organisation = await services.organisations.find(organisationId);
    const madeAt = instantOf(services.clock.now());
    const paper = paperOf(gathered, { locale, organisation: organisation?.name ?? '', madeAt });
    await progress(60);
    return await writePdf(paper);
  } catch (cause) {
    if (cause instanceof Problem) return null;
    throw cause;
  }
}
