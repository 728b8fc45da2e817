import { InvalidParameters } from '../errors.js';
import { LARGEST_SPREAD } from './gpcm.js';

/**
 * Parameters of one item on the logit metric (D = 1, no 1.7).
 * - `2pl`: P(1) = σ(a(θ − b)), a ≥ 0
 * - `3pl`: P(1) = c + (1 − c) σ(a(θ − b)), 0 ≤ c < 1
 * - `gpcm`: scores 0 … steps.length; P(k) ∝ exp Σ_{j ≤ k} a(θ − steps[j − 1])
 */
export type ItemParameters =
  | { readonly model: '2pl'; readonly a: number; readonly b: number }
  | { readonly model: '3pl'; readonly a: number; readonly b: number; readonly c: number }
  | { readonly model: 'gpcm'; readonly a: number; readonly steps: readonly number[] };

/** An item as the engine sees it. */
export interface CalibratedItem {
  readonly id: string;
  /** Which ability it measures, counted from 0. */
  readonly dimension: number;
  readonly parameters: ItemParameters;
  /** Standard deviations, logits for b; for the GPCM, b is a shift of all steps together. */
  readonly uncertainty: { readonly a: number; readonly b: number };
}

/** Highest score of an item: 1 when it is right or wrong, else its number of steps. */
export function highestScore(parameters: ItemParameters): number {
  return parameters.model === 'gpcm' ? parameters.steps.length : 1;
}

/**
 * Refuses parameters outside their model's domain. A discrimination of 0 is allowed: the item then says nothing.
 * @throws {InvalidParameters} naming the item and the parameter
 */
export function assertParameters(id: string, parameters: ItemParameters): void {
  const refuse = (parameter: string, value: number): never => {
    throw new InvalidParameters(`item ${id}: ${parameter} = ${value}`, { item: id, parameter, value });
  };
  if (!(Number.isFinite(parameters.a) && parameters.a >= 0)) refuse('a', parameters.a);
  if (parameters.model === 'gpcm') {
    if (parameters.steps.length === 0) refuse('steps.length', 0);
    parameters.steps.forEach((step, index) => {
      if (!Number.isFinite(step)) refuse(`steps[${index}]`, step);
    });
    const spread = Math.max(...parameters.steps) - Math.min(...parameters.steps);
    const exponent = parameters.a * spread * parameters.steps.length;
    if (!(exponent <= LARGEST_SPREAD)) refuse('spread of steps', spread);
    return;
  }
  if (!Number.isFinite(parameters.b)) refuse('b', parameters.b);
  if (parameters.model === '3pl' && !(parameters.c >= 0 && parameters.c < 1)) refuse('c', parameters.c);
}
