import { InvalidCounts } from '../errors.js';

/** How many of a group were tested, and how many passed a cut or were chosen. */
export interface GroupOutcome {
  readonly group: string;
  readonly passed: number;
  readonly total: number;
}

export interface GroupImpact extends GroupOutcome {
  /** passed / total, from 0 to 1. */
  readonly rate: number;
  /** Its rate over the rate of the group that passed most often; under 0.8 it is looked at (29 CFR 1607.4 D). Null: nobody passed. */
  readonly ratio: number | null;
  /** Fisher's exact test, two-sided, of this group against that one; 1 for that one itself. */
  readonly probability: number;
}

/**
 * Fisher's exact test of a two by two table, two-sided: the sum of the probabilities of all tables with the same margins that are no
 * more probable than the one observed.
 * @param table counts, [[a, b], [c, d]]; whole and not negative
 * @returns a probability from 0 to 1
 * @throws {InvalidCounts} a count is negative or not whole
 * @see Fisher 1935; the two-sided rule is that of R's fisher.test
 */
export function fisherExact([[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]]): number {
  if ([a, b, c, d].some((count) => !Number.isInteger(count) || count < 0))
    throw new InvalidCounts('counts are whole and not negative');
  const [row, column, all] = [a + b, a + c, a + b + c + d];
  const logs = logFactorials(all);
  const logProbability = (cell: number): number =>
    logs[row]! -
    logs[cell]! -
    logs[row - cell]! +
    (logs[all - row]! - logs[column - cell]! - logs[all - row - column + cell]!) -
    (logs[all]! - logs[column]! - logs[all - column]!);
  const observed = logProbability(a);
  let sum = 0;
  for (let cell = Math.max(0, row + column - all); cell <= Math.min(row, column); cell++) {
    const log = logProbability(cell);
    // As in R: tables equal but for rounding count as equally probable.
    if (log <= observed + 1e-7) sum += Math.exp(log);
  }
  return Math.min(1, sum);
}

function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let number = 2; number <= most; number++) logs[number] = logs[number - 1]! + Math.log(number);
  return logs;
}

/**
 * Each group's rate beside that of the group that passed most often.
 * @param groups at least two, each with somebody in it
 * @throws {InvalidCounts} fewer than two groups, or an empty one
 * @see Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D (the four-fifths rule)
 */
export function adverseImpact(groups: readonly GroupOutcome[]): GroupImpact[] {
  if (groups.length < 2 || groups.some(({ total }) => total < 1))
    throw new InvalidCounts('two groups at least, each with somebody in it');
  const rateOf = ({ passed, total }: GroupOutcome): number => passed / total;
  const best = groups.reduce((most, group) => (rateOf(group) > rateOf(most) ? group : most));
  return groups.map((group) => ({
    ...group,
    rate: rateOf(group),
    ratio: best.passed === 0 ? null : rateOf(group) / rateOf(best),
    probability:
      group === best
        ? 1
        : fisherExact([
            [group.passed, group.total - group.passed],
            [best.passed, best.total - best.passed],
          ]),
  }));
}
