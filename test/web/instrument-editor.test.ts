/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { instrumentFor } from '../../src/barometers/index.js';
import { axeViolations, DESK, openBrowser, PHONE } from '../support/browser.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

describe('the pages where instruments are written', () => {
  let place: EmptyDatabase;
  let service: TestService;
  let browser: Browser;

  beforeAll(async () => {
    place = await emptySqlite();
    service = await startTestService(place);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
    await place.remove();
  });

  const open = async ({ cookie }: Member, path: string, screen: BrowserContextOptions = DESK): Promise<Page> => {
    const context = await browser.newContext({ ...screen, locale: 'fr-FR' });
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: service.url }]);
    const page = await context.newPage();
    await page.goto(service.url + path);
    return page;
  };

  /** Both texts of one thing. */
  const write = async (page: Page, label: string, fr: string, en: string) => {
    const pair = page.getByRole('group', { name: label, exact: true });
    await pair.getByLabel(/Français$/).fill(fr);
    await pair.getByLabel(/Anglais$/).fill(en);
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const isSaved = (page: Page) => page.getByText('Enregistré', { exact: true }).waitFor();

  it('lead on a phone from a blank page to a version that people can be asked', async () => {
    const organisationId = await anOrganisation(service);
    const author = await aMember(service, organisationId, { roles: ['author'] });
    const page = await open(author, '/app/instruments', PHONE);
    await page.getByRole('link', { name: 'Pouls' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press(page, 'Écrire un questionnaire');

    await write(page, 'Nom', 'Nos réunions', 'Our meetings');
    await write(page, 'Description', 'Comment vont nos réunions', 'How our meetings are');
    await write(page, 'Accueil', 'Trois questions sur nos réunions', 'Three questions about our meetings');
    expect(await axeViolations(page)).toEqual([]);

    await press(page, 'Mesures');
    await press(page, 'Ajouter une dimension');
    await write(page, 'Dimension 1\u202f: nom', 'Utilité', 'Usefulness');
    await write(page, 'Ce que la dimension veut dire quand elle est haute', 'Elles servent', 'They are useful');
    expect(await axeViolations(page)).toEqual([]);

    await press(page, 'Questions');
    await write(page, 'Titre de la page', 'Nos réunions', 'Our meetings');
    await press(page, /^Ajouter une question/);
    await write(page, 'Question', 'Nos réunions sont utiles.', 'Our meetings are useful.');
    await page.getByLabel('Compte pour la dimension').selectOption('Utilité');
    await page.getByLabel('Question repère').check();
    await page.getByLabel(/^Type de question/).selectOption('Réponse écrite');
    await press(page, /^Ajouter une question/);
    await write(page, 'Question', 'Que changer\u202f?', 'What should change?');
    await page
      .getByLabel('Affichée', { exact: true })
      .selectOption({ label: 'selon la réponse à\u202f: Nos réunions sont utiles.' });
    await page.getByLabel('Pas du tout d’accord').check();
    expect(await axeViolations(page)).toEqual([]);

    await press(page, 'Publication');
    await page.getByText('Tout est en ordre').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press(page, 'Publier la version 1');
    await page.getByRole('heading', { level: 1, name: 'Nos réunions' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);

    const id = /instruments\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    const instrument = await instrumentFor(service.services.barometers, organisationId, id);
    expect(instrument?.pages[0]?.questions).toMatchObject([
      { type: 'likert', driver: 'driver-1', isAnchor: true, scale: 'agreement' },
      { type: 'free-text', shownIf: { question: 'question-1', isOneOf: [1] } },
    ]);
  });

  it('lead from what is missing to its place', async () => {
    const author = await aMember(service, await anOrganisation(service), { roles: ['author'] });
    const page = await open(author, '/app/instruments/pulse');
    await page.getByRole('heading', { level: 1, name: 'Pouls' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press(page, 'Copier');
    await press(page, 'Questions');
    await press(page, /^Je vois à quoi sert mon travail/);
    await page
      .getByRole('group', { name: 'Question', exact: true })
      .getByLabel(/Anglais$/)
      .fill('');
    await isSaved(page);
    await press(page, 'Publication');
    await page.getByRole('heading', { name: '1 point à revoir' }).waitFor();
    await press(page, /^Page 1, Je vois/);
    const english = page.getByRole('group', { name: 'Question', exact: true }).getByLabel(/Anglais$/);
    expect(await english.getAttribute('aria-invalid')).toBe('true');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('put together what two people write, and ask where both wrote', async () => {
    const organisationId = await anOrganisation(service);
    const camille = await aMember(service, organisationId, { roles: ['author'], givenName: 'Camille' });
    const claude = await aMember(service, organisationId, { roles: ['hr'], givenName: 'Claude' });
    const id = (await camille.send('POST', '/instruments', {})).body.id as string;
    const first = await open(camille, `/app/instruments/${id}/draft`);
    const second = await open(claude, `/app/instruments/${id}/draft`);
    await second.getByRole('group', { name: 'Accueil' }).waitFor();
    await write(first, 'Nom', 'Nom de Camille', 'Name by Camille');
    await isSaved(first);
    await write(second, 'Description', 'De Claude', 'By Claude');
    await second
      .getByRole('group', { name: 'Nom', exact: true })
      .getByLabel(/Français$/)
      .fill('Nom de Claude');
    const dialog = second.getByRole('dialog');
    await dialog.waitFor();
    expect(await axeViolations(second)).toEqual([]);
    await dialog.getByLabel(/Nom de Camille/).check();
    await dialog.getByRole('button', { name: 'Garder ces choix' }).click();
    await isSaved(second);
    const { body } = await camille.send('GET', `/instruments/${id}/draft`);
    expect(body.instrument).toMatchObject({
      name: { fr: 'Nom de Camille', en: 'Name by Camille' },
      description: { fr: 'De Claude', en: 'By Claude' },
    });
  });

  it('take in a file of SurveyJS and tell what was lost', async () => {
    const author = await aMember(service, await anOrganisation(service), { roles: ['author'] });
    const page = await open(author, '/app/instruments');
    await page.getByRole('button', { name: 'Importer un fichier SurveyJS' }).waitFor();
    const survey = {
      locale: 'fr',
      title: 'Repris',
      elements: [
        { type: 'comment', name: 'a' },
        { type: 'file', name: 'b' },
      ],
    };
    const give = (text: string) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'survey.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('<html>');
    await page.getByRole('alert').getByText('ce n’est pas du JSON').waitFor();
    await give(JSON.stringify(survey));
    const dialog = page.getByRole('dialog', { name: 'Le questionnaire est repris' });
    await dialog.getByText('elements[1]').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ouvrir le brouillon' }).click();
    await page.getByRole('heading', { level: 1, name: 'Repris' }).waitFor();
    await press(page, 'Publication');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Exporter en SurveyJS')]);
    expect(download.suggestedFilename()).toMatch(/^own-.*\.json$/);
  });
});
