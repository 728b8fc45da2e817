import type { StoredResult } from '../assessments/index.js';
import { differencesThatStand, probabilityOfHigher, type Estimate } from '../psychometrics/index.js';
import { ChooseTwoToSix, NotComparable } from './problems.js';
import { rounded } from './reported.js';

export interface Compared {
  readonly sittingId: string;
  /** Figures of another scale say nothing beside these. */
  readonly scaleKey: string;
  readonly result: Pick<StoredResult, 'overall' | 'domains'>;
}

/** One person beside another, in one quantity. */
export interface Difference {
  /** `overall`, or a domain. */
  readonly of: string;
  readonly one: string;
  readonly other: string;
  /** That the first is above the second. */
  readonly probabilityHigher: number;
  /** False: it can be due to chance, seeing how many differences are looked at together. */
  readonly stands: boolean;
}

/** Of all differences looked at together, the chance that even one is called real wrongly. */
export const SHARE_OF_FALSE = 0.05;

const FEWEST = 2;
const MOST = 6;

/**
 * Every pair in every quantity that both have.
 * @throws {ChooseTwoToSix | NotComparable}
 */
export function differencesAmong(people: readonly Compared[]): Difference[] {
  if (people.length < FEWEST || people.length > MOST) throw new ChooseTwoToSix();
  if (new Set(people.map(({ scaleKey }) => scaleKey)).size > 1) throw new NotComparable();
  const pairs = people.flatMap((one, index) => people.slice(index + 1).map((other) => ({ one, other })));
  const found = pairs.flatMap(({ one, other }) => {
    const others = new Map(quantitiesOf(other.result));
    return quantitiesOf(one.result).flatMap(([of, estimate]) => {
      const beside = others.get(of);
      if (!beside) return [];
      return [{ of, one: one.sittingId, other: other.sittingId, probability: probabilityOfHigher(estimate, beside) }];
    });
  });
  const stand = differencesThatStand(
    found.map(({ probability }) => probability),
    SHARE_OF_FALSE,
  );
  return found.map(({ probability, ...difference }, index) => ({
    ...difference,
    probabilityHigher: rounded(probability),
    stands: stand[index] ?? false,
  }));
}

const quantitiesOf = ({ overall, domains }: Compared['result']): (readonly [string, Estimate])[] =>
  [['overall', overall] as const, ...domains.map(({ id, measure }) => [id, measure] as const)].flatMap(
    ([of, measure]) => (measure ? [[of, measure] as const] : []),
  );
