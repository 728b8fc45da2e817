import { asDate, asNumber } from '../language/formats.js';
import { inWords } from '../language/language.svelte.js';
import * as m from '../paraglide/messages.js';
import type { Bounded, Cell, Change, Withheld } from './contract.js';

export const isShown = (value: Bounded | { readonly estimate: number } | Withheld | null): value is Bounded =>
  value !== null && 'low' in value;

/** From here on, tenths are noise. */
const FINE_UNDER = 20;

const digitsOf = (value: number) => ({ maximumFractionDigits: Math.abs(value) < FINE_UNDER ? 1 : 0 });

/** A minus is no hyphen. */
const withMinus = (text: string): string => text.replace('-', '−');

export const asPoints = (value: number): string => withMinus(asNumber(value, digitsOf(value)));

export const asDifference = (value: number): string =>
  withMinus(asNumber(value, { ...digitsOf(value), signDisplay: 'exceptZero' }));

export const withMargin = ({ estimate, low, high }: Bounded): string =>
  m.maturity_points({ estimate: asPoints(estimate), margin: asPoints((high - low) / 2) });

export const changeInWords = ({ difference, low, high }: Change): string =>
  m.maturity_points({ estimate: asDifference(difference), margin: asPoints((high - low) / 2) });

const SHORT: Readonly<Record<Withheld['because'], () => string>> = {
  'too-few': m.maturity_few,
  'protects-others': m.maturity_protects,
  'not-measured': m.maturity_not_measured,
};

export const withheldInWords = ({ because }: Withheld): string => SHORT[because]();

export const reasonInWords = ({ because }: Withheld): string =>
  because === 'protects-others' ? m.maturity_why_protects() : m.maturity_why_few();

export function cellInWords(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return inWords(cell.text);
    case 'bounded':
      return `${asPoints(cell.value.estimate)} (${asPoints(cell.value.low)} – ${asPoints(cell.value.high)})`;
    case 'percent':
      return asNumber(cell.value, { style: 'percent', maximumFractionDigits: 0 });
    case 'date':
      return asDate(cell.value);
    case 'withheld':
      return withheldInWords(cell);
    case 'none':
      return '–';
    default:
      return asPoints(cell.value);
  }
}
