import type { Localised } from '../../kernel/localised.js';

/** One thing that was looked at, and what it means for the service. */
export interface Finding {
  readonly verdict: 'ok' | 'warn' | 'fail';
  readonly what: Localised;
  readonly said: Localised;
}

/** The same in both languages: a number, a path, a name. */
export const same = (text: string): Localised => ({ fr: text, en: text });

export const finding = (verdict: Finding['verdict'], what: Localised, said: Localised): Finding => ({
  verdict,
  what,
  said,
});
