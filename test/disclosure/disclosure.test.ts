import { describe, expect, it } from '@jest/globals';
import { Disclosure, groupAlike } from '../../src/disclosure/index.js';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import { seenThrough } from './attacker.js';
import { randomOrganisation, type RandomOrganisation } from './random-organisation.js';

/** Cells asked one after the other, larger ones first. */
function releasedOf(
  { memberships, membersOf }: RandomOrganisation,
  threshold: number,
  order?: readonly number[],
): number[] {
  const disclosure = new Disclosure(membersOf.length, groupAlike(memberships), threshold);
  const wish = order ?? [...membersOf.keys()].sort((left, right) => membersOf[right]!.size - membersOf[left]!.size);
  return wish.filter((cell) => disclosure.release(cell) === 'released');
}

const memberships = (...groups: readonly [count: number, cells: readonly number[]][]): number[][] =>
  groups.flatMap(([count, cells]) => Array.from({ length: count }, () => [...cells]));

const asked = (respondents: number[][], threshold: number, cells: readonly number[]): string[] => {
  const count = Math.max(...respondents.flat()) + 1;
  const disclosure = new Disclosure(count, groupAlike(respondents), threshold);
  return cells.map((cell) => disclosure.release(cell));
};

describe('what a wave releases', () => {
  it('is withheld under the threshold', () => {
    expect(asked(memberships([20, [0]], [4, [0, 1]]), 5, [0, 1])).toEqual(['released', 'too-few']);
    expect(asked(memberships([20, [0]], [5, [0, 1]]), 5, [0, 1])).toEqual(['released', 'released']);
  });

  it('is withheld when the rest of its parent would be under the threshold', () => {
    expect(asked(memberships([16, [0, 1]], [4, [0, 2]]), 5, [0, 1, 2])).toEqual([
      'released',
      'protects-others',
      'too-few',
    ]);
  });

  it('withholds the next smallest with a sibling that is too small', () => {
    const units = memberships([12, [0, 1]], [9, [0, 2]], [3, [0, 3]]);
    expect(asked(units, 5, [0, 1, 2, 3])).toEqual(['released', 'released', 'protects-others', 'too-few']);
  });

  it('is withheld when two tables that overlap would leave few between them', () => {
    // Ten of a unit, nine of whom are all the seniors there are: the tenth would be the difference.
    const people = memberships([20, [0]], [9, [0, 1, 2]], [1, [0, 1]]);
    expect(asked(people, 5, [0, 1, 2])).toEqual(['released', 'released', 'protects-others']);
  });

  it('is withheld when only the sum of four tables would leave few', () => {
    const square = memberships([6, [0, 2]], [6, [0, 3]], [6, [1, 2]], [1, [1, 3]]);
    // Rows 0 and 1, columns 2 and 3; cells 4 and 5 are two corners whose release would leave the last corner alone.
    const corners = square.map((cells) => (cells.includes(0) ? [...cells, 4] : cells));
    expect(asked(corners, 5, [0, 1, 2, 3])).toEqual(['released', 'released', 'released', 'released']);
    const disclosed = square.map((cells) => (cells[0] === 0 && cells[1] === 2 ? [...cells, 4] : cells));
    expect(asked(disclosed, 5, [0, 1, 2, 3, 4])).toEqual([
      'released',
      'released',
      'released',
      'released',
      'protects-others',
    ]);
  });

  it('counts those who answered, not those who were there', () => {
    const people = memberships([10, [0]], [8, [0, 1]]);
    const alike = groupAlike(people, (respondent) => respondent < 10 || respondent > 13);
    const disclosure = new Disclosure(2, alike, 5);
    expect([disclosure.release(0), disclosure.release(1)]).toEqual(['released', 'too-few']);
  });

  it('says nothing of a group where nobody answered when others could be subtracted from it', () => {
    const people = memberships([10, [0, 1]], [3, [0]]);
    const disclosure = new Disclosure(
      2,
      groupAlike(people, (respondent) => respondent < 10),
      5,
    );
    expect([disclosure.release(0), disclosure.release(1)]).toEqual(['released', 'protects-others']);
  });

  it('holds of a question that nearly all answered, whoever was chosen to carry it', () => {
    const alike = groupAlike(memberships([20, [0, 1]], [20, [0, 2]], [6, [0, 3]]));
    const wave = new Disclosure(4, alike, 5);
    const ask = (plan: Disclosure): string[] => [0, 1, 2, 3].map((cell) => plan.release(cell));
    expect(ask(wave)).toEqual(['released', 'released', 'released', 'released']);
    expect(ask(wave.narrowedTo([17, 20, 5]))).toEqual(['released', 'released', 'released', 'released']);
    expect(ask(wave.narrowedTo([17, 20, 4]))).toEqual(['released', 'released', 'protects-others', 'too-few']);
    expect(ask(wave)).toEqual(['released', 'released', 'released', 'released']);
  });

  it('is said again when it is asked again, and when it follows from what is known', () => {
    const halves = memberships([10, [0, 1]], [10, [0, 2]]);
    expect(asked(halves, 5, [0, 1, 2, 1, 0])).toEqual(['released', 'released', 'released', 'released', 'released']);
  });

  it('never goes under five', () => {
    expect(() => new Disclosure(1, [], 4)).toThrow('at least 5');
    expect(() => new Disclosure(1, [], 5.5)).toThrow('whole number');
  });

  it('is nothing when nobody answered', () => {
    expect(new Disclosure(1, [], 5).release(0)).toBe('too-few');
  });
});

const SHAPES = [
  { people: 30, units: 4, bands: [3] },
  { people: 45, units: 5, bands: [3, 2] },
  { people: 60, units: 6, bands: [4, 3] },
  { people: 60, units: 3, bands: [2, 2, 2] },
];

describe('an attacker who sees every released cell of a wave', () => {
  const organisations = SHAPES.flatMap((shape, at) =>
    [1, 2, 3].map((again) => {
      const uniforms = uniformsOf(`attack ${at}.${again}`, 'organisation');
      const random = (): number => uniforms.next().value;
      return { shape, again, random, organisation: randomOrganisation(shape, random) };
    }),
  );
  const seenIn = (released: readonly number[], { organisation, shape, random }: (typeof organisations)[number]) =>
    seenThrough(
      released.map((cell) => organisation.membersOf[cell]!),
      shape.people,
      5,
      random,
    );

  it.each(organisations)('sees through nobody of $shape.people people ($again)', (one) => {
    expect(seenIn(releasedOf(one.organisation, 5), one)).toBeNull();
  });

  it.each(organisations)(
    'gains nothing by the order in which the tables are asked for ($shape.people people, $again)',
    (one) => {
      const order = [...one.organisation.membersOf.keys()].sort(() => one.random() - 0.5);
      expect(seenIn(releasedOf(one.organisation, 5, order), one)).toBeNull();
    },
  );

  const questions = organisations
    .filter(({ again }) => again === 1)
    .flatMap((one) => [0.12, 0.35].map((skipped) => ({ ...one, skipped })));

  it.each(questions)(
    'sees through nobody who answered a question that $skipped left out ($shape.people people, $again)',
    ({ organisation: { memberships: places, membersOf }, skipped, random }) => {
      const hasAnswered = places.map(() => random() >= skipped);
      const [all, some] = [groupAlike(places), groupAlike(places, (person) => hasAnswered[person]!)];
      const wave = new Disclosure(membersOf.length, all, 5);
      const order = [...membersOf.keys()].sort((left, right) => membersOf[right]!.size - membersOf[left]!.size);
      const shown = order.filter((cell) => wave.release(cell) === 'released');
      const question = wave.narrowedTo(
        some.map(({ answered }) => answered),
        Infinity,
      );
      const answering = [...places.keys()].filter((person) => hasAnswered[person]);
      const seen = shown
        .filter((cell) => question.release(cell) === 'released')
        .map((cell) => new Set(answering.flatMap((person, at) => (membersOf[cell]!.has(person) ? [at] : []))));
      expect(seen.length).toBeGreaterThan(0);
      expect(seenThrough(seen, answering.length, 5, random)).toBeNull();
    },
  );

  it('sees through somebody wherever only small groups are hidden', () => {
    const naive = organisations.filter((one) => {
      const large = [...one.organisation.membersOf.keys()].filter(
        (cell) => one.organisation.membersOf[cell]!.size >= 5,
      );
      return seenIn(large, one) !== null;
    });
    expect(naive.length).toBeGreaterThan(organisations.length / 2);
  });
});
