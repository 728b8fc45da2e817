import { discoveries, interval95, normalCdf, type Estimate } from '../../psychometrics/index.js';
import type { Change } from '../shown.js';

/** Under this share of false ones among the differences that are called real. */
const FALSE_AMONG_CALLED = 0.05;

/** What chance may explain, gathered until all that is shown together is known. */
export class Differences {
  private readonly made: { readonly change: Omit<Change, 'isReal'>; readonly probability: number }[] = [];

  /** @param scale what a difference is multiplied by to be shown @returns its number; null when one of the two is not there */
  add(one: Estimate | null, other: Estimate | null, scale = 1): number | null {
    if (one === null || other === null) return null;
    const standardError = Math.hypot(one.standardError, other.standardError);
    const estimate = one.estimate - other.estimate;
    const { low, high } = interval95({ estimate, standardError });
    const rounded = (value: number): number => Math.round(value * scale * 10) / 10;
    const change = { difference: rounded(estimate), low: rounded(low), high: rounded(high) };
    const probability = standardError > 0 ? 2 * normalCdf(-Math.abs(estimate) / standardError) : Number(estimate === 0);
    return this.made.push({ change, probability }) - 1;
  }

  /** Once all are made. */
  settle(): (number: number | null) => Change | null {
    const stands = discoveries(
      this.made.map(({ probability }) => probability),
      FALSE_AMONG_CALLED,
    );
    return (number) => {
      const made = number === null ? undefined : this.made[number];
      return made === undefined || number === null ? null : { ...made.change, isReal: stands[number] ?? false };
    };
  }
}
