import type { BankItem } from '../item-bank/index.js';

/** What makes the test fair to one person, beside more time. Why is never asked for, nor kept. */
export interface Accommodations {
  readonly noTimeLimit: boolean;
  /** The clock may be stopped, for half an hour in all. */
  readonly pauseAllowed: boolean;
  /** Only questions that lose nothing when they are heard instead of seen. */
  readonly screenReaderItems: boolean;
}

export const NO_ACCOMMODATIONS: Accommodations = { noTimeLimit: false, pauseAllowed: false, screenReaderItems: false };

/** One holds every option in the ear at once to order or to match them: that would measure memory. */
const KINDS_FOR_THE_EYE: readonly BankItem['kind'][] = ['ordering', 'matching'];

export const suits = (item: BankItem, { screenReaderItems }: Accommodations): boolean =>
  !screenReaderItems || !(item.needsSight === true || KINDS_FOR_THE_EYE.includes(item.kind));

/** What a test did not ask so that it suits the person, told with the result. */
export interface LeftOut {
  readonly items: number;
  readonly kinds: readonly BankItem['kind'][];
}

/** @returns null when nothing was left out */
export function leftOutOf(items: Iterable<BankItem>, accommodations: Accommodations): LeftOut | null {
  const out = [...items].filter((item) => !suits(item, accommodations));
  return out.length === 0 ? null : { items: out.length, kinds: [...new Set(out.map(({ kind }) => kind))].sort() };
}
