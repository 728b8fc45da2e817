import { withFrenchSpaces } from '../../content/index.js';
import type { Locale, Localised } from '../../kernel/localised.js';

/** Numbers, names and days as one language writes them. */
export interface Tongue {
  readonly whole: (value: number) => string;
  readonly signed: (value: number) => string;
  readonly share: (value: number) => string;
  readonly list: (names: readonly Localised[]) => string;
  readonly text: (text: Localised) => string;
  /** In the middle of a sentence. */
  readonly lower: (text: Localised) => string;
  readonly day: (instant: string) => string;
}

const REGIONS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };
const TIME_ZONE = 'Europe/Paris';

function tongueOf(locale: Locale): Tongue {
  const region = REGIONS[locale];
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(region, options);
    return (value: number): string => format.format(value).replace('-', '−');
  };
  const list = new Intl.ListFormat(region, { type: 'conjunction' });
  const day = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'long', year: 'numeric', timeZone: TIME_ZONE });
  const lower = (text: Localised): string => {
    const said = text[locale];
    // An abbreviation keeps its capitals.
    return /^\p{Lu}\p{Ll}/u.test(said) ? said.charAt(0).toLocaleLowerCase(region) + said.slice(1) : said;
  };
  return {
    whole: numbers({ maximumFractionDigits: 0 }),
    signed: numbers({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    share: numbers({ style: 'percent', maximumFractionDigits: 0 }),
    list: (names) => list.format(names.map(lower)),
    text: (text) => text[locale],
    lower,
    // French counts the first of a month, and Intl does not know it.
    day: (instant) => day.format(new Date(instant)).replace(/^1 /, locale === 'fr' ? '1er ' : '1 '),
  };
}

const FR = tongueOf('fr');
const EN = tongueOf('en');

/** One sentence, written as an equal in each language. */
export const say = (sentence: Readonly<Record<Locale, string | ((tongue: Tongue) => string)>>): Localised => ({
  fr: withFrenchSpaces(typeof sentence.fr === 'string' ? sentence.fr : sentence.fr(FR)),
  en: typeof sentence.en === 'string' ? sentence.en : sentence.en(EN),
});

/** A name that is the same in every language. */
export const named = (name: string): Localised => ({ fr: name, en: name });

/** Both languages of two parts of a text. */
export const joined = (parts: readonly Localised[], between = ' '): Localised => ({
  fr: parts.map(({ fr }) => fr).join(between),
  en: parts.map(({ en }) => en).join(between),
});
