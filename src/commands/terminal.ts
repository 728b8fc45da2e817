import type { Locale, Localised } from '../kernel/localised.js';
import { localeOf } from '../platform/request-locale.js';

/** The language of a terminal, from its environment; French first. */
export const terminalLocale = (environment: NodeJS.ProcessEnv = process.env): Locale =>
  localeOf((environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'])?.replace('_', '-'));

/** In the language of the terminal. */
export const say = (text: Localised): string => text[terminalLocale()];

export const print = (line = ''): void => void process.stdout.write(`${line}\n`);
