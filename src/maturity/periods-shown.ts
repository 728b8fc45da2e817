import type { Localised } from '../kernel/localised.js';
import type { CountedPeriod } from './period.js';
import type { PeriodShown } from './shown.js';
import { say } from './words/say.js';

export const shownPeriod = ({ id, startsAt, endsAt, basis }: CountedPeriod): PeriodShown => ({
  id,
  from: startsAt,
  to: endsAt,
  label: labelOf(startsAt, endsAt),
  people: basis.people,
});

function labelOf(startsAt: string | null, endsAt: string): Localised {
  const half = halfYearEndedAt(endsAt);
  if (half !== null && (startsAt === null || halfYearEndedAt(startsAt) !== null) && isHalfYearLong(startsAt, endsAt))
    return say({
      fr: `${half.isFirst ? '1er' : '2e'} semestre ${half.year}`,
      en: `${half.isFirst ? 'First' : 'Second'} half of ${half.year}`,
    });
  if (startsAt === null)
    return say({ fr: ({ day }) => `jusqu’au ${day(endsAt)}`, en: ({ day }) => `until ${day(endsAt)}` });
  return say({
    fr: ({ day }) => `du ${day(startsAt)} au ${day(endsAt)}`,
    en: ({ day }) => `${day(startsAt)} to ${day(endsAt)}`,
  });
}

/** A period that the calendar closes ends with the first moment of January or of July. */
function halfYearEndedAt(instant: string): { readonly year: number; readonly isFirst: boolean } | null {
  const found = /^(\d{4})-(01|07)-01T00:00:00\.000Z$/.exec(instant);
  if (!found) return null;
  const year = Number(found[1]);
  return found[2] === '07' ? { year, isFirst: true } : { year: year - 1, isFirst: false };
}

const MOST_DAYS = 185;

const isHalfYearLong = (startsAt: string | null, endsAt: string): boolean =>
  startsAt === null || (Date.parse(endsAt) - Date.parse(startsAt)) / 86_400_000 < MOST_DAYS;
