/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, DESK, openBrowser, PHONE } from '../support/browser.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { postExample } from '../support/letters.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

let place: EmptyDatabase;
let server: MailServer;
let service: TestService;
let administrator: Member;
let browser: Browser;

beforeAll(async () => {
  [place, server] = await Promise.all([emptySqlite(), startMailServer()]);
  service = await startTestService(place, { smtpUrl: server.url });
  const wish = { roles: ['administrator'], email: 'camille@essai.example' } as const;
  administrator = await aMember(service, await anOrganisation(service), wish);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
  await server.stop();
  await place.remove();
});

async function openPage(options: typeof DESK, language: string): Promise<Page> {
  const context = await browser.newContext(options);
  const [name = '', value = ''] = administrator.cookie.split('=');
  await context.addCookies([{ name, value, url: service.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${service.url}/app/service?lang=${language}`);
  return page;
}

async function shownWell(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

it('tries out the mail server, and says what it said', async () => {
  const page = await openPage({ ...PHONE, viewport: { width: 320, height: 640 }, colorScheme: 'dark' }, 'fr');
  await page
    .getByText(/Tout va bien|en cours/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Envoyer un message d’essai' }).click();
  await page.getByText(/Le serveur a accepté le message pour camille@essai.example/).waitFor();
  await server.waitFor('camille@essai.example');
  server.refuses = () => ({ code: 550, words: 'we do not relay' });
  await page.getByRole('button', { name: 'Envoyer un message d’essai' }).click();
  await page.getByText(/we do not relay/).waitFor();
  server.refuses = () => null;
  await shownWell(page);
});

it('lists an uncertain message, and sends it again once that was confirmed', async () => {
  const { organisationId } = administrator.person;
  const at = new Date(service.clock.now().getTime() + 3_600_000);
  const id = await postExample(service.services.mailbox, { organisationId, number: 7, at });
  await service.services.mailbox.move({ organisationId, id }, 'waiting', {
    state: 'uncertain',
    lastError: 'interrupted',
  });
  const page = await openPage(DESK, 'en');
  await page.getByText('1 message or task waits for your decision.').waitFor();
  await shownWell(page);
  await page.getByRole('button', { name: 'Send again to personne-7@essai.example' }).click();
  await page.getByText(/the person could receive it twice/).waitFor();
  await shownWell(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await service.services.mailbox.committed.mail(organisationId, id)).not.toMatchObject({ state: 'uncertain' });
});
