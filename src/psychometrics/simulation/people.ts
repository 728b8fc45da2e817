import { factorise } from '../estimation/cholesky.js';
import type { NormalPrior } from '../estimation/prior.js';
import type { CompiledBank } from '../models/compiled-bank.js';
import { probabilities } from '../models/response-model.js';
import type { Random } from './random.js';

/** One person's true abilities, drawn from a normal distribution; length D, logits. */
export function drawAbilities(distribution: NormalPrior, random: Random): Float64Array {
  const n = distribution.dimensions;
  const lower = new Float64Array(n * n);
  factorise(distribution.covariance, n, lower);
  const independent = Float64Array.from({ length: n }, () => random.normal());
  return distribution.mean.map((mean, i) => {
    let sum = mean;
    for (let k = 0; k <= i; k += 1) sum += lower[i * n + k]! * independent[k]!;
    return sum;
  });
}

/** The score a person of these abilities happens to get. */
export function drawScore(bank: CompiledBank, item: number, abilities: Float64Array, uniform: number): number {
  const chances = probabilities(bank.items[item]!.parameters, abilities[bank.dimensionOf[item]!]!);
  let cumulated = 0;
  for (let score = 0; score < chances.length - 1; score += 1) {
    cumulated += chances[score]!;
    if (uniform < cumulated) return score;
  }
  return chances.length - 1;
}
