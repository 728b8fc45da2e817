import { afterAll, beforeAll, expect } from '@jest/globals';
import { DESK, PHONE } from '../support/browser.js';
import { setUp } from '../support/hr-desk.js';
import { Journey } from '../support/journey.js';
import { aPerson } from '../support/member.js';
import type { Screen } from '../support/screen.js';
import { stepsOn } from '../support/steps.js';

let journey: Journey;
let hr: Screen;
let organisationId: string;

beforeAll(async () => {
  journey = await Journey.begin();
  hr = await journey.sit(PHONE);
});

afterAll(() => journey.end());

const step = stepsOn(() => journey.pages);

const kept = () => journey.service.services.waves.store.committed.waves(organisationId);
const wavesOf = async () => (await kept()).map(({ title, state }) => `${title.fr} ${state}`);

step('has people at two sites', async () => {
  await setUp(hr);
  const { service } = journey;
  organisationId = (await service.assessments.organisations.all())[0]?.id ?? '';
  const createdAt = service.clock.now().toISOString();
  for (const name of ['Atelier', 'Bureau']) {
    const id = service.assessments.ids.next();
    const unit = { organisationId, id, parentId: null, code: name, name, closedAt: null, createdAt };
    await service.services.people.store.write((tables) => tables.structure.addUnit(unit));
    for (let count = 0; count < 6; count += 1)
      await aPerson(service, organisationId, { unitId: id, site: name === 'Atelier' ? 'Lyon' : 'Brest', email: null });
  }
});

step('goes on by the keyboard, and is told what is missing where it is missing', async () => {
  await hr.go('/app/barometers/new');
  await hr.opens('Préparer un baromètre');
  await hr.page.getByRole('button', { name: 'Continuer' }).focus();
  await hr.page.keyboard.press('Enter');
  await hr.reads('Choisissez un questionnaire.');
  await hr.page.getByRole('radio', { name: /^Réseau collaboratif/ }).focus();
  await hr.page.keyboard.press('Space');
  await hr.reads(/^Ce que cela mesure/);
  await hr.isSoundInBoth();
  expect(await hr.page.getByRole('textbox', { name: 'Titre en anglais' }).inputValue()).not.toBe('');
  await hr.fillAll({ 'Titre en français': 'Notre réseau', 'Titre en anglais': 'Our network' });
  await hr.page.keyboard.press('Enter');
  await hr.page.getByRole('heading', { level: 2, name: 'Qui est interrogé' }).waitFor();
  await hr.reads('Brouillon enregistré');
  expect(await wavesOf()).toEqual(['Notre réseau planned']);
});

step('says how many a choice of units and sites reaches, before anything is asked', async () => {
  await hr.reads(/^13\s+personnes seraient interrogées/);
  await hr.check(/^Lyon/);
  await hr.reads(/^6\s+personnes seraient interrogées/);
  await hr.page.getByRole('radio', { name: /^Certaines unités/ }).check();
  await hr.press('Continuer');
  await hr.reads('Choisissez au moins une unité.');
  await hr.check(/^Bureau/);
  await hr.reads(/^0\s+personne serait interrogée/);
  await hr.reads(/^Trop peu de monde/);
  await hr.page.getByRole('checkbox', { name: /^Lyon/ }).uncheck();
  await hr.reads(/^6\s+personnes seraient interrogées/);
  await hr.isSoundInBoth();
  await hr.press('Continuer');
  await hr.isSoundInBoth();
  await hr.press('Continuer');
});

step('says on which days reminders leave, and which will not', async () => {
  await hr.check(/^1 jour avant la fin/);
  await hr.reads(/^Ne partira pas/);
  await hr.page.getByRole('checkbox', { name: /^1 jour avant/ }).uncheck();
  await hr.choose('Reposer les mêmes questions', 'Tous les 3 mois');
  await hr.reads(/^Prochaine fois/);
  await hr.isSoundInBoth();
});

step('is read again as a respondent will read it, and tried whole without sending anything', async () => {
  await hr.press('Continuer');
  await hr.reads('Vos réponses sont anonymes');
  await hr.isSoundInBoth();
  const wave = (await kept())[0];
  const tried = await journey.sit(PHONE);
  await tried.page.context().addCookies(await hr.page.context().cookies());
  await tried.go(`/w/preview#${wave?.id ?? ''}`);
  await tried.opens('Notre réseau');
  await tried.reads('Ceci est un aperçu');
  await tried.isSound();
  await tried.press('Commencer');
  const review = tried.page.getByRole('heading', { level: 1, name: 'Relire et envoyer' });
  while (!(await review.isVisible())) {
    await tried.reads('Ceci est un aperçu');
    await tried.page.getByRole('button', { name: 'Suivant' }).click();
    await tried.page.waitForTimeout(100);
  }
  await tried.press('Voir la dernière page');
  await tried.opens('Merci');
  const stored = await journey.service.services.database.read.query<unknown[]>('SELECT * FROM submissions');
  expect(stored).toEqual([]);
});

step('is launched, and repeats from there at a pace that can be changed and stopped', async () => {
  await hr.press('Lancer le baromètre');
  await hr.confirm('Lancer le baromètre');
  await hr.reads(/^Tous les 3 mois/);
  await hr.reads('Imprimer les feuilles');
  await hr.isSound();
  await hr.go('/app/barometers');
  await hr.reads(/Au moins 0 sur 6/);
  await hr.isSoundInBoth();
  await hr.press('Changer le rythme, Notre réseau');
  await hr.choose('Rythme', 'Tous les 6 mois');
  await hr.isSound();
  await hr.confirm('Changer le rythme');
  await hr.reads(/^Tous les 6 mois/);
  await hr.press('Ne plus répéter, Notre réseau');
  await hr.confirm('Ne plus répéter');
  await hr.page.getByText('Tous les 6 mois').waitFor({ state: 'detached' });
});

step('asks people outside by links that are drawn, copied and printed', async () => {
  const desk = await journey.sit(DESK);
  await desk.page.context().addCookies(await hr.page.context().cookies());
  await desk.go('/app/barometers/new');
  await desk.page.getByRole('radio').first().check();
  await desk.press('Continuer');
  await desk.page.getByRole('radio', { name: /^Des personnes extérieures/ }).check();
  await desk.press('Continuer');
  await desk.reads('Nommez ce public dans cette langue.');
  await desk.fillAll({ 'Nom du public en français': 'Clients', 'Nom du public en anglais': 'Customers' });
  await desk.isSound();
  await desk.press('Continuer');
  await desk.press('Continuer');
  await desk.press('Continuer');
  await desk.press('Lancer le baromètre');
  await desk.confirm('Lancer le baromètre');
  const drawn = desk.page.getByRole('img', { name: /Clients/ });
  await drawn.waitFor();
  await desk.isSound();
  const width = await drawn.evaluate((image) => (image as { naturalWidth?: number }).naturalWidth ?? 0);
  expect(width).toBeGreaterThan(0);
  const sheet = desk.page.getByRole('link', { name: /^Affiche à imprimer/ });
  const address = new URL((await sheet.getAttribute('href')) ?? '', desk.page.url());
  const reply = await desk.page.request.get(address.href);
  expect([reply.status(), (await reply.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
});
