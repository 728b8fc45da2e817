import { afterAll, beforeAll } from '@jest/globals';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import type { JobAtWork } from '../../src/queue/index.js';
import { countWaveHandler } from '../../src/wave-results/index.js';
import type { SqlWaveStore } from '../../src/waves/index.js';
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

step('counts a wave that was answered', async () => {
  await setUp(camille);
  const { waves, waveResults, assessments } = journey.service.services;
  const [organisation] = await assessments.organisations.all();
  const organisationId = organisation?.id ?? '';
  const answered = randomWave({ people: 120, units: 4, bands: [2, 2], skips: 0.05 }, random);
  const wave = await aClosingWave(waves.store as SqlWaveStore, organisationId, answered);
  const job = { payload: { organisationId, waveId: wave.id } };
  await countWaveHandler(waveResults).run({ job } as unknown as JobAtWork);
  address = `/app/barometers/${wave.id}/results`;
});

step('reads participation, what helps and hinders, and the map of groups', async () => {
  await camille.go(address);
  await camille.reads('Participation');
  await camille.reads(/Ce qui aide et ce qui freine/);
  await camille.page.getByRole('table').waitFor();
  await camille.isSoundInBoth();
});

step('fits a phone', async () => {
  await camille.page.setViewportSize(PHONE.viewport ?? { width: 390, height: 844 });
  await camille.page.getByRole('table').waitFor();
  await camille.isSound();
});
