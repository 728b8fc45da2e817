import { locale } from './language.svelte.js';

/** British dates and numbers for English, French ones for French. */
const regional = () => (locale() === 'fr' ? 'fr-FR' : 'en-GB');

export const asNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(regional(), options).format(value);

const asLongDate = (when: string | Date, options?: Intl.DateTimeFormatOptions): string => {
  const text = new Intl.DateTimeFormat(regional(), { dateStyle: 'long', ...options }).format(new Date(when));
  // French counts the first of a month, and Intl does not know it.
  return locale() === 'fr' ? text.replace(/^1 /, '1er ') : text;
};

export const asDate = (when: string | Date): string => asLongDate(when);

/** The last day of what ends at a moment: what ends at midnight ends on the day before. */
export const asLastDay = (end: string): string => asLongDate(new Date(Date.parse(end) - 1));

/** For the edge of a chart or the head of a column. */
export const asShortDate = (when: string | Date): string =>
  new Intl.DateTimeFormat(regional(), { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(when));

/** A calendar day without an hour (2026-12-18) is the same day everywhere. */
export const asDay = (day: string): string => asLongDate(day, { timeZone: 'UTC' });

export const asDateAndTime = (when: string | Date): string => asLongDate(when, { timeStyle: 'short' });

export const asTime = (when: string | Date): string =>
  new Intl.DateTimeFormat(regional(), { timeStyle: 'short' }).format(new Date(when));

export const asList = (items: readonly string[]): string =>
  new Intl.ListFormat(regional(), { type: 'conjunction' }).format(items);

/** A number for a message whose words agree with it. */
export const counted = (count: number): { count: number; shown: string } => ({ count, shown: asNumber(count) });
