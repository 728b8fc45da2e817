import { InvalidSetting } from '../errors.js';
import type { CompiledBank } from '../models/compiled-bank.js';
import { CURVATURE, EVALUATION_LENGTH } from '../models/evaluation.js';
import type { Posterior, ScoredResponse } from './posterior.js';

/**
 * Covariance to show people: that of the posterior plus what not knowing the items exactly adds.
 *
 * By the implicit function theorem the mode moves with a parameter η of an item of dimension d by V e_d ∂²ℓ/∂θ∂η, so the
 * items add V diag(s) V with s_d = Σ (σ_b ∂²ℓ/∂θ∂b)² + Σ (σ_a ∂²ℓ/∂θ∂a)² + (σ_common Σ ∂²ℓ/∂θ∂b)², the last for what all
 * difficulties of one domain may have in common (one author's eye): it does not average out over items.
 *
 * @param posterior of these same responses
 * @param sharedDifficultySd σ_common, logits, ≥ 0
 * @returns D·D row-major
 * @throws {InvalidSetting} a negative or infinite σ_common
 * @see Lord 1980, ch. 4 (parameter errors); delta method: Serfling 1980, 3.3
 */
export function withParameterUncertainty(
  bank: CompiledBank,
  posterior: Posterior,
  responses: readonly ScoredResponse[],
  sharedDifficultySd: number,
): Float64Array {
  if (!(sharedDifficultySd >= 0 && Number.isFinite(sharedDifficultySd))) {
    throw new InvalidSetting(`shared difficulty sd ${sharedDifficultySd}`, { setting: 'sharedDifficultySd' });
  }
  const n = bank.dimensions;
  const spread = new Float64Array(n);
  const common = new Float64Array(n);
  const out = new Float64Array(EVALUATION_LENGTH);
  for (const { item, score } of responses) {
    const d = bank.dimensionOf[item]!;
    const theta = posterior.mean[d]!;
    const { uncertainty } = bank.items[item]!;
    bank.evaluate(item, theta, score, out);
    const byDifficulty = -out[CURVATURE]!;
    const byDiscrimination = uncertainty.a === 0 ? 0 : bank.gradientByDiscrimination(item, theta, score);
    spread[d] = spread[d]! + (uncertainty.b * byDifficulty) ** 2 + (uncertainty.a * byDiscrimination) ** 2;
    common[d] = common[d]! + byDifficulty;
  }
  for (let d = 0; d < n; d += 1) spread[d] = spread[d]! + (sharedDifficultySd * common[d]!) ** 2;
  return addSandwich(posterior.covariance, spread, n);
}

/** V + V diag(s) V, symmetric to the last bit. */
function addSandwich(covariance: Float64Array, spread: Float64Array, n: number): Float64Array {
  const sum = covariance.slice();
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let added = 0;
      for (let d = 0; d < n; d += 1) added += covariance[i * n + d]! * spread[d]! * covariance[d * n + j]!;
      sum[i * n + j] = covariance[i * n + j]! + added;
      sum[j * n + i] = sum[i * n + j]!;
    }
  }
  return sum;
}
