import { DimensionMismatch, InvalidSetting } from '../errors.js';
import type { ScoredResponse } from '../estimation/posterior.js';
import type { CompiledBank } from '../models/compiled-bank.js';
import { EVALUATION_LENGTH, GRADIENT, INFORMATION } from '../models/evaluation.js';
import type { JointEstimate } from './composite.js';
import { normalCdf } from './normal.js';

/** Do answers given later come from the abilities that an earlier test found? */
export interface SameAbility {
  /** Standard normal when they do; negative when the later answers are weaker than expected. */
  readonly z: number;
  /** Probability of answers at least this weak from a person of the earlier abilities. */
  readonly probabilityAsWeak: number;
  /** Probability of one ability behind both tests, when it was as likely as not beforehand. */
  readonly probabilitySame: number;
  /** How much higher, in logits and in every domain, the later answers are than expected; null when they say nothing. */
  readonly shift: number | null;
}

export interface SameAbilityRequest {
  /** After the earlier test, with the items’ own uncertainty. */
  readonly earlier: JointEstimate;
  /** Of the later answers. */
  readonly bank: CompiledBank;
  readonly responses: readonly ScoredResponse[];
  /** Standard deviation of the shift when the abilities are not the same, logits. */
  readonly shiftSd: number;
}

/**
 * Score test of one ability behind two tests with no item in common, against a shift common to all domains.
 *
 * With m and V the mean and covariance after the earlier test, S = Σ ∂ℓ/∂θ over the later answers, taken at m, and
 * j_d their information in domain d at m: for a person who stayed as they were E S = 0 and Var S = Σ j_d + jᵀVj, the
 * second part for what the earlier test left open. Given the ability, S is a martingale in the order of the answers, so
 * that choosing each item by the answers before it changes neither. z = S/√Var S. It is Guo and Drasgow’s Z-test to
 * first order, in several dimensions, without estimating an ability from a dozen answers: at one or two items a domain
 * a second estimate would be mostly prior, and the prior has its say once, in V.
 *
 * A shift δ moves S by δJ, J = Σ j_d. With δ ~ N(0, σ²) where abilities differ, S is normal under both hypotheses and
 * the Bayes factor for one ability is √(1 + r) exp(−½ z² r/(1 + r)), r = σ²J²/Var S.
 *
 * @throws {DimensionMismatch} bank and estimate differ in dimensions
 * @throws {InvalidSetting} a shift that is not positive
 * @see Rao 1948 (score test); Guo & Drasgow 2010, Int. J. Selection and Assessment 18(4) (verifying unproctored tests);
 *   Sinharay 2017, J. Educational and Behavioral Statistics 42(1) (score test for one ability behind two sets of items)
 */
export function sameAbility({ earlier, bank, responses, shiftSd }: SameAbilityRequest): SameAbility {
  const n = bank.dimensions;
  if (earlier.mean.length !== n || earlier.covariance.length !== n * n) {
    throw new DimensionMismatch(`bank of ${n} dimensions, estimate of ${earlier.mean.length}`, { dimensions: n });
  }
  if (!(shiftSd > 0 && Number.isFinite(shiftSd))) {
    throw new InvalidSetting(`shift sd ${shiftSd}`, { setting: 'shiftSd', value: shiftSd });
  }
  const { score, information } = scoreAt(earlier.mean, bank, responses);
  const slope = information.reduce((sum, one) => sum + one, 0);
  if (slope === 0) return { z: 0, probabilityAsWeak: 0.5, probabilitySame: 0.5, shift: null };
  const variance = slope + quadraticForm(information, earlier.covariance);
  const z = score / Math.sqrt(variance);
  const r = (shiftSd * slope) ** 2 / variance;
  const factor = Math.sqrt(1 + r) * Math.exp((-0.5 * z * z * r) / (1 + r));
  return { z, probabilityAsWeak: normalCdf(z), probabilitySame: factor / (1 + factor), shift: score / slope };
}

function scoreAt(
  mean: ArrayLike<number>,
  bank: CompiledBank,
  responses: readonly ScoredResponse[],
): { score: number; information: Float64Array } {
  const out = new Float64Array(EVALUATION_LENGTH);
  const information = new Float64Array(bank.dimensions);
  let total = 0;
  for (const { item, score } of responses) {
    const d = bank.dimensionOf[item]!;
    bank.evaluate(item, mean[d]!, score, out);
    total += out[GRADIENT]!;
    information[d] = information[d]! + out[INFORMATION]!;
  }
  return { score: total, information };
}

/** xᵀ A x for a row-major symmetric A. */
function quadraticForm(x: Float64Array, matrix: ArrayLike<number>): number {
  const n = x.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) sum += x[i]! * matrix[i * n + j]! * x[j]!;
  return sum;
}
