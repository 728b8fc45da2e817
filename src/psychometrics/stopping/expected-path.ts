import type { CompiledBank } from '../models/compiled-bank.js';
import type { ContentBalance } from '../selection/content-balance.js';
import type { StopRules } from './should-stop.js';

export interface ForecastRequest {
  readonly bank: CompiledBank;
  readonly rules: ContentBalance & StopRules;
  /** length D, logits */
  readonly mean: Float64Array;
  /** D·D row-major, taking the items' parameters as known */
  readonly covariance: Float64Array;
  /** D·D row-major, the one that shouldStop is given */
  readonly shownCovariance: Float64Array;
  readonly answered: number;
  /** length D: scored items of each dimension */
  readonly counts: ArrayLike<number>;
  /** length bank.size; 1 where the item may still be asked */
  readonly eligible: Uint8Array;
  /** length bank.size: informationOfAll at `mean`, if at hand */
  readonly information?: Float64Array;
}

/**
 * The errors a test will go through if every item brings its expected information at the current estimate: the most
 * informative item of the open dimensions each time. Each step is a rank-one update of the covariance.
 */
export class ExpectedPath {
  /** length D: items left of each dimension */
  readonly available: Int32Array;
  private readonly rules: ForecastRequest['rules'];
  private readonly n: number;
  private readonly covariance: Float64Array;
  private readonly counts: Float64Array;
  /** D rows of `depth` informations, best first */
  private readonly best: Float64Array;
  private readonly depth: number;
  private readonly used: Int32Array;
  private answered: number;
  /** shown variance over given variance, now: kept along the path. One a dimension, then the overall. */
  private readonly inflation: Float64Array;
  /** covariance of each quantity with the abilities, and its variance: the overall first, then the cuts */
  private readonly directions: readonly Direction[];

  constructor(request: ForecastRequest) {
    const { bank, rules, covariance, shownCovariance, eligible } = request;
    this.n = bank.dimensions;
    this.rules = rules;
    this.answered = request.answered;
    this.covariance = covariance.slice();
    this.counts = Float64Array.from(request.counts);
    this.available = new Int32Array(this.n);
    this.used = new Int32Array(this.n);
    const largestShare = Math.max(...rules.shares);
    const longest = Math.ceil(
      Math.max(rules.minimumPerDimension, largestShare * rules.maximumLength + rules.tolerance),
    );
    this.depth = Math.max(1, Math.min(longest, rules.maximumLength - request.answered));
    this.best = bestInformation(bank, request, eligible, this);
    this.directions = [rules.overallWeights, ...rules.cutsThatMatter.map(({ weights }) => weights)].map((weights) =>
      directionOf(covariance, weights),
    );
    this.inflation = inflationOf(this.n, covariance, shownCovariance);
    const shown = directionOf(shownCovariance, rules.overallWeights);
    this.inflation[this.n] = shown.variance / this.directions[0]!.variance;
  }

  /** How many informations are kept of each dimension. */
  get kept(): number {
    return this.depth;
  }

  /** Takes the next item; false when none is left. */
  step(): boolean {
    const d = this.nextDimension();
    if (d < 0) return false;
    const { n, covariance } = this;
    const information = this.best[d * this.depth + Math.min(this.used[d]!, this.depth - 1)]!;
    const factor = information / (1 + information * covariance[d * n + d]!);
    for (const direction of this.directions) {
      const pull = factor * direction.withAbility[d]!;
      direction.variance -= pull * direction.withAbility[d]!;
      for (let j = 0; j < n; j += 1)
        direction.withAbility[j] = direction.withAbility[j]! - pull * covariance[d * n + j]!;
    }
    // Row and column d are read before they change: the pull of row d on itself comes last.
    for (let i = 0; i < n; i += 1) {
      if (i === d) continue;
      const pull = factor * covariance[i * n + d]!;
      for (let j = 0; j < n; j += 1) {
        if (j !== d) covariance[i * n + j] = covariance[i * n + j]! - pull * covariance[d * n + j]!;
      }
    }
    const shrink = 1 - factor * covariance[d * n + d]!;
    for (let j = 0; j < n; j += 1) {
      covariance[d * n + j] = covariance[d * n + j]! * shrink;
      covariance[j * n + d] = covariance[d * n + j]!;
    }
    this.used[d] = this.used[d]! + 1;
    this.counts[d] = this.counts[d]! + 1;
    this.answered += 1;
    return true;
  }

  mayEnd(answered: number): boolean {
    const { rules, counts, used, available } = this;
    if (answered < rules.minimumLength) return false;
    for (let d = 0; d < this.n; d += 1) {
      if (rules.overallWeights[d] === 0 || counts[d]! >= rules.minimumPerDimension) continue;
      if (used[d]! < available[d]!) return false;
    }
    return true;
  }

  /** Whether all shown errors are within `factor` times the precision wanted. */
  isWithin(factor: number): boolean {
    const { precision, overallWeights } = this.rules;
    if (precision === null) return false;
    const { n, covariance, inflation } = this;
    if (this.directions[0]!.variance * inflation[n]! > (factor * precision.overall) ** 2) return false;
    const largest = (factor * precision.dimension) ** 2;
    for (let d = 0; d < n; d += 1) {
      if (overallWeights[d] !== 0 && covariance[d * n + d]! * inflation[d]! > largest) return false;
    }
    return true;
  }

  /** Variance given the parameters of the quantity the cut is set on. */
  varianceOfCut(index: number): number {
    return this.directions[index + 1]!.variance;
  }

  /** The rule of openDimensions without its allocations, then D-optimality. */
  private nextDimension(): number {
    const { rules, counts, used, available, covariance, n } = this;
    let isOwed = false;
    for (let d = 0; d < n; d += 1) isOwed ||= this.isOwed(d);
    let chosen = -1;
    let largest = -1;
    let leastAhead = Infinity;
    for (let d = 0; d < n; d += 1) {
      if (rules.shares[d] === 0 || used[d]! >= available[d]! || (isOwed && !this.isOwed(d))) continue;
      const ahead = Math.max(rules.tolerance, counts[d]! + 1 - rules.shares[d]! * (this.answered + 1));
      const place = d * this.depth + Math.min(used[d]!, this.depth - 1);
      const gain = this.best[place]! * covariance[d * n + d]!;
      if (ahead > leastAhead + 1e-9 || (ahead > leastAhead - 1e-9 && gain <= largest)) continue;
      chosen = d;
      largest = gain;
      leastAhead = ahead;
    }
    return chosen;
  }

  private isOwed(d: number): boolean {
    const { rules, counts, used, available } = this;
    return rules.shares[d] !== 0 && counts[d]! < rules.minimumPerDimension && used[d]! < available[d]!;
  }
}

interface Direction {
  readonly withAbility: Float64Array;
  variance: number;
}

function directionOf(covariance: Float64Array, weights: readonly number[]): Direction {
  const n = weights.length;
  const withAbility = new Float64Array(n);
  let variance = 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) withAbility[i] = withAbility[i]! + covariance[i * n + j]! * weights[j]!;
    variance += weights[i]! * withAbility[i]!;
  }
  return { withAbility, variance };
}

function inflationOf(n: number, given: Float64Array, shown: Float64Array): Float64Array {
  const inflation = new Float64Array(n + 1);
  for (let d = 0; d < n; d += 1) inflation[d] = shown[d * n + d]! / given[d * n + d]!;
  return inflation;
}

/** Counts what is left of each dimension and keeps the largest informations, best first. */
function bestInformation(
  bank: CompiledBank,
  { mean, information }: ForecastRequest,
  eligible: Uint8Array,
  path: { readonly available: Int32Array; readonly kept: number },
): Float64Array {
  const { available, kept } = path;
  const best = new Float64Array(bank.dimensions * kept);
  for (let item = 0; item < bank.size; item += 1) {
    if (eligible[item] === 0) continue;
    const d = bank.dimensionOf[item]!;
    available[d] = available[d]! + 1;
    const value = information === undefined ? bank.informationAt(item, mean[d]!) : information[item]!;
    const first = d * kept;
    let place = first + kept - 1;
    if (value <= best[place]!) continue;
    while (place > first && best[place - 1]! < value) {
      best[place] = best[place - 1]!;
      place -= 1;
    }
    best[place] = value;
  }
  return best;
}
