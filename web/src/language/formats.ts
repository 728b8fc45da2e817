import { locale } from './language.svelte.js';

/** British dates and numbers for English, French ones for French. */
const regional = () => (locale() === 'fr' ? 'fr-FR' : 'en-GB');

export const asNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(regional(), options).format(value);

export const asDate = (when: string | Date): string =>
  new Intl.DateTimeFormat(regional(), { dateStyle: 'long' }).format(new Date(when));

/** A calendar day without an hour (2026-12-18) is the same day everywhere. */
export const asDay = (day: string): string =>
  new Intl.DateTimeFormat(regional(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

export const asDateAndTime = (when: string | Date): string =>
  new Intl.DateTimeFormat(regional(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(when));

export const asTime = (when: string | Date): string =>
  new Intl.DateTimeFormat(regional(), { timeStyle: 'short' }).format(new Date(when));

export const asList = (items: readonly string[]): string =>
  new Intl.ListFormat(regional(), { type: 'conjunction' }).format(items);
