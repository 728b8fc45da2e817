import type { Instrument } from '../../barometers/index.js';
import { dayIn } from '../../imports/index.js';
import type { MeasuredSpaces, Proportion } from './activity.js';
import type { Space } from './read-spaces.js';

const DAY_MS = 86_400_000;

export const isDay = (text: string): boolean => dayIn(text) === text;

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Shares of spaces, not of people: nobody is in them. */
export function countSpaces(
  spaces: readonly Space[],
  { lastsFromDays, livesWithinDays }: NonNullable<Instrument['measuredSpaces']>,
  on: string,
): MeasuredSpaces {
  const share = (of: readonly Space[], counts: (space: Space) => boolean): Proportion => ({
    count: of.filter(counts).length,
    of: of.length,
  });
  // A space that is younger may still last.
  const oldEnough = spaces.filter(({ openedOn }) => daysBetween(openedOn, on) >= lastsFromDays);
  const told = spaces.filter(({ isManaged }) => isManaged !== null);
  return {
    on,
    lasting: share(
      oldEnough,
      ({ openedOn, lastWrittenOn }) => lastWrittenOn !== null && daysBetween(openedOn, lastWrittenOn) >= lastsFromDays,
    ),
    living: share(
      spaces,
      ({ lastWrittenOn }) => lastWrittenOn !== null && daysBetween(lastWrittenOn, on) <= livesWithinDays,
    ),
    managed: told.length === 0 ? null : share(told, ({ isManaged }) => isManaged === true),
  };
}
