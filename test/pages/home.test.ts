import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Campaign } from '../../src/assessments/index.js';
import { axeViolations, DESK, openBrowser, PHONE } from '../support/browser.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';
import { aCampaignOf, aFinishedTest } from '../support/tested-person.js';

let place: EmptyDatabase;
let service: TestService;
let browser: Browser;
let organisationId: string;
let campaign: Campaign;
let employee: Member;

beforeAll(async () => {
  place = await emptySqlite();
  service = await startTestService(place);
  organisationId = await anOrganisation(service);
  employee = await aMember(service, organisationId);
  campaign = await aCampaignOf(service, organisationId);
  await aFinishedTest(service, campaign, { personId: employee.person.id }, { howMany: 3 });
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await service.stop();
  await place.remove();
});

async function homeOf(person: Member, how: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(how);
  const [name = '', value = ''] = person.cookie.split('=');
  await context.addCookies([{ name, value, url: service.url }]);
  const page = await context.newPage();
  await page.goto(`${service.url}/app`);
  return page;
}

it('leads an employee to their own agility, and tells them of their result', async () => {
  const page = await homeOf(employee, { ...PHONE, colorScheme: 'dark' });
  await page.getByRole('heading', { level: 2, name: /quoi apprendre ensuite/ }).waitFor();
  await page.getByRole('link', { name: /Votre résultat\s: Promotion/ }).waitFor();
  expect(await page.getByText('attend une décision').count()).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.getByRole('link', { name: 'Voir mon agilité', exact: true }).click();
  await page.waitForURL(/\/app\/mine\/agility$/);
}, 60_000);

it('leads HR to the results that wait for a decision', async () => {
  const hr = await aMember(service, organisationId, { roles: ['hr'], locale: 'en' });
  const page = await homeOf(hr, DESK);
  await page.getByRole('heading', { level: 2, name: '1 finished test waits for a decision' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Read the results' }).click();
  await page.waitForURL(new RegExp(`/app/campaigns/${campaign.id}/results$`));
}, 60_000);
