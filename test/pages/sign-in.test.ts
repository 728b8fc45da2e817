/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { linkByCommand } from '../../src/accounts/index.js';
import { anAccount, GOOD_PASSWORD, OTHER_PASSWORD } from '../support/account.js';
import { axeViolations, DESK, openBrowser, PHONE } from '../support/browser.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { anOrganisation } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

const LOOKS = [
  {
    name: 'phone of 320 pixels, dark',
    options: { ...PHONE, viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  },
  { name: 'desk', options: { ...DESK, locale: 'fr-FR' } },
] as const;

describe.each(LOOKS)('signing in on a $name', ({ options }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let browser: Browser;
  let page: Page;
  let organisationId: string;

  beforeAll(async () => {
    place = await emptySqlite();
    service = await startTestService(place, { settings: { isDemonstration: true } });
    organisationId = await anOrganisation(service);
    browser = await openBrowser();
    page = await (await browser.newContext(options)).newPage();
    page.setDefaultTimeout(20_000);
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
    await place.remove();
  });

  async function shownWell(): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }

  const fill = (name: string, value: string) => page.getByRole('textbox', { name, exact: true }).fill(value);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  it('leads from a link in a message to a new password, and from there to where one wanted to go', async () => {
    const person = await anAccount(service, organisationId, { roles: ['administrator'] });
    const token = await linkByCommand(service.services.accounts, person.email ?? '', null);
    await page.goto(`${service.url}/sign-in/new-password#${token}`);
    await shownWell();
    await fill('Nouveau mot de passe', 'motdepasse123');
    await press('Enregistrer ce mot de passe');
    await page.getByText(/Trop facile à deviner/).waitFor();
    await shownWell();
    await fill('Nouveau mot de passe', OTHER_PASSWORD);
    await press('Enregistrer ce mot de passe');
    await page.getByText('Votre mot de passe est enregistré').waitFor();
    await page.goto(`${service.url}/app/account`);
    await page.waitForURL(/\/sign-in\?next=%2Fapp%2Faccount/);
    await fill('Adresse électronique', person.email ?? '');
    await fill('Mot de passe', GOOD_PASSWORD);
    await press('Me connecter');
    await page.getByText(/ne convient pas/).waitFor();
    await shownWell();
    await fill('Mot de passe', OTHER_PASSWORD);
    await press('Me connecter');
    await page.getByRole('heading', { level: 1, name: 'Mon compte' }).waitFor();
    await page.getByText('Ce navigateur').waitFor();
    await shownWell();
  });

  it('makes a token that is shown once, and ends it', async () => {
    await page.getByRole('link', { name: 'Jetons pour les programmes' }).click();
    await page.getByText('Aucun jeton').waitFor();
    await press('Créer un jeton');
    await fill('Nom du programme', 'Paie');
    await page.getByRole('checkbox', { name: 'Lire les personnes' }).check();
    await shownWell();
    await press('Créer le jeton');
    await page
      .getByRole('dialog')
      .getByText(/agm_[\w-]{44}/)
      .waitFor();
    await shownWell();
    await press('J’ai copié le jeton');
    await press('Révoquer le jeton Paie');
    await page.getByRole('dialog').getByRole('button', { name: 'Révoquer', exact: true }).click();
    await page.getByText('révoqué', { exact: true }).waitFor();
    expect(await page.content()).not.toMatch(/agm_/);
    await shownWell();
    if (await page.getByRole('button', { name: 'Menu' }).isVisible()) {
      await press('Menu');
      await shownWell();
    }
    await press('Se déconnecter');
    await page.waitForURL(/\/sign-in$/);
  });

  it('leads to no other site, and lets a visitor of the demonstration in as one of its people', async () => {
    await page.goto(`${service.url}/sign-in?next=${encodeURIComponent('//evil.example/app')}`);
    await page.getByRole('heading', { name: 'Démonstration' }).waitFor();
    await shownWell();
    await page
      .getByRole('button', { name: /Administration/ })
      .first()
      .click();
    await page.waitForURL(`${service.url}/app`);
  });
});
