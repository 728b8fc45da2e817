import { withFrenchSpaces } from '../../content/index.js';
import type { Locale, Localised } from '../../kernel/localised.js';
import type { Cell, Withheld } from '../../maturity/index.js';
import type { Bounded } from '../../psychometrics/index.js';

/** How one language writes what a report holds. */
export interface Tongue {
  readonly locale: Locale;
  readonly text: (text: Localised) => string;
  readonly number: (value: number) => string;
  readonly signed: (value: number) => string;
  readonly share: (value: number) => string;
  readonly day: (instant: string) => string;
  readonly bounded: (value: Bounded) => string;
  readonly cell: (cell: Cell) => string;
}

const REGIONS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };
const WITHHELD: Readonly<Record<Withheld['because'], Localised>> = {
  'too-few': { fr: 'trop peu', en: 'too few' },
  'protects-others': { fr: 'masqué', en: 'withheld' },
  'not-measured': { fr: 'non mesuré', en: 'not measured' },
};

/** From here on, tenths are noise. */
const FINE_UNDER = 20;

export function tongueOf(locale: Locale): Tongue {
  const region = REGIONS[locale];
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(region, options);
    return (value: number): string => format.format(value).replace('-', '−');
  };
  const text = (words: Localised): string => (locale === 'fr' ? withFrenchSpaces(words.fr) : words.en);
  const [whole, tenths] = [numbers({ maximumFractionDigits: 0 }), numbers({ maximumFractionDigits: 1 })];
  // A tenth of a point of an index says something, a tenth of two hundred points nothing.
  const number = (value: number): string => (Math.abs(value) < FINE_UNDER ? tenths(value) : whole(value));
  const share = numbers({ style: 'percent', maximumFractionDigits: 0 });
  const days = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  const day = (instant: string): string =>
    days.format(new Date(instant)).replace(/^1 /, locale === 'fr' ? '1er ' : '1 ');
  const bounded = ({ estimate, low, high }: Bounded): string =>
    `${number(estimate)} (${number(low)}\u00a0–\u00a0${number(high)})`;
  const cell = (one: Cell): string => {
    switch (one.kind) {
      case 'text':
        return text(one.text);
      case 'bounded':
        return bounded(one.value);
      case 'percent':
        return share(one.value);
      case 'date':
        return day(one.value);
      case 'withheld':
        return text(WITHHELD[one.because]);
      case 'none':
        return '–';
      default:
        return number(one.value);
    }
  };
  return {
    locale,
    text,
    number,
    signed: numbers({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    share,
    day,
    bounded,
    cell,
  };
}
