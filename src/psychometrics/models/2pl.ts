import { CURVATURE, GRADIENT, INFORMATION, LOG_LIKELIHOOD } from './evaluation.js';

/** P(right) at θ, logits; never NaN for finite input. Birnbaum 1968, D = 1. */
export function probability2pl(a: number, b: number, theta: number): number {
  const z = a * (theta - b);
  const e = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + e) : e / (1 + e);
}

/** Fisher information a² P (1 − P). The smaller of P and 1 − P is e/(1 + e), so it is exact in both tails. */
export function information2pl(a: number, b: number, theta: number): number {
  const e = Math.exp(-Math.abs(a * (theta - b)));
  return (a * a * e) / ((1 + e) * (1 + e));
}

/** Writes log-likelihood, its derivatives in θ and the information of a score of 0 or 1 into `out`. */
export function evaluate2pl(a: number, b: number, theta: number, score: number, out: Float64Array): void {
  const z = a * (theta - b);
  const e = Math.exp(-Math.abs(z));
  const larger = 1 / (1 + e);
  const smaller = e * larger;
  const right = z >= 0 ? larger : smaller;
  const wrong = z >= 0 ? smaller : larger;
  const information = a * a * right * wrong;
  const softplus = Math.log1p(e);
  out[LOG_LIKELIHOOD] = (score === 1 ? Math.min(z, 0) : Math.min(-z, 0)) - softplus;
  out[GRADIENT] = score === 1 ? a * wrong : -a * right;
  out[CURVATURE] = -information;
  out[INFORMATION] = information;
}

/** ∂²ℓ/∂θ∂a: how the pull of an answer on θ changes with the discrimination. */
export function gradientByDiscrimination2pl(a: number, b: number, theta: number, score: number): number {
  const z = a * (theta - b);
  const right = probability2pl(a, b, theta);
  return score - right - z * right * (1 - right);
}
