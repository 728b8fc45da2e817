import { resolve } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { DESK } from '../support/browser.js';
import { setUp } from '../support/hr-desk.js';
import { Journey } from '../support/journey.js';
import type { Screen } from '../support/screen.js';
import { stepsOn } from '../support/steps.js';

let journey: Journey;
let hr: Screen;

beforeAll(async () => {
  journey = await Journey.begin();
  hr = await journey.sit(DESK);
});

afterAll(() => journey.end());

const step = stepsOn(() => journey.pages);

step('has people to ask', async () => {
  await setUp(hr);
  await hr.go('/app/people/import');
  await hr.page.locator('input[type=file]').setInputFiles(resolve('test/reference/people-200.xlsx'));
  await hr.page.getByRole('checkbox', { name: 'Créer les unités manquantes' }).check();
  await hr.press('Importer');
  await hr.reads('L’import est fait');
});

step('plans a barometer of one unit', async () => {
  await hr.go('/app/barometers');
  await hr.reads('Aucun baromètre pour l’instant');
  await hr.isSound();
  await hr.follow('Préparer un baromètre');
  await hr.opens('Préparer un baromètre');
  await hr.page.getByRole('radio').first().check();
  await hr.fillAll({ 'Titre en français': 'Nos outils', 'Titre en anglais': 'Our tools' });
  await hr.page.getByRole('radio', { name: /^Certaines unités/ }).check();
  await hr.check('Ressources humaines');
  await hr.isSound();
  await hr.press('Enregistrer et relire');
  await hr.opens('Nos outils');
  await hr.reads(/Personnes qui seraient interrogées/);
  await hr.reads('Vos réponses sont anonymes');
  await hr.isSound();
});

step('launches it, and those asked get a message', async () => {
  await hr.press('Lancer le baromètre');
  await hr.confirm('Lancer le baromètre');
  await journey.mails.waitFor('margaux.l-hote@alizes.example');
  await hr.reads(/Au moins 0 sur \d+/);
  await hr.isSound();
});

step('closes it once it is sure', async () => {
  await hr.press('Clore maintenant');
  await hr.reads(/C’est irréversible/);
  await hr.confirm('Clore maintenant');
  await hr.follow('Lire les résultats');
});
