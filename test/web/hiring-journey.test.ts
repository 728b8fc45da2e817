import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { DESK, PHONE } from '../support/browser.js';
import { launchCampaign, makeJob, setUp } from '../support/hr-desk.js';
import { Journey } from '../support/journey.js';
import { addressesIn, textsOf } from '../support/pdf-text.js';
import type { Screen } from '../support/screen.js';
import { stepsOn } from '../support/steps.js';
import { takeTest } from '../support/test-taker.js';

const JOB = 'Conseiller, conseillère clientèle';

let journey: Journey;
let hr: Screen;
let candidate: Screen;
let campaignId: string;
let openCode: string;
let passport: string;

beforeAll(async () => {
  journey = await Journey.begin();
  hr = await journey.sit(DESK);
  candidate = await journey.sit(PHONE);
});

afterAll(() => journey.end());

const step = stepsOn(() => journey.pages);

step('launches a hiring campaign that whoever has the code may join', async () => {
  await setUp(hr);
  await makeJob(hr, 'relation-client', JOB);
  campaignId = await launchCampaign(hr, {
    purpose: 'Recrutement',
    title: 'Conseillers à Lyon',
    job: JOB,
    people: () => hr.check(/^Lien ouvert avec un code/),
  });
  await hr.opens('Inviter des candidats');
  await hr.reads(/Code à taper sur la page d’accueil/);
  await hr.isSoundInBoth();
  const shown = (await hr.page.getByText(/Code à taper sur la page d’accueil/).textContent()) ?? '';
  openCode = shown.replace(/^.*:/, '').replaceAll(/\s/g, '');
  expect(openCode).toMatch(/^[2-9A-Z]{8}$/);
});

step('lets a candidate on a phone join by the code of the advert, take the test and read the result', async () => {
  await candidate.go(`/c/${openCode}`);
  await candidate.opens(/./);
  await candidate.isSoundInBoth();
  await candidate.press('Continuer vers le test');
  await candidate.reads('À remplir.');
  await candidate.fillAll({ Prénom: 'Ada', 'Nom de famille': 'Lovelace' });
  await candidate.press('Continuer vers le test');
  await candidate.page.waitForURL(/\/t\/[\w-]{22}/);
  await takeTest(candidate.page, () => candidate.isSound());
  await candidate.reads('Les Alizés');
});

step('gives the candidate a passport that whoever receives it can verify', async () => {
  const [paper] = await Promise.all([candidate.page.waitForEvent('download'), candidate.press('Créer un passeport')]);
  const pdf = await readFile(await paper.path());
  passport = addressesIn(pdf).find((address) => address.includes('/verify/')) ?? '';
  expect(passport).not.toBe('');
  await candidate.reads(/Passeport créé le/);
  const employer = await journey.sit(DESK);
  await employer.go(passport);
  await employer.opens('Passeport authentique');
  await employer.reads('Établi pour Ada Lovelace');
  await employer.isSoundInBoth();
  await candidate.press('Retirer');
  await candidate.reads(/retiré le/);
  await employer.go(passport);
  await employer.opens('Passeport retiré');
  expect(await employer.page.locator('main').textContent()).not.toContain('Lovelace');
  await employer.page.context().close();
});

step('leads a candidate without mail from the code of a printed sheet to a test of their own', async () => {
  await hr.fill('Candidats, un par ligne', 'Grace Hopper');
  await hr.press('Inviter 1 candidat');
  await hr.reads(/1 candidat est invité/);
  await hr.go(`/app/campaigns/${campaignId}`);
  await hr.follow('Feuilles à imprimer');
  await hr.opens('Feuilles à distribuer');
  await hr.isSoundInBoth();
  const sheets = hr.page.getByRole('link', { name: /^Préparer 1 feuille/ });
  const pdf = await hr.page.request.get(new URL((await sheets.getAttribute('href')) ?? '', hr.page.url()).href);
  const code = textsOf(await pdf.body()).find((text) => /^[2-9A-Z]{5} ?[2-9A-Z]{5}$/.test(text)) ?? '';

  const other = await journey.sit(PHONE);
  await other.go('/');
  await other.fill('Lien ou code du test', 'K7QM2XPAT9');
  await other.press('Ouvrir mon test');
  await other.page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
  await other.isSoundInBoth();
  await other.fill('Lien ou code du test', code.toLowerCase());
  await other.press('Ouvrir mon test');
  await other.page.waitForURL(/\/t\/[\w-]{22}/);
  await other.reads('Les Alizés');
  await other.page.getByRole('button', { name: 'J’ai lu et je commence l’entraînement' }).waitFor();
  await other.page.context().close();
});

step('tells HR who came by which way', async () => {
  await hr.go('/app/campaigns');
  await hr.reads(/2\sinvités · 1\sa commencé · 1\sa terminé/);
  await hr.isSoundInBoth();
  await hr.follow('Conseillers à Lyon');
  await hr.follow('Résultats');
  await hr.follow(/Lovelace/);
  await hr.opens(/Lovelace/);
  await hr.isSoundInBoth();
});
