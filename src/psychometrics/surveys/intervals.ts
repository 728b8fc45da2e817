import { InvalidCounts } from '../errors.js';
import { Z_95 } from '../scores/normal.js';
import { studentQuantile } from './student.js';

/** An estimate with the bounds of its 95 % confidence interval. */
export interface Bounded {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** What is needed of the values of a group: how many, their mean, and the sum of squared distances from it. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

/** @param values any numbers; none gives a count of 0 */
export function momentsOf(values: Iterable<number>): Moments {
  let [count, mean, squares] = [0, 0, 0];
  for (const value of values) {
    count += 1;
    const before = value - mean;
    mean += before / count;
    squares += before * (value - mean);
  }
  return { count, mean, squares };
}

/** The moments of two groups taken together. @see Chan, Golub & LeVeque 1983 */
export function together(one: Moments, other: Moments): Moments {
  const count = one.count + other.count;
  if (count === 0) return one;
  const distance = other.mean - one.mean;
  return {
    count,
    mean: one.mean + (distance * other.count) / count,
    squares: one.squares + other.squares + (distance * distance * one.count * other.count) / count,
  };
}

/**
 * A mean with its 95 % interval, by Student's t.
 * @param moments of at least two values
 * @param least the interval goes no lower; and `most`, no higher: the ends of the scale
 * @throws {InvalidCounts} fewer than two values
 */
export function meanWithInterval({ count, mean, squares }: Moments, least = -Infinity, most = Infinity): Bounded {
  if (count < 2) throw new InvalidCounts('a mean has an interval from two values on');
  const half = studentQuantile(0.975, count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { estimate: mean, low: Math.max(least, mean - half), high: Math.min(most, mean + half) };
}

/**
 * A share with its 95 % interval: Wilson's score interval, which holds for small groups and for shares near 0 and 1.
 * @param part of `whole`; counts, possibly weighted
 * @returns shares from 0 to 1
 * @throws {InvalidCounts} a part that is no part, or of nothing
 * @see Wilson 1927; Newcombe 1998, Statist. Med. 17, method 3
 */
export function shareWithInterval(part: number, whole: number): Bounded {
  if (!(part >= 0 && part <= whole && whole > 0)) throw new InvalidCounts(`${part} of ${whole} is no share`);
  const [share, square] = [part / whole, Z_95 * Z_95];
  const middle = (share + square / (2 * whole)) / (1 + square / whole);
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole * whole))) / (1 + square / whole);
  return { estimate: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** How many gave 9 or 10, 7 or 8, and 0 to 6. */
export interface Promotion {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/**
 * Net promoter score, share of promoters less share of detractors, from −100 to 100, with its 95 % interval.
 * For the interval alone three imagined answers are added, half of them passive (adjusted Wald): it keeps its promise in groups of ten.
 * @throws {InvalidCounts} a negative count, or nobody
 * @see Rocks 2016, "Interval estimation for the net promoter score", Am. Statistician 70(4)
 */
export function netPromoterScore({ promoters, passives, detractors }: Promotion): Bounded {
  const count = promoters + passives + detractors;
  if (!(promoters >= 0 && passives >= 0 && detractors >= 0 && count > 0)) throw new InvalidCounts('nobody was asked');
  const added = 3 / 4;
  const total = count + 3;
  const [up, down] = [(promoters + added) / total, (detractors + added) / total];
  const half = Z_95 * Math.sqrt((up + down - (up - down) ** 2) / total);
  return {
    estimate: (100 * (promoters - detractors)) / count,
    low: 100 * Math.max(-1, up - down - half),
    high: 100 * Math.min(1, up - down + half),
  };
}
