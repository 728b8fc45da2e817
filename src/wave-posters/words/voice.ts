import { withFrenchSpaces } from '../../content/index.js';
import type { Locale, Localised } from '../../kernel/localised.js';
import type { Bounded } from '../../psychometrics/index.js';
import { EN } from './en.js';
import { FR } from './fr.js';
import type { Words } from './words.js';

/** A language, with its words, numbers, days and spaces. */
export interface Voice {
  readonly words: Words;
  readonly set: (text: string) => string;
  readonly text: (localised: Localised) => string;
  readonly whole: (value: number) => string;
  readonly signed: (value: number) => string;
  readonly share: (value: number) => string;
  /** The three numbers of an estimate, rounded once. */
  readonly bounds: (value: Bounded) => { readonly estimate: string; readonly low: string; readonly high: string };
  readonly shares: (value: Bounded) => { readonly estimate: string; readonly range: string };
  readonly list: (names: readonly string[]) => string;
  readonly month: (instant: string) => string;
  readonly shortMonth: (instant: string) => string;
  readonly day: (instant: string) => string;
}

const REGIONS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };
const WORDS: Readonly<Record<Locale, Words>> = { fr: FR, en: EN };
const TIME_ZONE = 'Europe/Paris';

export function voiceOf(locale: Locale): Voice {
  const region = REGIONS[locale];
  const set = (text: string): string => (locale === 'fr' ? withFrenchSpaces(text) : text);
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(region, options);
    return (value: number): string => format.format(value).replace('-', '−');
  };
  const days = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(region, { ...options, timeZone: TIME_ZONE });
    return (instant: string): string => format.format(new Date(instant));
  };
  const list = new Intl.ListFormat(region, { type: 'conjunction' });
  const whole = numbers({ maximumFractionDigits: 0, signDisplay: 'negative' });
  const share = numbers({ style: 'percent', maximumFractionDigits: 0 });
  return {
    words: WORDS[locale],
    set,
    text: (localised) => set(localised[locale]),
    whole,
    signed: numbers({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    share,
    bounds: ({ estimate, low, high }) => ({ estimate: whole(estimate), low: whole(low), high: whole(high) }),
    shares: ({ estimate, low, high }) => ({
      estimate: share(estimate),
      range: `${whole(100 * low)}–${share(high)}`,
    }),
    list: (names) => list.format(names),
    month: days({ month: 'long', year: 'numeric' }),
    shortMonth: days({ month: 'short', year: '2-digit' }),
    // French counts the first of a month, and Intl does not know it.
    day: (instant) => days({ dateStyle: 'long' })(instant).replace(/^1 /, locale === 'fr' ? '1er ' : '1 '),
  };
}
