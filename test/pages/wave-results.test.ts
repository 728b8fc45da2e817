/// <reference lib="dom" />
import { afterAll, beforeAll, expect } from '@jest/globals';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import type { JobAtWork } from '../../src/queue/index.js';
import { countWaveHandler } from '../../src/wave-results/index.js';
import { DESK, PHONE } from '../support/browser.js';
import { setUp } from '../support/hr-desk.js';
import { Journey } from '../support/journey.js';
import type { Screen } from '../support/screen.js';
import { stepsOn } from '../support/steps.js';
import { aClosingWave } from '../wave-results/closing-wave.js';
import { randomWave } from '../wave-results/random-wave.js';

const uniforms = uniformsOf('pages', 'results');
const random = (): number => uniforms.next().value;

let journey: Journey;
let camille: Screen;
let address: string;

beforeAll(async () => {
  journey = await Journey.begin();
  camille = await journey.sit(DESK);
});

afterAll(() => journey.end());

const step = stepsOn(() => journey.pages);

const grid = () => camille.page.getByRole('grid', { includeHidden: true });
const focused = () => camille.page.locator(':focus');
const place = () => focused().getAttribute('data-place');

step('counts a wave that was answered', async () => {
  await setUp(camille);
  const { waves, waveResults, assessments } = journey.service.services;
  const [organisation] = await assessments.organisations.all();
  const organisationId = organisation?.id ?? '';
  const answered = randomWave({ people: 60, units: 8, bands: [2, 2], skips: 0.05 }, random);
  const wave = await aClosingWave(waves.store, organisationId, answered);
  const job = { payload: { organisationId, waveId: wave.id } };
  await countWaveHandler(waveResults).run({ job } as unknown as JobAtWork);
  address = `/app/barometers/${wave.id}/results`;
});

step('reads participation, what it says in a sentence, what helps and hinders, and the map of groups', async () => {
  await camille.go(address);
  await camille.reads('Participation');
  await camille.reads(/Ce qui aide et ce qui freine/);
  await grid().waitFor();
  await camille.isSoundInBoth();
});

step('opens a theme on its questions, with their answers in words for who does not see the bars', async () => {
  const opener = camille.page.getByRole('button', { name: /^3 questions/ }).first();
  await opener.click();
  expect(await opener.getAttribute('aria-expanded')).toBe('true');
  await camille.reads(/ sur 5$/);
  const bar = camille.page.getByRole('img', { name: /^Répartition des réponses\s:/ }).last();
  expect(await bar.getAttribute('aria-label')).toMatch(/\d+\s%/);
  await camille.isSound();
});

step('takes the figures away from one menu, which Escape closes', async () => {
  const menu = camille.page.getByText('Exporter', { exact: true });
  await menu.click();
  const links = camille.page.getByRole('link', { name: /XLSX|CSV|JSON|PDF|PNG|SVG/ });
  expect(await links.count()).toBe(6);
  await camille.isSound();
  await camille.page.keyboard.press('Escape');
  expect(await links.count()).toBe(0);
  expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
});

step('walks the map with the arrow keys, hears why a cell says nothing, and opens a group from its name', async () => {
  const { keyboard } = camille.page;
  const stop = grid().locator('[tabindex="0"]');
  expect(await stop.count()).toBe(1);
  await stop.focus();
  await keyboard.press('Control+End');
  const last = await place();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowDown');
  expect(await place()).toBe(last);
  await keyboard.press('Control+Home');
  expect(await place()).toBe('0-0');
  expect(await stop.count()).toBe(1);

  const silent = grid()
    .getByRole('gridcell', { name: /^(Non montré|Trop peu)/ })
    .first();
  await silent.focus();
  await camille.page
    .locator('.said')
    .getByText(/^(Non montré|Trop peu)/)
    .waitFor();

  await keyboard.press('Control+Home');
  await keyboard.press('ArrowDown');
  const group = (await focused().textContent()) ?? '';
  await keyboard.press('Enter');
  await camille.page.waitForURL(/cut=unit/);
  await camille.reads('Par rapport aux autres');
  const participation = camille.page.getByRole('region', { name: 'Participation' });
  await participation.getByText(group.trim()).waitFor();
  await camille.go(address);
});

step('shows the map one theme at a time on a phone', async () => {
  await camille.page.setViewportSize(PHONE.viewport ?? { width: 390, height: 844 });
  await camille.page.getByRole('combobox', { name: 'Thème', exact: true }).waitFor();
  expect(await grid().isVisible()).toBe(false);
  await camille.reads(/depuis la vague précédente|^entre \d+ et \d+$/);
  await camille.isSound();
});
