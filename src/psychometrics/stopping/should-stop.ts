import { DimensionMismatch, InvalidSetting } from '../errors.js';
import { composite, probabilityAbove, type JointEstimate } from '../scores/composite.js';

/** A boundary whose side must be known: of the overall result, a pillar or a domain, by its weights. */
export interface CutThatMatters {
  /** length D */
  readonly weights: readonly number[];
  /** logits */
  readonly cut: number;
}

export interface StopRules {
  readonly minimumLength: number;
  readonly maximumLength: number;
  /** scored items wanted of every dimension that has an overall weight */
  readonly minimumPerDimension: number;
  /** length D: weights of the overall result; a dimension of weight 0 is not measured by this test */
  readonly overallWeights: readonly number[];
  /** largest standard errors, logits, at which the result is precise enough; null: precision alone never stops */
  readonly precision: { readonly overall: number; readonly dimension: number } | null;
  /** none: decisions alone never stop */
  readonly cutsThatMatter: readonly CutThatMatters[];
  /** probability at which a side counts as decided, in (0.5, 1) */
  readonly certainty: number;
}

export interface Progress extends JointEstimate {
  readonly answered: number;
  /** length D: scored items of each dimension */
  readonly counts: ArrayLike<number>;
  /** length D: items that could still be asked; a minimum no item is left for is not waited for */
  readonly available?: ArrayLike<number>;
}

export type StopReason = 'precise-enough' | 'cuts-decided' | 'maximum-length' | 'no-item-left';

/**
 * Why the test may end now, or null while it must go on.
 *
 * At the maximum length it always ends. Before, only once the minimum length and the minimum per dimension are reached,
 * and then if the overall and every measured dimension's error are within `precision`, or the side of every cut that
 * matters has at least the wanted probability. When nothing is left to ask it ends as well.
 *
 * @throws {DimensionMismatch} lengths differ
 * @see Weiss & Kingsbury 1984 (termination by precision and by classification)
 */
export function shouldStop(rules: StopRules, progress: Progress): StopReason | null {
  const n = rules.overallWeights.length;
  if (progress.counts.length !== n || progress.mean.length !== n) {
    throw new DimensionMismatch(`${progress.counts.length} counts for ${n} dimensions`, { dimensions: n });
  }
  if (mayEnd(rules, progress)) {
    if (isPreciseEnough(rules, progress)) return 'precise-enough';
    if (areCutsDecided(rules, progress)) return 'cuts-decided';
  }
  if (progress.answered >= rules.maximumLength) return 'maximum-length';
  if (progress.available !== undefined && !hasItemLeft(rules, progress.available)) return 'no-item-left';
  return null;
}

function mayEnd(rules: StopRules, { answered, counts, available }: Progress): boolean {
  if (answered < rules.minimumLength) return false;
  return rules.overallWeights.every(
    (weight, d) => weight === 0 || counts[d]! >= rules.minimumPerDimension || available?.[d] === 0,
  );
}

/** Whether the overall and every measured dimension's error are within the target. */
export function isPreciseEnough(rules: StopRules, joint: JointEstimate): boolean {
  const { precision, overallWeights } = rules;
  if (precision === null) return false;
  if (composite(joint, overallWeights).standardError > precision.overall) return false;
  const n = overallWeights.length;
  return overallWeights.every(
    (weight, d) => weight === 0 || Math.sqrt(joint.covariance[d * n + d]!) <= precision.dimension,
  );
}

function areCutsDecided(rules: StopRules, joint: JointEstimate): boolean {
  if (rules.cutsThatMatter.length === 0) return false;
  return rules.cutsThatMatter.every(({ weights, cut }) => {
    const above = probabilityAbove(composite(joint, weights), cut);
    return Math.max(above, 1 - above) >= rules.certainty;
  });
}

function hasItemLeft(rules: StopRules, available: ArrayLike<number>): boolean {
  return rules.overallWeights.some((weight, d) => weight !== 0 && available[d]! > 0);
}

/**
 * Refuses stop rules that contradict themselves.
 * @throws {InvalidSetting} naming the setting
 */
export function assertStopRules(rules: StopRules): void {
  const refuse = (setting: string, value: number): never => {
    throw new InvalidSetting(`${setting} = ${value}`, { setting, value });
  };
  if (!(rules.minimumLength >= 0)) refuse('minimumLength', rules.minimumLength);
  if (!(rules.maximumLength >= Math.max(1, rules.minimumLength))) refuse('maximumLength', rules.maximumLength);
  if (!(rules.minimumPerDimension >= 0)) refuse('minimumPerDimension', rules.minimumPerDimension);
  if (!(rules.certainty > 0.5 && rules.certainty < 1)) refuse('certainty', rules.certainty);
  if (rules.precision !== null && !(rules.precision.overall > 0)) refuse('precision.overall', rules.precision.overall);
  if (rules.precision !== null && !(rules.precision.dimension > 0)) {
    refuse('precision.dimension', rules.precision.dimension);
  }
  const total = rules.overallWeights.reduce((sum, weight) => sum + weight, 0);
  if (!(Math.abs(total - 1) < 1e-6)) refuse('overallWeights', total);
}
