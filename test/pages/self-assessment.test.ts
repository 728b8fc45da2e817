import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, openBrowser, PHONE } from '../support/browser.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

let place: EmptyDatabase;
let service: TestService;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  place = await emptySqlite();
  service = await startTestService(place);
  const person = await aMember(service, await anOrganisation(service));
  browser = await openBrowser();
  const context = await browser.newContext(PHONE);
  const [name = '', value = ''] = person.cookie.split('=');
  await context.addCookies([{ name, value, url: service.url }]);
  page = await context.newPage();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await service.stop();
  await place.remove();
});

it('is started from one’s own space, and each answer is explained before the next question, by keyboard alone', async () => {
  await page.goto(`${service.url}/app/mine`);
  const start = page.getByRole('button', { name: 'Commencer une auto-évaluation' });
  await start.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await start.click();
  await page.getByRole('button', { name: /J’ai lu/ }).click();
  await page.getByRole('button', { name: 'Commencer le test' }).click();
  await page.getByText(/^Question 1 ·/).waitFor();
  expect(await page.getByText(/moins de temps|quitter la page/i).count()).toBe(0);
  await page.keyboard.press('a');
  await page.keyboard.press('b');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: /C’est juste|En partie juste|Pas tout à fait/ });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText(/^Question 2 ·/).waitFor();
}, 60_000);
