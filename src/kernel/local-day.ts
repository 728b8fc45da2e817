import type { Instant } from './clock.js';

/** A calendar day, `2026-12-18`. */
type Day = string;

/** Days of campaigns and of surveys begin and end by the clock of France, where the organisations are. */
const ZONE = 'Europe/Paris';

const inZone = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

function partsOf(at: Date): { day: Day; hour: number } {
  const parts = Object.fromEntries(inZone.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, hour: Number(parts['hour']) };
}

export const dayOf = (at: Instant): Day => partsOf(new Date(at)).day;

/** The moment at which a day begins there. No change of hour happens at midnight. */
export function startOf(day: Day): Instant {
  const midnightInLondon = new Date(`${day}T00:00:00.000Z`);
  const { hour, day: seen } = partsOf(midnightInLondon);
  const aheadHours = seen === day ? hour : hour - 24;
  return new Date(midnightInLondon.getTime() - aheadHours * 3_600_000).toISOString();
}

/** The moment at which a day is over there. */
export const endOf = (day: Day): Instant => startOf(dayAfter(day));

const dayAfter = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10);
