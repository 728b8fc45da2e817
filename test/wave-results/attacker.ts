import type { Answers } from '../../src/barometers/index.js';
import { countablesOf, type Countable } from '../../src/wave-results/countable.js';
import type { Cut } from '../../src/disclosure/index.js';
import type { CutFigures } from '../../src/wave-results/figures.js';
import { answersShown, type Counted } from '../../src/wave-results/tally.js';
import { dependentBlocks } from './small-combinations.js';
import type { RandomWave } from './random-wave.js';

/**
 * Somebody who knows who stands in which cut and who left which question out, sees every count that a wave shows, and looks for a
 * calculation that tells of fewer people than promised. What is not known of a person is all of their answers at once, so that figures
 * of questions, of drivers and of types that stand on the same answers are combined as they could be.
 */
export interface Attack {
  readonly wave: RandomWave;
  /** Questions that figures are made of together; figures of other questions tell of other answers. */
  readonly questions: readonly string[];
  readonly random: () => number;
}

/** What is shown: which countable of which cut. */
export type Shown = readonly { readonly id: string; readonly cut: Cut }[];

export const shownBy = (cuts: readonly CutFigures[]): Shown =>
  cuts.flatMap((one) =>
    one.withheld !== null
      ? []
      : Object.entries(one.counts).flatMap(([id, counts]) =>
          typeof counts === 'string' ? [] : [{ id, cut: one.cut }],
        ),
  );

export function standsIn({ wave }: Pick<Attack, 'wave'>, { unitId, bands }: Counted, cut: Cut): boolean {
  const isUnder = (wanted: string): boolean => {
    for (let at = unitId; at !== null; at = wave.frame.units.find(({ id }) => id === at)?.parentId ?? null)
      if (at === wanted) return true;
    return false;
  };
  const isOf = ({ attribute, band }: { attribute: string; band: string }): boolean => bands[attribute] === band;
  switch (cut.kind) {
    case 'organisation':
      return true;
    case 'unit':
      return isUnder(cut.unitId);
    case 'band':
      return isOf(cut.standing);
    case 'bands':
      return isOf(cut.one) && isOf(cut.other);
    case 'unit-band':
      return isUnder(cut.unitId) && isOf(cut.standing);
  }
}

/** The fewest people, under the threshold, of whom something can be calculated; null: nobody. */
export function seenThroughBy(shown: Shown, attack: Attack): number | null {
  const { wave, questions, random } = attack;
  const countables = new Map(countablesOf(wave.instrument).map((one) => [one.id, one]));
  const isOfThese = (one: Countable): boolean => {
    const whole = Object.fromEntries(questions.map((id) => [id, { kind: 'point', point: 3 } as const]));
    return one.marks(whole) !== null;
  };
  const figures = shown.flatMap(({ id, cut }) => {
    const one = countables.get(id)!;
    return isOfThese(one) ? Array.from({ length: one.slots }, (_, slot) => ({ one, slot, cut })) : [];
  });
  const kinds = new Map<string, { people: Counted[]; answered: readonly string[] }>();
  for (const person of wave.submissions) {
    const seen = answersShown(wave.instrument, person.answers);
    const answered = questions.filter((id) => seen[id]?.kind === 'point');
    const key = JSON.stringify([person.unitId, person.bands, answered]);
    const kind = kinds.get(key) ?? { people: [], answered };
    kind.people.push(person);
    kinds.set(key, kind);
  }
  const blocks = [...kinds.values()].map(({ people, answered }) => {
    const imagined = waysToAnswer(answered);
    const functions = new Map<string, readonly number[]>();
    const effect = ({ one, slot, cut }: (typeof figures)[number]): readonly number[] => {
      if (!standsIn(attack, people[0]!, cut)) return [];
      const name = `${one.id} ${slot}`;
      const known = functions.get(name) ?? valuesOf(one, slot, imagined);
      functions.set(name, known);
      return known;
    };
    return { people: people.length, rows: figures.map(effect) };
  });
  return dependentBlocks(blocks, { threshold: wave.threshold, random });
}

const POINTS = [1, 2, 3, 4, 5];

/** Every way in which somebody may have answered these questions. */
const waysToAnswer = (answered: readonly string[]): Answers[] =>
  answered.reduce<Answers[]>(
    (ways, id) => ways.flatMap((way) => POINTS.map((point) => ({ ...way, [id]: { kind: 'point', point } as const }))),
    [{}],
  );

/** What somebody adds to the figure, for each way they may have answered, beyond what they add in the first way: a constant is no news. */
function valuesOf(one: Countable, slot: number, imagined: readonly Answers[]): readonly number[] {
  const values = imagined.map((answers) => (one.marks(answers)?.includes(slot) === true ? 1 : 0));
  return values.slice(1).map((value) => value - values[0]!);
}

export const cutsOf = (wave: RandomWave): Cut[] => {
  const standings = wave.frame.attributes.flatMap(({ id: attribute, bands }) =>
    bands.map(({ id: band }) => ({ attribute, band })),
  );
  const units = wave.frame.units.slice(1).map(({ id }) => id);
  return [
    { kind: 'organisation' },
    ...units.map((unitId) => ({ kind: 'unit', unitId }) as const),
    ...standings.map((standing) => ({ kind: 'band', standing }) as const),
    ...units.flatMap((unitId) => standings.map((standing) => ({ kind: 'unit-band', unitId, standing }) as const)),
    ...standings.flatMap((one, at) =>
      standings
        .slice(at + 1)
        .filter(({ attribute }) => attribute !== one.attribute)
        .map((other) => ({ kind: 'bands', one, other }) as const),
    ),
  ];
};
