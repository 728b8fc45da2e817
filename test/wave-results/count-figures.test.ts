import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../src/barometers/index.js';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import { countFigures } from '../../src/wave-results/count-figures.js';
import { type Cut, keyOf } from '../../src/disclosure/index.js';
import type { CutFigures, WaveFigures } from '../../src/wave-results/figures.js';
import { pointQuestionsOf } from '../../src/wave-results/countable.js';
import type { Counted } from '../../src/wave-results/tally.js';
import { weightedMean, weightsOf, type Weighting } from '../../src/wave-results/weigh.js';
import { cutsOf, standsIn } from './attacker.js';
import { counted, randomWave, streamOf, type RandomWave } from './random-wave.js';

const point = (value: number): Answer => ({ kind: 'point', point: value });
const base = randomWave({ people: 0, units: 4, bands: [2], skips: 0 }, () => 0);

/** So many people of one place who answer alike. */
const people = (count: number, unit: number, answers: Record<string, Answer>, site = 0): Counted[] =>
  Array.from({ length: count }, () => ({ unitId: `unit-${unit}`, bands: { site: `site-${site}` }, answers }));

const count = (...groups: Counted[][]): Promise<WaveFigures> => counted({ ...base, submissions: groups.flat() });

const cutNamed = ({ cuts }: WaveFigures, key: string): CutFigures => cuts.find((one) => one.key === key)!;

const figure = (figures: WaveFigures, key: string, id: string): unknown => {
  const cut = cutNamed(figures, key);
  return cut.withheld ?? cut.counts[id];
};

const mixed = (count: number, unit: number, site = 0): Counted[] =>
  Array.from({ length: count }, (_, at) => people(1, unit, { one: point(1 + (at % 5)) }, site)).flat();

describe('the counts of a wave', () => {
  it('say how many answered and what, for every cut that is shown', async () => {
    const figures = await count(mixed(10, 0), mixed(10, 1, 1));
    expect(figure(figures, 'organisation', 'question:one')).toEqual({ answered: 20, slots: [4, 4, 4, 4, 4] });
    expect(figure(figures, 'unit:department-0', 'question:one')).toEqual({ answered: 10, slots: [2, 2, 2, 2, 2] });
    expect(figure(figures, 'band:site=site-1', 'question:one')).toEqual({ answered: 10, slots: [2, 2, 2, 2, 2] });
  });

  it('keep nothing of a cut that is too small but that it is', async () => {
    const figures = await count(mixed(10, 0), mixed(4, 1));
    expect(cutNamed(figures, 'unit:unit-1')).toEqual({
      key: 'unit:unit-1',
      cut: { kind: 'unit', unitId: 'unit-1' },
      withheld: 'too-few',
    });
    expect(cutNamed(figures, 'unit:unit-0').withheld).toBe('protects-others');
  });

  it('keep nothing of a question that too few of a cut answered', async () => {
    const silent = people(7, 0, {});
    const figures = await count(mixed(10, 1), mixed(3, 0), silent);
    expect(cutNamed(figures, 'unit:unit-0').withheld).toBeNull();
    expect(figure(figures, 'unit:unit-0', 'question:one')).toBe('too-few');
    expect(figure(figures, 'unit:unit-1', 'question:one')).toBe('protects-others');
  });

  it('do not tell a crossing where nobody is from one where few are', async () => {
    const figures = await count(mixed(10, 0), mixed(10, 1), mixed(1, 1, 1));
    const crossings = figures.cuts.filter(({ cut }) => cut.kind === 'unit-band');
    expect(crossings.every(({ withheld }) => withheld === null)).toBe(true);
    const units = figures.cuts.filter(({ cut }) => cut.kind === 'unit').map(({ key }) => key);
    expect(units).toContain('unit:unit-3');
  });

  it('count on a driver only those who answered all of it, and types those who answered both', async () => {
    const all = { v1: point(5), v2: point(1), a1: point(1), a2: point(2) };
    const some = { v1: point(5), v2: point(1), a1: point(1) };
    const others = { v1: point(2), v2: point(2), a1: point(4), a2: point(5) };
    const figures = await count(people(10, 0, all), people(10, 1, others), people(6, 0, some));
    const organisation = 'organisation';
    expect(figure(figures, organisation, 'question:v1')).toEqual({ answered: 26, slots: [0, 10, 0, 0, 16] });
    // 25 and 75 give 50 on visits, 75 and 100 give 87.5 on activity.
    expect(figure(figures, organisation, 'driver:visits')).toEqual({ answered: 20, slots: [0, 0, 10, 0, 10] });
    expect(figure(figures, organisation, 'driver:activity')).toEqual({
      answered: 20,
      slots: [0, 0, 0, 0, 20].map((_, at) => [0, 10, 0, 0, 10][at]),
    });
    expect(figure(figures, organisation, 'typology:adoption')).toEqual({ answered: 20, slots: [0, 10, 10, 0] });
  });

  it('say how well the questions of a driver hold together', async () => {
    const one = (value: number): Record<string, Answer> => ({ t1: point(value), t2: point(value), t3: point(value) });
    const figures = await count(...[1, 2, 3, 4, 5].map((value) => people(12, 0, one(value))));
    expect(figures.soundness['trust']).toMatchObject({ alpha: 1, errorShare: 1 });
    expect(figures.soundness['visits']).toBeUndefined();
  });
});

describe('a group that answered alike', () => {
  it('is not shown what all of it answered', async () => {
    const figures = await count(mixed(20, 1), people(8, 0, { one: point(4) }), mixed(0, 0));
    expect(figure(figures, 'unit:unit-0', 'question:one')).toBe('protects-others');
    expect(figure(figures, 'organisation', 'question:one')).toMatchObject({ answered: 28 });
  });

  it('is not left over when its sisters are taken away', async () => {
    const figures = await count(mixed(20, 1), people(8, 0, { one: point(4) }));
    expect(figure(figures, 'unit:department-1', 'question:one')).toBe('protects-others');
    expect(figure(figures, 'unit:unit-1', 'question:one')).toBe('protects-others');
  });

  it('is shown when it is large, where it is news about the group', async () => {
    const figures = await count(mixed(20, 1), people(20, 0, { one: point(4) }));
    expect(figure(figures, 'unit:unit-0', 'question:one')).toEqual({ answered: 20, slots: [0, 0, 0, 20, 0] });
  });

  it('is nowhere in what two figures leave between them', async () => {
    const uniforms = uniformsOf('alike', 'results');
    const random = (): number => uniforms.next().value;
    for (let round = 0; round < 12; round += 1) {
      const wave = randomWave({ people: 50, units: 4, bands: [2], skips: 0.1 }, random);
      // Moods by unit and site: unanimity is near everywhere.
      const submissions = wave.submissions.map((one) => ({
        ...one,
        answers: { ...one.answers, one: point(one.unitId === 'unit-0' ? 5 : one.bands['site'] === 'site-0' ? 4 : 2) },
      }));
      const alike = { ...wave, submissions };
      expect(leftAlike(alike, await counted(alike))).toEqual([]);
    }
  });
});

/** Cuts of which one is a part of the other and the rest, under twenty, said the same. */
function leftAlike(wave: RandomWave, { cuts }: WaveFigures): string[] {
  const shown = cuts.filter((one) => one.withheld === null && typeof one.counts['question:one'] === 'object');
  const members = new Map(
    shown.map(({ key, cut }) => [key, wave.submissions.filter((one) => standsIn({ wave }, one, cut))]),
  );
  return shown.flatMap(({ key }) =>
    shown.flatMap(({ key: other }) => {
      const [whole, part] = [members.get(key)!, new Set(members.get(other))];
      if ([...part].some((one) => !whole.includes(one))) return [];
      const rest = whole.filter((one) => !part.has(one));
      const said = new Set(rest.map(({ answers }) => JSON.stringify(answers['one'])));
      return rest.length > 0 && rest.length < 20 && said.size === 1 ? [`${key} less ${other}`] : [];
    }),
  );
}

describe('weights', () => {
  const questions = pointQuestionsOf(base.instrument).filter(({ id }) => id === 'one');
  const weighted = ({ cuts }: WaveFigures): { mean: number | null; weighting: Weighting | null } => {
    const weighting = weightsOf(base.frame, cuts);
    const figuresAt = (key: string) => {
      const cut = cuts.find((one) => one.key === key);
      return cut?.withheld === null ? cut.counts : undefined;
    };
    return { weighting, mean: weighting && weightedMean(weighting, questions, figuresAt) };
  };

  it('make each department count for as many as were asked in it', async () => {
    const some = (count: number, unit: number, value: number) => [
      ...people(count - 1, unit, { one: point(value) }),
      ...people(1, unit, { one: point(3) }),
    ];
    // 100 were asked in each: 30 who answered count for as many as 10.
    const { mean, weighting } = weighted(await count(some(30, 0, 5), some(10, 1, 1)));
    expect(mean).toBeCloseTo(((29 * 100 + 50) / 30 + (9 * 0 + 50) / 10) / 2, 3);
    expect(weighting?.designEffect).toBeGreaterThan(1.1);
    expect(weighting?.parts).toHaveLength(2);
  });

  it('are none where one department alone is shown', async () => {
    const { weighting } = weighted(await count(mixed(30, 0), mixed(3, 1)));
    expect(weighting).toBeNull();
  });
});

describe('comments', () => {
  const said = (count: number, unit: number, site: number): Counted[] =>
    people(count, unit, { words: { kind: 'text', text: `unit ${unit} site ${site}` } }, site);
  const listsOf = ({ comments }: WaveFigures, key: string): number =>
    comments.filter(({ cuts }) => cuts.includes(key)).length;

  it('are listed by groups of ten who wrote', async () => {
    const figures = await count(said(10, 0, 0), said(11, 1, 0));
    expect(listsOf(figures, 'organisation')).toBe(21);
    expect(listsOf(figures, 'unit:unit-0')).toBe(10);
    const few = await count(said(9, 0, 0), said(12, 1, 0));
    expect(listsOf(few, 'unit:unit-0')).toBe(0);
    expect(listsOf(few, 'unit:unit-1')).toBe(0);
  });

  it('of two lists leave no fewer than ten in both, and in one without the other', async () => {
    // Each unit and each site has many; where unit 1 and site 1 cross there are two.
    const figures = await count(said(20, 0, 0), said(10, 0, 1), said(20, 1, 0), said(2, 1, 1));
    expect(listsOf(figures, 'unit:unit-0')).toBe(30);
    expect(listsOf(figures, 'band:site=site-1')).toBe(0);
  });

  it('never stand in lists that only few share', async () => {
    const uniforms = uniformsOf('comments', 'results');
    const random = (): number => uniforms.next().value;
    for (let round = 0; round < 20; round += 1) {
      const wave = randomWave({ people: 150, units: 5, bands: [3, 2], skips: 0.1, writes: 0.7 }, random);
      const { comments } = await counted(wave);
      const groups = new Map<string, number>();
      for (const { cuts } of comments) groups.set(cuts.join(' '), (groups.get(cuts.join(' ')) ?? 0) + 1);
      for (const size of groups.values()) expect(size).toBeGreaterThanOrEqual(10);
    }
  });

  it('are none when fewer than ten wrote, and what was written as an option is one', async () => {
    expect((await count(said(9, 0, 0))).comments).toEqual([]);
    const other: Answer = { kind: 'options', options: [], other: 'a boat' };
    const figures = await count(people(10, 0, { place: other }));
    expect(figures.comments.map(({ text, question }) => [text, question])).toContainEqual(['a boat', 'place']);
    expect(JSON.stringify(figures.cuts)).not.toContain('boat');
  });
});

describe('cuts', () => {
  it('are asked for in one order: from the top, then bands, pairs, departments by band, units by band', async () => {
    const uniforms = uniformsOf('order', 'results');
    const wave = randomWave({ people: 2_000, units: 4, bands: [2, 2], skips: 0 }, () => uniforms.next().value);
    const { cuts } = await counted(wave);
    const levelOf = (cut: Cut): string =>
      'unitId' in cut ? `${cut.kind} ${cut.unitId.startsWith('department') ? 'department' : 'unit'}` : cut.kind;
    const levels = cuts.map(({ cut }) => levelOf(cut));
    expect([...new Set(levels)]).toEqual([
      'organisation',
      'unit department',
      'unit unit',
      'band',
      'bands',
      'unit-band department',
      'unit-band unit',
    ]);
    expect(levels).toEqual([...levels].sort((left, right) => levels.indexOf(left) - levels.indexOf(right)));
    expect(new Set(cuts.map(({ key }) => key)).size).toBe(cutsOf(wave).length);
    expect(cuts.map(({ cut }) => keyOf(cut))).toEqual(cuts.map(({ key }) => key));
  });

  it('are the same whatever the order in which answers came', async () => {
    const uniforms = uniformsOf('again', 'results');
    const wave = randomWave({ people: 80, units: 4, bands: [2, 2], skips: 0.1 }, () => uniforms.next().value);
    const again = await counted({ ...wave, submissions: [...wave.submissions].reverse() });
    expect(again.cuts).toEqual((await counted(wave)).cuts);
  });

  it('are counted page after page, others having their turn', async () => {
    let pauses = 0;
    await countFigures(base, streamOf(mixed(10, 0)), {
      randomId: () => 'id',
      pause: async () => void (pauses += 1),
    });
    expect(pauses).toBeGreaterThan(10);
  });
});
