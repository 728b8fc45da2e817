import type { Day } from '../people/index.js';
import type { WavePlan } from './wave.js';

/** The same survey again and again: each wave begins so many months after the one before. */
export interface Schedule {
  readonly organisationId: string;
  readonly id: string;
  readonly instrumentId: string;
  /** What each wave is planned with, but its days. */
  readonly plan: Omit<WavePlan, 'opensAt' | 'closesAt'>;
  readonly everyMonths: number;
  readonly openDays: number;
  /** Null: ended. */
  readonly nextOn: Day | null;
}

/** The day so many months later; the last of the month where that month is shorter. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
