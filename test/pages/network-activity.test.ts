/// <reference lib="dom" />
import { afterAll, beforeAll, expect } from '@jest/globals';
import { DESK } from '../support/browser.js';
import { setUp } from '../support/hr-desk.js';
import { Journey } from '../support/journey.js';
import { aNetworkWave, membersFile, MEMBERS_HEAD, type NetworkWave } from '../support/network-wave.js';
import type { Screen } from '../support/screen.js';
import { stepsOn } from '../support/steps.js';

let journey: Journey;
let camille: Screen;
let network: NetworkWave;
let address: string;

beforeAll(async () => {
  journey = await Journey.begin();
  camille = await journey.sit(DESK);
});

afterAll(() => journey.end());

const step = stepsOn(() => journey.pages);

const members = () => camille.page.getByRole('region', { name: 'Les membres', exact: true });
const spaces = () => camille.page.getByRole('region', { name: 'Les espaces du réseau' });
const choose = (form: ReturnType<typeof members>, text: string) =>
  form
    .locator('input[type=file]')
    .setInputFiles({ name: 'activite.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

step('reads the matrices from answers alone, and where to add what the tool measures', async () => {
  await setUp(camille);
  const [organisation] = await journey.service.services.assessments.organisations.all();
  network = await aNetworkWave(journey.service, organisation?.id ?? '');
  address = `/app/barometers/${network.wave.id}/results`;
  await camille.go(address);
  await camille.reads('Matrice d’adoption');
  expect(await camille.page.getByText('mesuré par l’outil').count()).toBe(0);
  await camille.follow('Ajouter ce que mesure l’outil du réseau');
  await camille.opens('Activité du réseau');
  await camille.isSoundInBoth();
});

step('sends nothing before people were told', async () => {
  await choose(members(), membersFile(network.people));
  await camille.day('Premier jour mesuré', '2026-01-01');
  await camille.day('Dernier jour mesuré', '2026-01-28');
  await camille.press('Compter les membres');
  await camille.reads('Confirmez-le pour envoyer le fichier.');
});

step('reads which lines to correct, then that the file was counted and not kept', async () => {
  await camille.check(/^Les personnes mesurées ont été informées/);
  await choose(members(), `${MEMBERS_HEAD}\n${network.people[0]?.staffNumber};40;;1;1`);
  await camille.press('Compter les membres');
  await camille.reads(/^Ligne 2, Jours de visite\s: plus de jours/);
  await camille.reads(/^Ligne 2, Contributions\s: vide/);
  await camille.isSound();
  await choose(members(), membersFile(network.people));
  await camille.press('Compter les membres');
  await camille.reads(/^Membres comptés\s: 29\. Le fichier n’a pas été gardé\./);
});

step('adds the spaces', async () => {
  await choose(spaces(), 'Ouvert le;Dernière activité;Animé\n2024-01-01;2026-01-20;oui\n2024-01-01;2024-02-01;non');
  await camille.day('Jour de l’extraction', '2026-01-31');
  await camille.press('Compter les espaces');
  await camille.reads(/^Espaces comptés\s: 2\./);
});

step('reads what the tool measured beside what people say', async () => {
  await camille.go(address);
  await camille.reads(/^L’outil mesure (moins|plus) souvent «\ssociable\s»/);
  // Of all members, where answers are of those who use it: not compared.
  await camille.reads(/^L’outil mesure surtout «\sinactif\s»/);
  expect(await camille.page.getByText('mesuré par l’outil', { exact: true }).count()).toBe(8);
  await camille.reads(/Membres mesurés\s: 29/);
  await camille.reads('Mesuré par l’outil du 1er janvier 2026 au 28 janvier 2026.');
  await camille.reads('ont duré');
  await camille.isSoundInBoth();
});
