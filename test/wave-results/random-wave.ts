import { randomUUID } from 'node:crypto';
import { instrumentKind, type Answer, type Instrument } from '../../src/barometers/index.js';
import { countFigures, type CountedWave } from '../../src/wave-results/count-figures.js';
import type { WaveFigures } from '../../src/wave-results/figures.js';
import type { Counted } from '../../src/wave-results/tally.js';
import type { Frame } from '../../src/waves/index.js';
import { both, likert, SMALL } from '../barometers/small-instrument.js';

const driver = (id: string) => ({ id, name: both(id), description: both(id) });
const corner = (isHighAcross: boolean, isHighUp: boolean) => ({
  id: `${isHighAcross ? 'far' : 'near'}-${isHighUp ? 'up' : 'down'}`,
  name: both('type'),
  description: both('type'),
  isHighAcross,
  isHighUp,
});

/** Two drivers that a typology ties, one alone, one of a single question; a choice that opens a question; a list of choices; words. */
export const instrument: Instrument = instrumentKind.schema.parse({
  ...SMALL,
  drivers: ['visits', 'activity', 'trust', 'alone'].map(driver),
  typologies: [
    {
      id: 'adoption',
      name: both('adoption'),
      description: both('adoption'),
      across: { driver: 'visits', highFrom: 60 },
      up: { driver: 'activity', highFrom: 65 },
      types: [corner(false, false), corner(false, true), corner(true, false), corner(true, true)],
    },
  ],
  pages: [
    {
      id: 'only',
      title: both('only'),
      questions: [
        likert('v1', { driver: 'visits' }),
        likert('v2', { driver: 'visits', isReversed: true }),
        likert('a1', { driver: 'activity' }),
        likert('a2', { driver: 'activity' }),
        likert('t1', { driver: 'trust' }),
        likert('t2', { driver: 'trust' }),
        likert('t3', { driver: 'trust' }),
        likert('one', { driver: 'alone' }),
        {
          type: 'single-choice',
          id: 'place',
          text: both('place'),
          other: both('other'),
          options: ['home', 'office'].map((id) => ({ id, label: both(id) })),
        },
        likert('far', { shownIf: { question: 'place', isOneOf: ['home'] } }),
        {
          type: 'rating',
          id: 'recommend',
          text: both('recommend'),
          lowest: both('no'),
          highest: both('yes'),
          isNetPromoter: true,
        },
        {
          type: 'ranking',
          id: 'order',
          text: both('order'),
          options: ['x', 'y', 'z'].map((id) => ({ id, label: both(id) })),
        },
        { type: 'free-text', id: 'words', text: both('words') },
      ],
    },
  ],
});

const LIKERT = ['v1', 'v2', 'a1', 'a2', 't1', 't2', 't3', 'one', 'far'];

export interface RandomWave extends CountedWave {
  readonly submissions: readonly Counted[];
}

interface Shape {
  readonly people: number;
  /** Under two departments. */
  readonly units: number;
  readonly bands: readonly number[];
  /** How likely a question is left out. */
  readonly skips: number;
  /** How likely somebody writes. */
  readonly writes?: number;
}

export function randomWave({ people, units, bands, skips, writes = 0.5 }: Shape, random: () => number): RandomWave {
  const unitIds = Array.from({ length: units }, (_, unit) => `unit-${unit}`);
  const attributes = (['site', 'job', 'language'] as const).slice(0, bands.length);
  const uneven = (count: number): number => Math.floor(random() ** 1.5 * count);
  const below = (count: number): number => Math.floor(random() * count);
  const submissions = Array.from({ length: people }, (): Counted => {
    const answers: Record<string, Answer> = {};
    const mood = below(3);
    for (const id of LIKERT)
      if (random() >= skips) answers[id] = { kind: 'point', point: Math.min(5, 1 + mood + below(3)) };
    if (random() >= skips) answers['place'] = { kind: 'options', options: [random() < 0.5 ? 'home' : 'office'] };
    if (random() >= skips) answers['recommend'] = { kind: 'point', point: below(11) };
    if (random() >= skips)
      answers['order'] = { kind: 'options', options: random() < 0.5 ? ['x', 'y', 'z'] : ['z', 'x', 'y'] };
    if (random() < writes) answers['words'] = { kind: 'text', text: `said ${random()}` };
    return {
      unitId: unitIds[uneven(units)]!,
      bands: Object.fromEntries(attributes.map((id, at) => [id, `${id}-${uneven(bands[at]!)}`])),
      answers,
    };
  });
  return { instrument, threshold: 5, submissions, frame: frameOf(unitIds, attributes, bands) };
}

function frameOf(
  unitIds: readonly string[],
  attributes: readonly ('site' | 'job' | 'language')[],
  bands: readonly number[],
): Frame {
  const unit = (id: string, parentId: string | null) => ({ id, parentId, name: id, invited: 100 });
  return {
    units: [
      unit('everything', null),
      unit('department-0', 'everything'),
      unit('department-1', 'everything'),
      ...unitIds.map((id, at) => unit(id, `department-${at % 2}`)),
    ],
    attributes: attributes.map((id, at) => ({
      id,
      name: both(id),
      bands: Array.from({ length: bands[at]! }, (_, band) => ({
        id: `${id}-${band}`,
        label: both(`${id} ${band}`),
        invited: 50,
      })),
    })),
    invited: 200,
  };
}

export const counted = (wave: RandomWave): Promise<WaveFigures> =>
  countFigures(wave, streamOf(wave.submissions), { randomId: randomUUID, pause: () => Promise.resolve() });

export async function* streamOf<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}
