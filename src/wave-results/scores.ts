import type { Instrument } from '../barometers/index.js';

interface OnScale {
  readonly least: number;
  readonly most: number;
  readonly isReversed: boolean;
}

/** From 0, the least favourable, to 100. */
export function scoreOfPoint({ least, most, isReversed }: OnScale, point: number): number {
  const score = (100 * (point - least)) / (most - least);
  return isReversed ? 100 - score : score;
}

/** Nearer to "tend to agree" than to "neither" on a scale of five points: what is called favourable. */
export const FAVOURABLE_FROM = 62.5;

/** Rounding of sums of fractions must not move somebody who stands exactly on a border. */
const SLACK = 1e-9;

/**
 * Which of five points, 0 to 4, a score is nearest to; a score half-way counts for the upper one. The two uppermost are the favourable ones:
 * the border between the third and the fourth is {@link FAVOURABLE_FROM}.
 */
export const nearestPoint = (score: number): number => Math.min(4, Math.floor((score + 12.5 + SLACK) / 25));

type Typology = Instrument['typologies'][number];

/** The place, in the typology's list, of the type of somebody who stands there. */
export function typeOf({ across, up, types }: Typology, scores: ReadonlyMap<string, number>): number {
  const isHigh = ({ driver, highFrom }: Typology['up']): boolean => (scores.get(driver) ?? 0) >= highFrom - SLACK;
  const [isAcross, isUp] = [isHigh(across), isHigh(up)];
  return types.findIndex(({ isHighAcross, isHighUp }) => isHighAcross === isAcross && isHighUp === isUp);
}
