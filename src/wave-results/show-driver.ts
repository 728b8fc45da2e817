import type { Instrument } from '../barometers/index.js';
import { meanWithInterval, shareWithInterval, type Moments } from '../psychometrics/index.js';
import { driverKey, questionKey, typologyKey, type ScoredQuestion } from './countable.js';
import type { Soundness } from './figures.js';
import { driverMoments, isMoments, type Figures } from './measure.js';
import type { Counts, Withheld as Because } from '../disclosure/index.js';
import { nearestPoint, scoreOfPoint } from './scores.js';
import { withheld, type DriverShown, type Reliability, type TypologyShown } from './shown.js';

type Driver = Instrument['drivers'][number];

export type DriverFigures = Pick<DriverShown, 'mean' | 'favourable' | 'distribution'>;

/** What a cut says of a driver. */
export function showDriver(
  { id }: Pick<Driver, 'id'>,
  questions: readonly ScoredQuestion[],
  figures: Figures,
  soundness: Soundness | undefined,
): DriverFigures {
  const moments = driverMoments(questions, figures, soundness);
  const placed = placesOn(id, questions, figures);
  const distribution =
    typeof placed === 'string'
      ? withheld(placed)
      : ({ kind: 'shown', answered: placed.answered, counts: placed.slots } as const);
  const favourable =
    typeof placed === 'string'
      ? withheld(placed)
      : ({
          kind: 'shown',
          share: shareWithInterval((placed.slots[3] ?? 0) + (placed.slots[4] ?? 0), placed.answered),
        } as const);
  return { mean: meanOf(moments), favourable, distribution };
}

export function meanOf(moments: Moments | Because | null): DriverShown['mean'] {
  if (!isMoments(moments)) return withheld(moments ?? 'not-counted');
  return { kind: 'shown', answered: moments.count, value: meanWithInterval(moments, 0, 100) };
}

/** Where people stand; a driver of one question is that question. */
function placesOn(
  id: string,
  questions: readonly ScoredQuestion[],
  figures: Figures,
): Counts | Because | 'not-counted' {
  const [only, ...others] = questions;
  if (only === undefined) return 'not-counted';
  if (others.length > 0) return figures[driverKey(id)] ?? 'not-counted';
  const counts = figures[questionKey(only.id)] ?? 'not-counted';
  if (typeof counts === 'string') return counts;
  const slots = [0, 0, 0, 0, 0];
  for (const [slot, count] of counts.slots.entries()) {
    const nearest = nearestPoint(scoreOfPoint(only, only.least + slot));
    slots[nearest] = (slots[nearest] ?? 0) + count;
  }
  return { answered: counts.answered, slots };
}

/** Nunnally: seven tenths to look at groups, eight to rely on. */
export function reliabilityOf({ alpha, omega }: Soundness): Reliability {
  const value = omega ?? alpha;
  if (value === null) return { alpha, omega, verdict: 'unknown' };
  if (value < 0.7) return { alpha, omega, verdict: 'weak' };
  return { alpha, omega, verdict: value < 0.8 ? 'fair' : 'good' };
}

export function showTypologies({ typologies }: Instrument, figures: Figures): Omit<TypologyShown, 'measured'>[] {
  return typologies.map(({ id, name, description, across, up, types }) => {
    const counts = figures[typologyKey(id)] ?? 'not-counted';
    const said = { id, name, description, across: across.driver, up: up.driver, types };
    if (typeof counts === 'string') return { ...said, figures: withheld(counts) };
    const shares = counts.slots.map((count) => shareWithInterval(count, counts.answered));
    return { ...said, figures: { kind: 'shown', answered: counts.answered, counts: counts.slots, shares } };
  });
}
