import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { instrumentKind, rangeOf, type Answer, type Instrument } from '../../src/barometers/index.js';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import type { Person } from '../../src/people/index.js';
import { countWave } from '../../src/wave-results/index.js';
import type { SqlWaveStore, Wave } from '../../src/waves/index.js';
import { aClosingWave } from '../wave-results/closing-wave.js';
import { aPerson } from './member.js';
import type { TestService } from './service.js';
import { aUnit } from './structure.js';

export const networkInstrument = async (): Promise<Instrument> =>
  instrumentKind.schema.parse(parse(await readFile('assessments/barometers/collaborative-network.yaml', 'utf8')));

export interface NetworkWave {
  readonly wave: Wave;
  readonly unitIds: Readonly<Record<'sales' | 'workshop' | 'desk', string>>;
  /** Who was asked, unit after unit. */
  readonly people: readonly Person[];
}

const SIZES = { sales: 14, workshop: 12, desk: 3 } as const;
const NAMES = { sales: 'Ventes', workshop: 'Atelier', desk: 'Accueil' } as const;

/** A wave on the collaborative network that three units answered, the last too small to be shown; counted. */
export async function aNetworkWave(
  service: TestService,
  organisationId: string,
  wish: Partial<Wave> = {},
): Promise<NetworkWave> {
  const instrument = wish.instrument ?? (await networkInstrument());
  const { waves, waveResults } = service.services;
  const people: Person[] = [];
  const unitIds: Record<string, string> = {};
  for (const [name, size] of Object.entries(SIZES)) {
    const { id } = await aUnit(service, organisationId, { name: NAMES[name as keyof typeof NAMES] });
    unitIds[name] = id;
    for (let one = 0; one < size; one += 1) people.push(await aPerson(service, organisationId, { unitId: id }));
  }
  const frame: Wave['frame'] = {
    units: Object.entries(unitIds).map(([name, id]) => ({
      id,
      parentId: null,
      name: NAMES[name as keyof typeof NAMES],
      invited: SIZES[name as keyof typeof SIZES],
    })),
    attributes: [],
    invited: people.length,
  };
  const store = waves.store as SqlWaveStore;
  const asked = { instrument, frame, submissions: [] };
  const title = { fr: 'Notre réseau, hiver', en: 'Our network, winter' };
  const wave = await aClosingWave(store, organisationId, asked, { title, frame, ...wish });
  const random = uniformsOf('network', 'answers');
  await store.write(async (tables) => {
    for (const { unitId } of people)
      await tables.addSubmission({
        organisationId,
        waveId: wave.id,
        id: randomUUID(),
        unitId,
        bands: {},
        answers: answersTo(instrument, () => random.next().value),
        day: '2026-01-12',
        pace: 'usual',
        isUniform: false,
        personId: null,
      });
  });
  await countWave(waveResults, wave);
  return { wave, unitIds: unitIds as NetworkWave['unitIds'], people };
}

/** Of somebody who uses the network, and leans one way. */
function answersTo(instrument: Instrument, random: () => number): Record<string, Answer> {
  const mood = Math.floor(random() * 3);
  const points = instrument.pages.flatMap(({ questions }) =>
    questions.flatMap((question): [string, Answer][] => {
      if (question.type !== 'likert') return [];
      const [least, most] = rangeOf(question, instrument.scales);
      const point = Math.max(least, Math.min(most, least + mood + Math.floor(random() * 3)));
      return [[question.id, { kind: 'point', point: question.isReversed ? least + most - point : point }]];
    }),
  );
  return {
    ...Object.fromEntries(points),
    'network-use': { kind: 'options', options: ['uses-it'] },
    'spaces-year-ago': { kind: 'options', options: ['one-or-two'] },
  };
}

export const aFile = (text: string): FormData => {
  const form = new FormData();
  form.set('file', new Blob([text]), 'activity.csv');
  return form;
};

export const MEMBERS_HEAD = 'Matricule;Jours de visite;Contributions;Conversations;Relations';

/** One line each, the four classes by turns: the first never came. */
export const membersFile = (people: readonly Person[], lineOf = (at: number): string => LINES[at % 4] ?? ''): string =>
  [MEMBERS_HEAD, ...people.map(({ staffNumber }, at) => `${staffNumber};${lineOf(at)}`)].join('\r\n');

const LINES = ['0;0;0;0', '12;1;1;2', '3;6;5;3', '20;9;8;15'] as const;
