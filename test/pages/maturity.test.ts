import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { closePeriod, countClosedPeriod } from '../../src/maturity/index.js';
import type { Job, Unit } from '../../src/organisations/index.js';
import { TestedOrganisation } from '../maturity/tested-organisation.js';
import { axeViolations, DESK, openBrowser, PHONE } from '../support/browser.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { press } from '../support/keyboard.js';
import { aMember, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

let place: EmptyDatabase;
let service: TestService;
let browser: Browser;
let north: Unit;
let few: Unit;
let manager: Member;
let hr: Member;

/** Two periods: the north rises in `creation`; a team of three is too small to be shown. */
async function aStory(): Promise<string> {
  const org = await TestedOrganisation.on(place, '2026-01-10T08:00:00.000Z');
  const sales = await org.unit('Ventes');
  north = await org.unit('Nord', sales);
  few = await org.unit('Petite', sales);
  const south = await org.unit('Sud', sales);
  const job = await org.job('vente', { creation: 4, safety: 2 });
  const staff = await staffOf(org, job, [north, north, south, south, few]);
  for (const creation of [-1.5, 1.5]) {
    for (const person of staff) {
      await org.test(person, 0.2, { creation: person.unitId === north.id ? creation : 0 });
    }
    org.passDays(1);
    const { organisationId, clock, services } = org;
    const { id } = await closePeriod(services.maturity, {
      organisationId,
      endsAt: clock.now().toISOString(),
      by: null,
    });
    await countClosedPeriod(services.maturity, { organisationId, id });
    org.passDays(170);
  }
  await org.services.database.close();
  return org.organisationId;
}

/** Three people for each time a unit is named. */
async function staffOf(org: TestedOrganisation, job: Job, units: readonly Unit[]) {
  const staff = [];
  for (const unit of [...units, ...units, ...units]) staff.push(await org.person(unit, job));
  return staff;
}

beforeAll(async () => {
  place = await emptySqlite();
  const organisationId = await aStory();
  service = await startTestService(place);
  manager = await aMember(service, organisationId, { roles: ['manager'], managedUnitId: north.id, staffNumber: 'M' });
  hr = await aMember(service, organisationId, { roles: ['hr'], locale: 'en', staffNumber: 'HR' });
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await service.stop();
  await place.remove();
});

async function pageOf({ cookie }: Member, how: BrowserContextOptions, path: string): Promise<Page> {
  const context = await browser.newContext(how);
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: service.url }]);
  const page = await context.newPage();
  await page.goto(`${service.url}/app${path}`);
  return page;
}

const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

const asShown = ({ estimate, low, high }: { estimate: number; low: number; high: number }): string =>
  `${Math.round(estimate)}\u00a0±\u00a0${Math.round((high - low) / 2)}`;

it('leads a manager to their team, with the figures of the API', async () => {
  const page = await pageOf(manager, { ...PHONE, colorScheme: 'dark' }, '/maturity');
  await page.waitForURL(new RegExp(`/app/maturity/teams/${north.id}`));
  const { body } = await manager.send('GET', `/maturity/teams/${north.id}`);
  await page.getByRole('heading', { level: 1, name: body.headline.fr }).waitFor();
  for (const chart of ['participation', 'distributions', 'radar', 'gaps', 'trend', 'bench']) {
    await page.getByRole('heading', { level: 2, name: body[chart].finding.fr, exact: true }).waitFor();
  }
  for (const { name, mean } of body.distributions.figure.domains) {
    const domain = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: name.fr }) });
    expect((await domain.getByText('±').first().textContent())?.trim()).toBe(asShown(mean));
  }
  expect(await axeViolations(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
}, 90_000);

it('shows a larger unit in place of a team too small, and says so', async () => {
  const page = await pageOf(hr, DESK, `/maturity/teams/${few.id}`);
  await page.getByRole('status').filter({ hasText: 'Petite is too small to be shown alone' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
}, 60_000);

it('keeps what is compared in the address', async () => {
  const page = await pageOf(hr, DESK, `/maturity/teams/${north.id}`);
  await page.getByLabel('Compared with').selectOption('none');
  await page.waitForURL(/compare=none/);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByLabel('Compared with').inputValue()).toBe('none');
}, 60_000);

it('gives charts as files, as a picture and as a link', async () => {
  const page = await pageOf(hr, DESK, `/maturity/teams/${north.id}`);
  const { body } = await hr.send('GET', `/maturity/teams/${north.id}`);
  for (const chart of ['radar', 'distributions']) {
    const card = page.locator(`#${chart}`);
    for (const [name, begins] of [
      ['CSV', Buffer.from([0xef, 0xbb, 0xbf])],
      ['Workbook (XLSX)', Buffer.from('PK')],
      ['Picture (PNG)', PNG],
    ] as const) {
      await card.locator('summary', { hasText: 'Files and link' }).click();
      const [file] = await Promise.all([page.waitForEvent('download'), card.getByRole('link', { name }).click()]);
      expect((await readFile(await file.path())).subarray(0, begins.length)).toEqual(begins);
    }
  }
  await page.locator('#radar summary', { hasText: 'Files and link' }).click();
  await page.locator('#radar').getByRole('button', { name: 'Copy the link' }).click();
  await page
    .locator('#radar')
    .getByRole('status')
    .filter({ hasText: /Link copied|#radar/ })
    .waitFor();
  await page.locator('#radar').getByText('See the figures').click();
  await page.getByRole('table', { name: body.radar.table.title.en }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
}, 90_000);

it('makes an action of a suggestion, by the keyboard', async () => {
  const page = await pageOf(manager, PHONE, `/maturity/teams/${north.id}`);
  await page.getByRole('button', { name: 'En faire une action' }).first().waitFor();
  await press(page, /^En faire une action/);
  await press(page, /^Décider/);
  await page.getByText('Rien n’est décidé pour l’instant').waitFor({ state: 'detached' });
  const { body } = await manager.send('GET', `/units/${north.id}/actions`);
  expect(body).toHaveLength(1);
  await page.locator('#actions').getByText(body[0].title).waitFor();
  expect(await axeViolations(page)).toEqual([]);
}, 60_000);

it('shows the organisation: the index, and a grid that the arrow keys walk through', async () => {
  const page = await pageOf(hr, DESK, '/maturity/organisation');
  const { body } = await hr.send('GET', '/maturity/organisation');
  await page.getByRole('heading', { level: 1, name: body.headline.en }).waitFor();
  for (const chart of ['index', 'heatmap', 'moved']) {
    await page.getByRole('heading', { level: 2, name: body[chart].finding.en, exact: true }).waitFor();
  }
  const grid = page.getByRole('grid');
  const cells = body.heatmap.figure.rows.flatMap(({ cells: row }: { cells: { kind: string }[] }) => row);
  expect(await grid.getByRole('gridcell').count()).toBe(cells.length);
  const withheld = cells.filter(({ kind }: { kind: string }) => kind === 'withheld');
  expect(await grid.getByText(/nothing is shown|would say too much/).count()).toBe(withheld.length);
  await grid.locator('[data-place="0-1"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-place'))).toBe('1-2');
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await fits(page)).toBe(true);
}, 60_000);

it('leads from each sentence of the story to its chart', async () => {
  const page = await pageOf(manager, PHONE, '/maturity/story');
  const { body } = await manager.send('GET', '/maturity/story');
  const [first] = body;
  await page.getByRole('link', { name: first.text.fr }).click();
  await page.waitForURL(`${service.url}${first.href}`);
  await page.locator(new URL(first.href, service.url).hash).waitFor();
}, 60_000);

it('shares a view by a link that stops working once it is revoked', async () => {
  const page = await pageOf(hr, DESK, `/maturity/teams/${north.id}?compare=none`);
  await page.getByRole('button', { name: 'Share this view' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const address = await page.getByRole('textbox', { name: 'Share this view' }).inputValue();
  expect(await axeViolations(page)).toEqual([]);
  const other = await pageOf(manager, PHONE, address.slice(address.indexOf('/v/')));
  await other.waitForURL(new RegExp(`/app/maturity/teams/${north.id}\\?compare=none$`));
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('textbox', { name: 'Share this view' }).waitFor({ state: 'detached' });
  await other.goto(address);
  await other.getByRole('alert').waitFor();
}, 60_000);
