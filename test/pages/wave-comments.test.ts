import { afterAll, beforeAll, expect } from '@jest/globals';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import type { JobAtWork } from '../../src/queue/index.js';
import { countWaveHandler } from '../../src/wave-results/index.js';
import type { Wave } from '../../src/waves/index.js';
import { anAccount } from '../support/account.js';
import { DESK, PHONE } from '../support/browser.js';
import { setUp, signIn } from '../support/hr-desk.js';
import { Journey } from '../support/journey.js';
import type { Screen } from '../support/screen.js';
import { stepsOn } from '../support/steps.js';
import { aClosingWave } from '../wave-results/closing-wave.js';
import { randomWave } from '../wave-results/random-wave.js';

const uniforms = uniformsOf('pages', 'comments');
const random = (): number => uniforms.next().value;
const SHAPE = { people: 120, units: 4, bands: [2, 2], skips: 0.05 };

let journey: Journey;
let camille: Screen;
let steward: Screen;
let organisationId: string;
let address: string;
/** What the steward masks. */
let words: string;

async function count(wish: Partial<Wave>): Promise<Wave> {
  const { waves, waveResults } = journey.service.services;
  const wave = await aClosingWave(waves.store, organisationId, randomWave(SHAPE, random), wish);
  const job = { payload: { organisationId, waveId: wave.id } };
  await countWaveHandler(waveResults).run({ job } as unknown as JobAtWork);
  return wave;
}

beforeAll(async () => {
  journey = await Journey.begin();
  camille = await journey.sit(DESK);
  steward = await journey.sit(PHONE);
});

afterAll(() => journey.end());

const step = stepsOn(() => journey.pages);

step('counts two waves in which people wrote', async () => {
  await setUp(camille);
  const [organisation] = await journey.service.services.assessments.organisations.all();
  organisationId = organisation?.id ?? '';
  await count({ closedAt: '2026-01-20T08:00:00.000Z' });
  const wave = await count({ closedAt: '2026-06-20T08:00:00.000Z' });
  address = `/app/barometers/${wave.id}/results`;
  await anAccount(journey.service, organisationId, { email: 'gardien@alizes.example', roles: ['privacy-steward'] });
});

step('reads what people wrote, and from how many on', async () => {
  await camille.go(`${address}/comments`);
  await camille.opens('Ce que les gens ont écrit');
  await camille.reads('Une liste ne paraît que pour un groupe d’au moins 10 personnes qui ont écrit.');
  await camille.reads(/^\d+ commentaires/);
  await camille.isSoundInBoth();
});

step('sorts them by tags, by the keyboard alone', async () => {
  const first = camille.page.getByRole('button', { name: /^Étiqueter/ }).first();
  await first.press('Enter');
  await camille.page.getByRole('textbox', { name: 'Nouvelle étiquette' }).fill('outils');
  await camille.page.keyboard.press('Enter');
  await camille.page.getByRole('list', { name: 'Étiquettes' }).getByText('outils').waitFor();
  await camille.choose('Étiquette', 'outils');
  await camille.reads(/^1 commentaire/);
  expect(new URL(camille.page.url()).search).toContain('tag=outils');
  await camille.press('Effacer les filtres');
  await camille.reads(/^\d+ commentaires/);
});

step('finds many or nothing', async () => {
  const [one] = await camille.page.getByRole('blockquote').allInnerTexts();
  words = one ?? '';
  const search = camille.page.getByRole('searchbox', { name: 'Mots cherchés' });
  await search.fill('said');
  await search.press('Enter');
  await camille.reads(/^\d+ commentaires/);
  await search.fill(words);
  await search.press('Enter');
  await camille.reads(/Rien n’est montré ni compté/);
  expect(await camille.page.getByRole('blockquote').count()).toBe(0);
});

step('masks what wounds, and says so in its place', async () => {
  await signIn(steward, 'gardien@alizes.example');
  await steward.go(`${address}/comments?search=${encodeURIComponent(words)}`);
  await steward.reads(/^1 commentaire/);
  await steward.isSound();
  await steward.page.getByRole('button', { name: /^Masquer/ }).press('Enter');
  await steward.page.getByRole('radio', { name: 'Il blesse quelqu’un' }).check();
  await steward.isSound();
  await steward.confirm('Masquer le commentaire');
  await steward.reads(/Masqué pour les autres\s: il blesse quelqu’un/);
  await camille.go(`${address}/comments`);
  await camille.reads(/Commentaire masqué\s: il blesse quelqu’un/);
  expect(await camille.page.getByText(words).count()).toBe(0);
  await steward.page.getByRole('button', { name: /^Montrer à nouveau/ }).press('Enter');
  await steward.page.getByRole('button', { name: /^Masquer/ }).waitFor();
});

step('follows themes from wave to wave, for whom one chooses', async () => {
  await camille.go(`${address}/trend`);
  await camille.opens('D’une vague à l’autre');
  expect(await camille.page.getByRole('img', { name: /trust/ }).count()).toBe(1);
  await camille.page.getByText('Les chiffres').click();
  const table = camille.page.getByRole('region', { name: 'Moyennes par thème et par vague' });
  await table
    .getByText(/\(entre \d+ et \d+\)/)
    .first()
    .waitFor();
  await camille.isSoundInBoth();
  await camille.choose('Voir les réponses de', '\u00a0department-0');
  await camille.page.getByRole('status').getByText('department-0').waitFor();
  expect(new URL(camille.page.url()).search).toContain('cut=unit');
  await camille.page.setViewportSize(PHONE.viewport ?? { width: 390, height: 844 });
  await camille.isSound();
});

step('sees how people answered, in steps and for the whole organisation', async () => {
  await camille.go(`${address}/quality`);
  await camille.opens('Comment les gens ont répondu');
  await camille.reads(/Rien n’invite à douter des réponses/);
  await camille.page.getByRole('row', { name: /Au rythme habituel 120/ }).waitFor();
  await camille.isSound();
});
