import type { Instant } from './clock.js';
import type { Locale } from './localised.js';

/** The service has no time zone of its own yet: dates are said in that of the organisations it serves, and named. */
const ZONE = 'Europe/Paris';

/** The last minute before a moment: « until midnight of the 15th », which nobody takes for the whole of the 16th. */
export const lastMinuteIn = (locale: Locale, end: Instant): string =>
  momentIn(locale, new Date(Date.parse(end) - 60_000).toISOString());

export function momentIn(locale: Locale, moment: Instant): string {
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'short', timeZone: ZONE });
  return locale === 'fr'
    ? `${format.format(new Date(moment)).replace(/ 1 (?=\p{L})/u, ' 1er ')} (heure de Paris)`
    : `${format.format(new Date(moment)).replace(',', '')} (Paris time)`;
}
