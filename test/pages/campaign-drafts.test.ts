/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { beginDraft, keepDraft } from '../../src/campaigns/keep-draft.js';
import { axeViolations, DESK, openBrowser } from '../support/browser.js';
import { aCompleteDraft, hrOf, linkOf } from '../support/campaigns.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

describe('two HR officers prepare one campaign', () => {
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

  const open = async ({ cookie }: Member, path: string): Promise<Page> => {
    const context = await browser.newContext({ ...DESK, locale: 'fr-FR' });
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: service.url }]);
    const page = await context.newPage();
    await page.goto(service.url + path);
    return page;
  };

  it('shows the second the conflict, loses nothing typed, and launches what both agreed on', async () => {
    const organisationId = await anOrganisation(service);
    const camille = await aMember(service, organisationId, { roles: ['hr'], givenName: 'Camille' });
    const claude = await aMember(service, organisationId, { roles: ['hr'], givenName: 'Claude' });
    const invited = await aPerson(service, organisationId);
    const actor = hrOf(camille.person);
    const { draft } = await beginDraft(service.services.campaigns, actor);
    const body = await aCompleteDraft(service, organisationId, { personIds: [invited.id] });
    await keepDraft(service.services.campaigns, actor, draft.id, { version: 1, body });

    const first = await open(camille, `/app/campaigns/drafts/${draft.id}`);
    const second = await open(claude, `/app/campaigns/drafts/${draft.id}`);
    await second.getByLabel('Titre en anglais').waitFor();
    await first.getByLabel('Titre en français').fill('Titre de Camille');
    await first.getByText('Enregistré', { exact: true }).waitFor();
    await second.getByLabel('Titre en anglais').fill('Title by Claude');
    await second.getByLabel('Titre en français').fill('Titre de Claude');

    const dialog = second.getByRole('dialog', { name: 'Vous avez écrit à deux' });
    await dialog.waitFor();
    expect(await axeViolations(second)).toEqual([]);
    await dialog.getByLabel(/Titre de Camille/).check();
    await dialog.getByRole('button', { name: 'Garder ces choix' }).click();
    await second.getByText('Enregistré', { exact: true }).waitFor();
    expect(await second.getByLabel('Titre en français').inputValue()).toBe('Titre de Camille');
    expect(await second.getByLabel('Titre en anglais').inputValue()).toBe('Title by Claude');

    await second.getByRole('button', { name: 'Résumé' }).click();
    await second.getByRole('button', { name: 'Lancer la campagne' }).click();
    await second.getByRole('dialog').getByRole('button', { name: 'Lancer la campagne' }).click();
    await second.getByRole('heading', { level: 1, name: 'Titre de Camille' }).waitFor();
    await second.getByText('ouverte', { exact: true }).waitFor();
    const campaign = await service.assessments.store.committed.campaign(organisationId, draft.id);
    expect(campaign?.title).toEqual({ fr: 'Titre de Camille', en: 'Title by Claude' });

    const candidate = await linkOf(service, draft.id, invited);
    const test = await open(camille, `/t/${candidate.code}`);
    await test.getByRole('heading', { level: 1 }).waitFor();
    await second.getByRole('button', { name: 'Arrêter immédiatement' }).click();
    await second.getByRole('dialog').getByRole('button', { name: 'Arrêter immédiatement' }).click();
    await second.getByText('arrêtée', { exact: true }).waitFor();
    await test.reload();
    await test.getByRole('heading', { level: 1, name: 'Ce test a été arrêté' }).waitFor();
  });
});
