import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import exceljs from 'exceljs';
import { closePeriod, countClosedPeriod, showOrganisation, showTeam } from '../../src/maturity/index.js';
import type { Cell } from '../../src/maturity/shown.js';
import type { Actor, Unit } from '../../src/organisations/index.js';
import type { Person } from '../../src/people/index.js';
import { askReport, readReport, showReport } from '../../src/reports/ask-report.js';
import { makeReport, makeReportHandler } from '../../src/reports/make-report.js';
import { tongueOf } from '../../src/reports/papers/tongue.js';
import type { ReportSubject } from '../../src/reports/report.js';
import { reportsByMail, subscribe } from '../../src/reports/subscribe.js';
import type { JobAtWork } from '../../src/queue/index.js';
import { embeddedDatabases, type EmptyDatabase } from '../support/databases.js';
import { textsOf } from '../support/pdf-text.js';
import { TestedOrganisation } from '../maturity/tested-organisation.js';

const NEWEST = { periodId: null, compareId: null, population: null };
const WHOLE: ReportSubject = { kind: 'organisation', unitId: null, ...NEWEST };

describe.each(embeddedDatabases)('a report on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let org: TestedOrganisation;
  let north: Unit;
  let south: Unit;
  let owner: Person;
  let hr: Actor;

  async function testAll(people: readonly Person[], creation: number): Promise<void> {
    for (const person of people) await org.test(person, 0.2, { creation });
    org.passDays(1);
    const { organisationId, services, clock } = org;
    const asked = { organisationId, endsAt: clock.now().toISOString(), by: null };
    await countClosedPeriod(services.maturity, {
      organisationId,
      id: (await closePeriod(services.maturity, asked)).id,
    });
    org.passDays(1);
  }

  beforeAll(async () => {
    place = await create();
    org = await TestedOrganisation.on(place, '2026-01-10T08:00:00.000Z');
    const head = await org.unit('Siège');
    north = await org.unit('Nord', head);
    south = await org.unit('Sud', head);
    const job = await org.job('vente', { creation: 4, safety: 3 });
    const people: Person[] = [];
    for (let n = 0; n < 8; n += 1) people.push(await org.person(north, job), await org.person(south, job));
    await testAll(people, -1);
    await testAll(people, 0.8);
    owner = await org.person(head);
    hr = await org.grant(owner, { role: 'hr', unitId: null });
  }, 120_000);

  afterAll(async () => {
    await org.services.database.close();
    await place.remove();
  });

  const atWork = (payload: Readonly<Record<string, unknown>>): JobAtWork =>
    ({ job: { payload }, progress: () => Promise.resolve(), signal: new AbortController().signal }) as never;

  async function made(subject: ReportSubject, format: 'pdf' | 'xlsx', locale: 'fr' | 'en' = 'fr', actor = hr) {
    const { reports } = org.services;
    const { id } = await askReport(reports, actor, { subject, locale, format });
    await expect(readReport(reports, actor, id)).rejects.toMatchObject({ code: 'REPORT_NOT_READY' });
    await makeReportHandler(reports).run(atWork({ organisationId: org.organisationId, reportId: id }));
    expect(await showReport(reports, actor, id)).toMatchObject({ state: 'ready', progress: 100 });
    return (await readReport(reports, actor, id)).bytes;
  }

  const plain = (text: string): string => text.replace(/\s+/g, ' ');

  it.each(['fr', 'en'] as const)('prints every figure of the organisation’s page, in %s', async (locale) => {
    const bytes = await made(WHOLE, 'pdf', locale);
    if (process.env['KEEP_REPORTS'])
      await writeFile(`${process.env['KEEP_REPORTS']}/organisation-${locale}.pdf`, bytes);
    const said = textsOf(bytes).map(plain).join(' ');
    const whole = await showOrganisation(org.services.maturity, hr, {});
    const { cell, text } = tongueOf(locale);
    expect(said).toContain(plain(text(whole.heatmap.finding)).slice(0, 30));
    const figures = [whole.index, whole.heatmap, whole.moved].flatMap(({ table }) =>
      table.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'bounded' || kind === 'points')),
    );
    expect(figures.length).toBeGreaterThan(60);
    for (const figure of figures) for (const part of plain(cell(figure)).split(' ')) expect(said).toContain(part);
  });

  it('gives the team’s figures as they are on the screen, in a book', async () => {
    const bytes = await made({ kind: 'team', unitId: north.id, ...NEWEST }, 'xlsx');
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    const { distributions } = await showTeam(org.services.maturity, hr, { unitId: north.id });
    const sheet = book.getWorksheet('Niveaux par domaine');
    const numbers = (sheet?.getSheetValues() ?? []).flatMap((row) => (Array.isArray(row) ? row : []));
    const estimates = distributions.table.rows.flatMap(({ cells }) =>
      cells.flatMap((one: Cell) => (one.kind === 'bounded' ? [one.value.estimate, one.value.low, one.value.high] : [])),
    );
    expect(estimates.length).toBeGreaterThan(30);
    expect(numbers).toEqual(expect.arrayContaining(estimates));
  });

  it('is made with the rights that its owner has then, and opens to nobody else', async () => {
    const { reports } = org.services;
    const person = await org.person(south);
    const manager = await org.grant(person, { role: 'manager', unitId: south.id });
    const subject: ReportSubject = { kind: 'team', unitId: south.id, ...NEWEST };
    const bytes = await made(subject, 'pdf', 'fr', manager);
    if (process.env['KEEP_REPORTS']) await writeFile(`${process.env['KEEP_REPORTS']}/team.pdf`, bytes);
    const { id } = await askReport(reports, manager, { subject, locale: 'fr', format: 'pdf' });
    await expect(showReport(reports, hr, id)).rejects.toMatchObject({ code: 'REPORT_UNKNOWN' });
    const wish = { subject: { ...subject, unitId: north.id }, locale: 'fr', format: 'pdf' } as const;
    await expect(askReport(reports, manager, wish)).rejects.toMatchObject({ code: 'UNIT_UNKNOWN' });
    await org.revoke(person);
    const report = await reports.store.committed.report(org.organisationId, id);
    if (!report) throw new Error('gone');
    expect(await makeReport(reports, report, () => Promise.resolve())).toBeNull();
  });

  it('comes by itself with the next period, and a mail says so without a figure', async () => {
    const { reports, mailbox } = org.services;
    await subscribe(reports, hr, { subject: { kind: 'organisation', unitId: null }, locale: 'fr', format: 'pdf' });
    const chore = reportsByMail(reports);
    const before = (await reports.store.committed.reportsOf(org.organisationId, hr.personId)).length;
    await chore.run(atWork({}));
    expect(await reports.store.committed.reportsOf(org.organisationId, hr.personId)).toHaveLength(before);
    const again = await Promise.all([0, 1, 2, 3, 4].map(() => org.person(north)));
    await testAll(again, 0);
    await chore.run(atWork({}));
    await chore.run(atWork({}));
    expect(await reports.store.committed.reportsOf(org.organisationId, hr.personId)).toHaveLength(before + 1);
    const mails = await mailbox.committed.mails({ kind: 'reports.ready' }, { offset: 0, limit: 9 });
    expect(mails.map(({ to }) => to)).toEqual([owner.email]);
  });
});
