import type { NormalPrior } from '../estimation/prior.js';
import type { Posterior, ScoredResponse } from '../estimation/posterior.js';
import type { CompiledBank } from '../models/compiled-bank.js';
import { answerDerivatives, probabilities } from '../models/response-model.js';

/** How well a pattern of answers agrees with the model. */
export interface PersonFit {
  /** Standard normal under the model; far below 0: answers that do not go together. Null when nothing varies. */
  readonly standardised: number | null;
  readonly answers: number;
}

/** What one dimension's answers add up to, at the estimated ability. */
interface DimensionSums {
  /** Σ (log P(x) − E log P) */
  surprise: number;
  /** Σ Cov(log P, ∂ℓ/∂θ) */
  covariance: number;
  /** Σ Var(∂ℓ/∂θ) = Fisher information */
  information: number;
  /** Σ Var(log P) */
  variance: number;
}

/**
 * Person-fit statistic lz*, for right-or-wrong and partial credit items together, in several dimensions (one an item).
 *
 * The log-likelihood of the answers, less what the model expects, divided by its standard deviation, both corrected for
 * the ability being estimated from these same answers. With w = log P(k), r = ∂ log P(k)/∂θ and, by dimension,
 * c = Σ Cov(w, r) / Σ Var(r), the sum Σ (w − c r) no longer depends on the estimate to first order: its variance is
 * Σ Var(w) − c² Σ Var(r), and W(θ̂) = Σ (w − c r) − Σ_d c_d r₀_d, where r₀ is the gradient of the log-prior: at the
 * maximum a posteriori the answers' gradient is −r₀ in every dimension, so that the correction splits by dimension.
 *
 * @param posterior of these same responses, at the mode
 * @see Drasgow, Levine & Williams 1985 (lz); Snijders 2001, Psychometrika 66 (estimated ability);
 *   Sinharay 2016, Psychometrika 81 (beyond right-or-wrong items)
 */
export function personFit(
  bank: CompiledBank,
  prior: NormalPrior,
  { mean }: Pick<Posterior, 'mean'>,
  responses: readonly ScoredResponse[],
): PersonFit {
  const sums = Array.from({ length: prior.dimensions }, () => ({
    surprise: 0,
    covariance: 0,
    information: 0,
    variance: 0,
  }));
  for (const { item, score } of responses) {
    const dimension = bank.dimensionOf[item]!;
    addAnswer(sums[dimension]!, bank, item, { theta: mean[dimension]!, score });
  }
  let surprise = 0;
  let variance = 0;
  sums.forEach((sum, dimension) => {
    if (sum.information <= 0) return;
    const slope = sum.covariance / sum.information;
    surprise += sum.surprise + slope * priorGradient(prior, mean, dimension);
    variance += Math.max(0, sum.variance - slope * sum.covariance);
  });
  const answers = responses.length;
  return { standardised: variance > SMALLEST_VARIANCE ? surprise / Math.sqrt(variance) : null, answers };
}

/** Below it, all answers were as good as certain beforehand and none can surprise. */
const SMALLEST_VARIANCE = 1e-9;

function addAnswer(
  sums: DimensionSums,
  bank: CompiledBank,
  item: number,
  { theta, score }: { readonly theta: number; readonly score: number },
): void {
  const { parameters } = bank.items[item]!;
  const chances = probabilities(parameters, theta);
  const parts = chances.map((chance, k) => {
    const { logLikelihood, gradient } = answerDerivatives(parameters, theta, k);
    return { chance, logLikelihood, gradient };
  });
  const expected = parts.reduce((sum, { chance, logLikelihood }) => sum + chance * logLikelihood, 0);
  sums.surprise += parts[score]!.logLikelihood - expected;
  for (const { chance, logLikelihood, gradient } of parts) {
    // The gradient has expectation 0, so that products with it are covariances.
    sums.covariance += chance * (logLikelihood - expected) * gradient;
    sums.information += chance * gradient * gradient;
    sums.variance += chance * (logLikelihood - expected) ** 2;
  }
}

/** ∂ log prior / ∂θ_d at the mode. */
function priorGradient({ precision, mean, dimensions }: NormalPrior, theta: ArrayLike<number>, d: number): number {
  let pull = 0;
  for (let j = 0; j < dimensions; j += 1) pull -= precision[d * dimensions + j]! * (theta[j]! - mean[j]!);
  return pull;
}
