import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations, DESK, openBrowser, PHONE } from '../support/browser.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { aFinishedSelfAssessment } from '../support/self-assessment.js';
import { startTestService, type TestService } from '../support/service.js';

let place: EmptyDatabase;
let service: TestService;
let browser: Browser;
let organisationId: string;
let jobId: string;
let owner: Member;

beforeAll(async () => {
  place = await emptySqlite();
  service = await startTestService(place);
  organisationId = await anOrganisation(service);
  jobId = service.assessments.ids.next();
  await service.services.people.store.write((tables) =>
    tables.structure.addJob({
      organisationId,
      id: jobId,
      code: 'J',
      title: { fr: 'Conseil', en: 'Adviser' },
      target: { modelId: 'digital-agility', domains: { safety: 5, information: 1 } },
      version: 1,
      archivedAt: null,
      createdAt: service.clock.now().toISOString(),
    }),
  );
  owner = await aMember(service, organisationId, { jobId });
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await service.stop();
  await place.remove();
});

async function pageOf(person: Member, how: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(how);
  const [name = '', value = ''] = person.cookie.split('=');
  await context.addCookies([{ name, value, url: service.url }]);
  return context.newPage();
}

/** Points of the reporting scale, 200 to 800, calculated from what is stored and from the content as it is written. */
async function pointsStored(sittingId: string) {
  const [row] = await service.services.database.read.query(
    `SELECT body FROM results WHERE sitting_id = '${sittingId}' ORDER BY revision DESC LIMIT 1`,
  );
  const { overall } = JSON.parse(row.body);
  const opened = await service.assessments.store.committed.ownSitting(organisationId, owner.person.id, sittingId);
  const { releaseDigest = '', blueprintId = '' } = opened?.sitting ?? {};
  const { scale } = await service.assessments.instruments.pinned(releaseDigest, blueprintId);
  const { origin, unit } = scale.reporting;
  const points = (logits: number) => Math.round(origin + unit * logits);
  return {
    estimate: points(overall.estimate),
    margin: Math.round((unit * (overall.interval.high - overall.interval.low)) / 2),
  };
}

it('leads whoever has no result to a first test, and says when no job is known', async () => {
  const page = await pageOf(await aMember(service, organisationId), PHONE);
  await page.goto(`${service.url}/app/mine`);
  await page.getByRole('link', { name: 'Mon agilité' }).click();
  await page.getByRole('button', { name: 'Commencer une auto-évaluation' }).waitFor();
  await page.getByText(/n’indique pas de métier/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
}, 60_000);

it('shows the level, its margin, the job and the change as they are stored', async () => {
  await aFinishedSelfAssessment(service, owner);
  const second = await aFinishedSelfAssessment(service, owner);
  const stored = await pointsStored(second.sittingId);
  const page = await pageOf(owner, PHONE);
  await page.goto(`${service.url}/app/mine/agility`);
  await page.getByText(`${stored.estimate}\u00a0±\u00a0${stored.margin}`).first().waitFor();
  await page.getByRole('heading', { level: 2, name: /Votre métier demande davantage.*Sécurité/ }).waitFor();
  await page.getByRole('heading', { level: 3, name: 'Sécurité et vie privée' }).first().waitFor();
  await page.getByText(/Votre métier demande le niveau.*n’est pas atteint/).waitFor();
  expect(await page.getByRole('img', { name: /Le métier demande/ }).count()).toBe(1);
  expect(await axeViolations(page)).toEqual([]);
  const { body } = await owner.send('GET', '/my/agility');
  const change = body.measured.progress.sincePrevious.changes.find(({ of }: { of: string }) => of === 'overall');
  const finding = change.stands
    ? new RegExp(`${Math.abs(change.points)}\\s±\\s${change.margin} points depuis`)
    : /Pas de changement que le hasard/;
  await page.getByLabel('Montrer').selectOption({ label: 'L’ensemble' });
  await page.getByRole('heading', { level: 2, name: finding }).waitFor();
  await page.getByText('Les chiffres au fil du temps', { exact: true }).click();
  await page.getByRole('table', { name: /Les changements/ }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}, 90_000);

it('sets what one said beside what is measured, in the reader’s language', async () => {
  const page = await pageOf(owner, DESK);
  await page.goto(`${service.url}/app/mine/agility`);
  await page.getByRole('link', { name: 'Say where I stand' }).click();
  const safety = page.getByRole('group', { name: 'Safety and privacy' });
  await safety.getByRole('radio', { name: /^Highly advanced/ }).focus();
  await page.keyboard.press('Space');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/You said “highly advanced”; the test measures lower, with/).waitFor();
  await page.getByText('Nobody but you reads this.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
}, 60_000);
