import type { TypedPlan } from './plan.js';

/** As the service counts: nobody is written to twice in three days. */
const REST_DAYS = 3;

const DAY_MS = 86_400_000;

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const later = (one: string, other: string): string => (one > other ? one : other);

/** The days on which reminders will leave, by how many days before the end they are planned for; null: too near another letter, or to the end. */
export function reminderDays({
  firstDay,
  lastDay,
  remindDaysBefore,
}: Pick<TypedPlan, 'firstDay' | 'lastDay' | 'remindDaysBefore'>): ReadonlyMap<number, string | null> {
  const found = new Map<number, string | null>();
  if (firstDay === '' || lastDay === '') return found;
  let last = firstDay;
  for (const days of [...remindDaysBefore].sort((one, other) => other - one)) {
    const due = daysAfter(lastDay, 1 - days);
    const day = later(due, daysAfter(last, REST_DAYS));
    const isSent = due > last && day <= lastDay;
    found.set(days, isSent ? day : null);
    if (isSent) last = day;
  }
  return found;
}

/** When it would be asked again: so many months later, on the same day, or the last of a shorter month. */
export function nextTime(firstDay: string, months: number): string {
  const [year = 0, month = 1, date = 1] = firstDay.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
