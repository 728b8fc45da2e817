import { describe, expect, it } from '@jest/globals';
import { countablesOf } from '../../src/wave-results/countable.js';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import { cutsOf, seenThroughBy, shownBy, standsIn, type Shown } from './attacker.js';
import { counted, randomWave, type RandomWave } from './random-wave.js';

const SHAPES = [
  { people: 34, units: 3, bands: [2], skips: 0.05 },
  { people: 44, units: 4, bands: [2], skips: 0.08 },
  { people: 48, units: 2, bands: [2, 2], skips: 0.04 },
  { people: 60, units: 3, bands: [3], skips: 0.03 },
];

/** Questions whose answers figures stand on together. */
const TOGETHER = [['v1', 'v2', 'a1', 'a2'], ['t1', 't2', 't3'], ['one'], ['far']];

const waves = SHAPES.flatMap((shape, at) =>
  [1, 2].map((again) => {
    const uniforms = uniformsOf(`wave ${at}.${again}`, 'results');
    const random = (): number => uniforms.next().value;
    return { ...shape, again, random, wave: randomWave(shape, random) };
  }),
);

const seenIn = (shown: Shown, { wave, random }: (typeof waves)[number]): (number | null)[] =>
  TOGETHER.map((questions) => seenThroughBy(shown, { wave, questions, random }));

/** What others would show: whatever five answered. */
function wherever(wave: RandomWave, isEnough: (answered: number) => boolean): Shown {
  const countables = countablesOf(wave.instrument);
  return cutsOf(wave).flatMap((cut) => {
    const people = wave.submissions.filter((one) => standsIn({ wave }, one, cut));
    return countables
      .filter(({ marks }) => isEnough(people.filter(({ answers }) => marks(answers) !== null).length))
      .map(({ id }) => ({ id, cut }));
  });
}

describe('an attacker who combines every figure of a wave', () => {
  it.each(waves)('sees through nobody among $people people in $units units ($again)', async (one) => {
    const shown = shownBy((await counted(one.wave)).cuts);
    expect(shown.length).toBeGreaterThan(30);
    expect(seenIn(shown, one)).toEqual([null, null, null, null]);
  });

  it('sees through somebody wherever only small groups are hidden', () => {
    const naive = waves.filter((one) =>
      seenIn(
        wherever(one.wave, (answered) => answered >= 5),
        one,
      ).some((seen) => seen !== null),
    );
    expect(naive.length).toBeGreaterThan(waves.length / 2);
  });
});
