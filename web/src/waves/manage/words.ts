import { asDate, asLastDay } from '../../language/formats.js';
import * as m from '../../paraglide/messages.js';
import type { Wave } from './contract.js';

const STATES: Readonly<Record<Wave['state'], () => string>> = {
  planned: m.waves_state_planned,
  scheduled: m.waves_state_scheduled,
  open: m.waves_state_open,
  closing: m.waves_state_closing,
  closed: m.waves_state_closed,
};

export const stateInWords = (state: Wave['state']): string => STATES[state]();

/** The last moment of a wave belongs to the day before midnight. */
const lastMoment = (closesAt: string): Date => new Date(Date.parse(closesAt) - 1);

export const daysInWords = ({ opensAt, closesAt }: Pick<Wave, 'opensAt' | 'closesAt'>): string =>
  m.waves_from_to({ from: asDate(opensAt), to: asLastDay(closesAt) });

const two = (number: number): string => String(number).padStart(2, '0');

/** The calendar day of whoever looks, as a field of the form takes it. */
const dayOf = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

export const dayIn = (days: number): string => {
  const now = new Date();
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
};

export const firstDayOf = (opensAt: string): string => dayOf(new Date(opensAt));
export const lastDayOf = (closesAt: string): string => dayOf(lastMoment(closesAt));

/** Midnight where HR is, so many days later. */
function midnight(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}

export const opening = (firstDay: string): string => midnight(firstDay, 0);
export const closing = (lastDay: string): string => midnight(lastDay, 1);

/** The day that is under way counts. */
export const daysLeft = (closesAt: string): number =>
  Math.max(0, Math.ceil((Date.parse(closesAt) - Date.now()) / 86_400_000));
