import type { Locale } from '../../kernel/localised.js';

const REGION: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Numbers, dates and probabilities as a paper writes them: as the pages do. */
export function formatsOf(locale: Locale) {
  const region = REGION[locale];
  const number = (value: number, options?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(region, options).format(value);
  return {
    number,
    /** With a minus sign as long as the plus: Intl writes a hyphen. */
    signed: (value: number): string => number(value, { signDisplay: 'exceptZero' }).replace('-', '−'),
    /** Never 0 nor 100, which no measure can promise. */
    percent: (probability: number): string => {
      const hundredths = Math.round(probability * 100);
      const percent = (share: number) => number(share, { style: 'percent' });
      if (hundredths > 99) return `> ${percent(0.99)}`;
      return hundredths < 1 ? `< ${percent(0.01)}` : percent(hundredths / 100);
    },
    date: (instant: string): string => {
      const text = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(
        new Date(instant),
      );
      // French counts the first of a month, and Intl does not know it.
      return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
    },
    score: ({ estimate, margin }: { readonly estimate: number; readonly margin: number }): string =>
      `${number(estimate)} ± ${number(margin)}`,
  };
}
