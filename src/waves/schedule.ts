import { dayOf } from '../kernel/local-day.js';
import type { Day } from '../people/index.js';
import type { Wave, WavePlan } from './wave.js';

export interface Recurrence {
  readonly everyMonths: number;
  readonly openDays: number;
  readonly nextOn: Day;
}

/** The same survey again and again: each wave begins so many months after the one before. */
export interface Schedule extends Omit<Recurrence, 'nextOn'> {
  readonly organisationId: string;
  readonly id: string;
  readonly instrumentId: string;
  /** What each wave is planned with, but its days. */
  readonly plan: Omit<WavePlan, 'opensAt' | 'closesAt' | 'repeatsEveryMonths'>;
  /** Null: ended. */
  readonly nextOn: Day | null;
}

/** The day so many months later; the last of the month where that month is shorter. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/** How the wave goes on when it was planned to: as long each time, so many months after its first day. */
export const plannedRecurrence = (everyMonths: number, { opensAt, closesAt }: WavePlan): Recurrence => ({
  everyMonths,
  openDays: Math.max(1, Math.round((Date.parse(closesAt) - Date.parse(opensAt)) / DAY_MS)),
  nextOn: monthsAfter(dayOf(opensAt), everyMonths),
});

/** Asks again what this wave asks, of whom it asks, on the same terms. */
export function scheduleOf(wave: Wave, id: Schedule['id'], recurrence: Recurrence): Schedule {
  const { title, population, isAnonymous, threshold, withoutMail, remindDaysBefore, isShownToManagers } = wave;
  return {
    organisationId: wave.organisationId,
    id,
    instrumentId: wave.instrument.id,
    plan: { title, population, isAnonymous, threshold, withoutMail, remindDaysBefore, isShownToManagers },
    ...recurrence,
  };
}
