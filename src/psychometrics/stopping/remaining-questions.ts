import { DimensionMismatch } from '../errors.js';
import { composite } from '../scores/composite.js';
import { normalQuantile } from '../scores/normal.js';
import { ExpectedPath, type ForecastRequest } from './expected-path.js';
import { shouldStop } from './should-stop.js';

export interface Forecast {
  readonly atLeast: number;
  readonly atMost: number;
}

/** Nine in ten decisions that come sooner than expected still come after `atLeast`, and later before `atMost`. */
const SURPRISE = 0.1;
/**
 * The errors really reached stray from the expected path: seldom below (it takes the very best items, at an estimate that
 * stays), more often above (exposure, the draw among the best, answers that move the estimate away from what is left).
 */
const ERROR_BELOW = 0.01;
const ERROR_ABOVE = 0.04;

/**
 * How many more items before shouldStop could say yes.
 *
 * One walk over the path the test is expected to take: the most informative items left at the current estimate, within
 * the content balance. The errors along it are known in advance; the estimate will wander by what the errors shrink.
 * `atLeast` is where the rules would be met if things go well (errors 1 % smaller than expected, or one chance in ten
 * that every cut is decided), `atMost` where they would be met if they do not (4 % larger, nine chances in ten); if never,
 * what is left to the maximum length. In simulations of a hundred-item bank 87 to 98 % of the real ends lay within, nearly
 * all others after. A forecast, not a promise: the caller keeps the shown progress from going back.
 *
 * @returns whole numbers, 0 ≤ atLeast ≤ atMost ≤ maximumLength − answered; both 0 when the test may end now
 * @throws {DimensionMismatch} lengths differ
 */
export function remainingQuestions(request: ForecastRequest): Forecast {
  const { rules, answered } = request;
  assertLengths(request);
  const path = new ExpectedPath(request);
  const now = { mean: request.mean, covariance: request.shownCovariance, answered, counts: request.counts };
  if (shouldStop(rules, { ...now, available: path.available }) !== null) return { atLeast: 0, atMost: 0 };
  const cuts = cutsAhead(request);
  const left = rules.maximumLength - answered;
  let atLeast = left;
  for (let k = 1; k <= left; k += 1) {
    if (!path.step()) return { atLeast: Math.min(atLeast, Math.max(1, k - 1)), atMost: Math.max(1, k - 1) };
    if (!path.mayEnd(answered + k)) continue;
    const isHardlyPrecise = path.isWithin(1 + ERROR_BELOW);
    if (k < atLeast && (isHardlyPrecise || mostUndecided(cuts, path) <= 1 - SURPRISE)) atLeast = k;
    if ((isHardlyPrecise && path.isWithin(1 - ERROR_ABOVE)) || totalUndecided(cuts, path) <= SURPRISE) {
      return { atLeast, atMost: k };
    }
  }
  return { atLeast, atMost: left };
}

function assertLengths({ bank, eligible, counts }: ForecastRequest): void {
  if (eligible.length === bank.size && counts.length === bank.dimensions) return;
  const facts = { items: bank.size, dimensions: bank.dimensions };
  throw new DimensionMismatch(`${eligible.length} marks for ${bank.size} items, ${counts.length} counts`, facts);
}

interface CutAhead {
  readonly index: number;
  /** estimate − cut now, logits */
  readonly margin: number;
  /** variance given the parameters, now */
  readonly variance: number;
  /** how many given-parameters errors on either side of the cut are undecided */
  readonly reach: number;
}

function cutsAhead({ rules, mean, covariance, shownCovariance }: ForecastRequest): CutAhead[] {
  if (rules.cutsThatMatter.length === 0) return [];
  const certain = normalQuantile(rules.certainty);
  return rules.cutsThatMatter.map(({ weights, cut }, index) => {
    const shown = composite({ mean, covariance: shownCovariance }, weights);
    const given = composite({ mean, covariance }, weights);
    return {
      index,
      margin: shown.estimate - cut,
      variance: given.standardError ** 2,
      reach: (certain * shown.standardError) / given.standardError,
    };
  });
}

function mostUndecided(cuts: readonly CutAhead[], path: ExpectedPath): number {
  let most = cuts.length === 0 ? 1 : 0;
  for (const cut of cuts) most = Math.max(most, undecided(cut, path));
  return most;
}

function totalUndecided(cuts: readonly CutAhead[], path: ExpectedPath): number {
  let total = cuts.length === 0 ? 1 : 0;
  for (const cut of cuts) total += undecided(cut, path);
  return total;
}

/** Probability that the estimate will by then lie within reach of the cut. */
function undecided(cut: CutAhead, path: ExpectedPath): number {
  const variance = path.varianceOfCut(cut.index);
  const half = cut.reach * Math.sqrt(variance);
  // What the error loses, the estimate wanders: Var(E[θ | more answers]) = V now − V then.
  const wander = Math.sqrt(Math.max(1e-12, cut.variance - variance));
  return roughNormalCdf((half - cut.margin) / wander) - roughNormalCdf((-half - cut.margin) / wander);
}

/** Within 0.01 of Φ and ten times as fast; enough for a forecast. Johnson, Kotz & Balakrishnan 1995, 22.2. */
function roughNormalCdf(z: number): number {
  return 1 / (1 + Math.exp(-1.702 * z));
}
