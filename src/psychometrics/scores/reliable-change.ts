import { InvalidSetting } from '../errors.js';
import type { Estimate } from './composite.js';
import { Z_95, normalCdf } from './normal.js';

/** How far apart two measures of one quantity are, and whether chance explains it. */
export interface ReliableChange {
  /** Later less earlier, both freed of the prior's pull, logits. */
  readonly difference: number;
  /** Of the difference, logits; infinite when one of the two measures says nothing. */
  readonly standardError: number;
  /** Difference over its error; 0 when nothing can be said. */
  readonly z: number;
  /** Probability that the person's ability was higher the second time. */
  readonly probabilityHigher: number;
  /** Chance alone makes a difference of this size one time in twenty at most. */
  readonly isReliable: boolean;
}

/** What was believed of the quantity before each of the two tests. */
export interface PriorOfOne {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Reliable change index between two tests of one person, with different questions, on one scale.
 *
 * A posterior estimate m with variance v is what the answers say (y, error variance e) drawn toward the prior (μ, τ²):
 * 1/v = 1/e + 1/τ² and m/v = y/e + μ/τ². The same prior draws both tests, the less precise one more: the difference
 * m₂ − m₁ is then too small, and where v₁ ≠ v₂ it is not even 0 on average for a person who stayed as they were.
 * So both are freed of it first, e = vτ²/(τ² − v) and y = μ + (m − μ)τ²/(τ² − v), and Jacobson and Truax’s index is
 * (y₂ − y₁)/√(e₁ + e₂). With nothing believed beforehand about the change, Φ of the index is the probability that
 * the ability is higher the second time.
 *
 * @param prior of the same quantity, the one behind both estimates; variance > 0
 * @throws {InvalidSetting} a variance that is not positive, or a standard error that is not finite and positive
 * @see Jacobson & Truax 1991, J. Consulting and Clinical Psychology 59(1); for IRT estimates, with an error of each
 *   occasion’s own: Jabrayilov, Emons & Sijtsma 2016, Applied Psychological Measurement 40(8)
 */
export function reliableChange(earlier: Estimate, later: Estimate, prior: PriorOfOne): ReliableChange {
  if (!(prior.variance > 0)) throw new InvalidSetting(`prior variance ${prior.variance}`, { setting: 'variance' });
  const [before, after] = [freed(earlier, prior), freed(later, prior)];
  if (before === null || after === null) return NOTHING_TO_SAY;
  const difference = after.value - before.value;
  const standardError = Math.sqrt(before.variance + after.variance);
  const z = difference / standardError;
  return { difference, standardError, z, probabilityHigher: normalCdf(z), isReliable: Math.abs(z) >= Z_95 };
}

const NOTHING_TO_SAY: ReliableChange = {
  difference: 0,
  standardError: Infinity,
  z: 0,
  probabilityHigher: 0.5,
  isReliable: false,
};

/** What the answers alone say; null when they said nothing that the prior did not. */
function freed({ estimate, standardError }: Estimate, prior: PriorOfOne): { value: number; variance: number } | null {
  const variance = standardError ** 2;
  if (!(variance > 0 && Number.isFinite(variance))) {
    throw new InvalidSetting(`standard error ${standardError}`, { setting: 'standardError', value: standardError });
  }
  const learnt = 1 - variance / prior.variance;
  if (!(learnt > 0)) return null;
  return { value: prior.mean + (estimate - prior.mean) / learnt, variance: variance / learnt };
}
