import { afterAll, beforeAll, expect } from '@jest/globals';
import { instrumentKind } from '../../src/barometers/index.js';
import { countWave } from '../../src/wave-results/index.js';
import { DESK } from '../support/browser.js';
import { setUp } from '../support/hr-desk.js';
import { Journey } from '../support/journey.js';
import { aMember } from '../support/member.js';
import type { Screen } from '../support/screen.js';
import { stepsOn } from '../support/steps.js';
import { EVERY_FORM } from '../support/survey-instrument.js';
import { aClosingWave } from '../wave-results/closing-wave.js';

const NAMES = ['Zola', 'Balzac', 'Diop', 'Éluard', 'Sand', 'Duras', 'Senghor', 'Yourcenar'];

let journey: Journey;
let camille: Screen;
let address: string;

beforeAll(async () => {
  journey = await Journey.begin();
  camille = await journey.sit(DESK);
});

afterAll(() => journey.end());

const step = stepsOn(() => journey.pages);

step('counts a wave that said it was not anonymous', async () => {
  await setUp(camille);
  const { service } = journey;
  const [organisation] = await service.services.assessments.organisations.all();
  const organisationId = organisation?.id ?? '';
  const submissions = [];
  for (const [at, familyName] of NAMES.entries()) {
    const { person } = await aMember(service, organisationId, { familyName, givenName: 'Claude' });
    submissions.push({
      unitId: `unit-${at % 2}`,
      bands: {},
      personId: person.id,
      answers: {
        find: { kind: 'point', point: 1 + (at % 5) },
        statements: { kind: 'rows', points: { equipment: 2, help: 4 } },
        order: { kind: 'options', options: ['network', 'chat'] },
        change: { kind: 'text', text: 'Moins de mots de passe, et une salle calme.' },
      },
    } as const);
  }
  const unit = (id: string, parentId: string | null) => ({ id, parentId, name: id, invited: 8 });
  const frame = {
    units: [unit('everything', null), unit('unit-0', 'everything'), unit('unit-1', 'everything')],
    attributes: [],
    invited: 8,
  };
  const instrument = instrumentKind.schema.parse(EVERY_FORM);
  const { waves, waveResults } = service.services;
  const named = { instrument, frame, submissions };
  const wave = await aClosingWave(waves.store, organisationId, named, { isAnonymous: false });
  await countWave(waveResults, wave);
  address = `/app/barometers/${wave.id}/results`;
});

step('finds who answered, from the results', async () => {
  await camille.go(address);
  await camille.page.getByRole('link', { name: 'Réponses par personne' }).click();
  await camille.opens('Réponses par personne');
  await camille.reads('8 personnes ont répondu');
  const names = await camille.page.getByRole('rowheader').allInnerTexts();
  expect(names.slice(0, 2)).toEqual(['Claude Balzac', 'Claude Diop']);
  await camille.isSoundInBoth();
  const search = camille.page.getByRole('searchbox', { name: 'Nom' });
  await search.fill('eluard');
  await search.press('Enter');
  await camille.reads('1 personne a répondu');
});

step('reads what one person answered, and is told that it is noted', async () => {
  await camille.page.getByRole('link', { name: 'Claude Éluard' }).click();
  await camille.opens('Claude Éluard');
  await camille.reads('Plutôt d’accord');
  await camille.reads('Moins de mots de passe, et une salle calme.');
  await camille.reads(/Votre lecture est notée/);
  await camille.isSoundInBoth();
  await camille.page.setViewportSize({ width: 390, height: 844 });
  await camille.isSound();
});
