/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations, DESK, openBrowser, PHONE } from '../support/browser.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aCampaign, aCandidate, startTestService, type TestService } from '../support/service.js';

/** The journeys show pages in the light. */
const LOOKS: readonly { name: string; options: BrowserContextOptions }[] = [
  {
    name: 'phone of 320 pixels, dark',
    options: { ...PHONE, viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  },
  { name: 'desk, dark', options: { ...DESK, colorScheme: 'dark' } },
];

const FIRST_ACCOUNT = {
  'Code de mise en place': 'a-setup-code-for-tests',
  'Nom de l’organisation': 'Maison Essai',
  Prénom: 'Camille',
  Nom: 'Martin',
  'Adresse électronique': 'camille@essai.example',
  'Mot de passe': 'motdepasse123',
};

describe.each(LOOKS)('pages on a $name', ({ name, options }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    place = await emptySqlite();
    service = await startTestService(place);
    browser = await openBrowser();
    page = await (await browser.newContext(options)).newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
    await place.remove();
  });

  async function shownWell(): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await fits();
  }

  async function fits(): Promise<void> {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  it('leads from an empty database through the setup into the application, and loses nothing to a poor password', async () => {
    await page.goto(`${service.url}/setup?lang=fr`);
    await shownWell();
    for (const [name, value] of Object.entries(FIRST_ACCOUNT)) {
      await page.getByRole('textbox', { name, exact: true }).fill(value);
    }
    await page.getByRole('button', { name: 'Créer et me connecter' }).click();
    await page.getByText(/Trop facile à deviner/).waitFor();
    await shownWell();
    expect(await page.getByRole('textbox', { name: 'Nom', exact: true }).inputValue()).toBe('Martin');
    await page.getByRole('textbox', { name: 'Mot de passe', exact: true }).fill('carillon brume velours');
    await page.getByRole('button', { name: 'Créer et me connecter' }).click();
    await page.getByRole('heading', { level: 1, name: /Camille Martin/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app');
    await shownWell();
  });

  it('shows the home page and the description of the API', async () => {
    await page.goto(`${service.url}/?lang=fr`);
    await shownWell();
    await page.goto(`${service.url}/api/docs?lang=en`);
    await page.getByText('/api/v1/invitation').first().waitFor();
    await page.locator('main summary', { hasText: '/api/v1/invitation' }).first().click();
    await page.getByRole('table').first().waitFor();
    // Its hundreds of lines take axe very long, and are alike on each screen.
    await (name === LOOKS[0]?.name ? shownWell() : fits());
  });

  it('says what to do about a link that opens nothing any more', async () => {
    const campaign = await aCampaign(service);
    const expired = await aCandidate(service, campaign, { expiresAt: '2020-01-01T00:00:00.000Z' });
    const closed = await aCandidate(service, await aCampaign(service, { closesAt: '2020-01-01T00:00:00.000Z' }));
    const early = await aCandidate(service, await aCampaign(service, { opensAt: '2999-01-01T00:00:00.000Z' }));
    for (const code of ['AAAAAAAAAAAAAAAAAAAAAA', expired.code, closed.code, early.code]) {
      await page.goto(`${service.url}/t/${code}?lang=fr`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await shownWell();
    }
  });

  it('breaks no rule of its own content security policy and raises no error', () => {
    expect(complaints.filter((text) => !/the server responded with a status of 4\d\d/.test(text))).toEqual([]);
  });
});
