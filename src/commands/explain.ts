import { ContentRefused } from '../content/index.js';
import type { Locale } from '../kernel/localised.js';
import { Problem } from '../kernel/problem.js';
import { ConfigRefused } from '../platform/config.js';
import { toProblemDetails } from '../platform/problem-details.js';
import { localeOf } from '../platform/request-locale.js';

/** The language of a terminal, from its environment; French first. */
export const terminalLocale = (environment: NodeJS.ProcessEnv = process.env): Locale =>
  localeOf((environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'])?.replace('_', '-'));

const SYSTEM_SENTENCES: Readonly<Record<string, Record<Locale, string>>> = {
  EADDRINUSE: {
    fr: 'Ce port est déjà pris : choisissez-en un autre avec PORT.',
    en: 'This port is taken: choose another with PORT.',
  },
  ECONNREFUSED: {
    fr: 'La base de données ne répond pas à DATABASE_URL.',
    en: 'The database does not answer at DATABASE_URL.',
  },
  SQLITE_CANTOPEN: { fr: 'Le fichier de la base ne peut pas être ouvert.', en: 'The database file cannot be opened.' },
};

/** One clear line, or one a fault, in the terminal's language. */
export function explain(error: unknown, locale: Locale = terminalLocale()): string {
  if (error instanceof ContentRefused) {
    const lines = error.faults.map(({ file, line, reason }) => `${file}:${line}: ${reason[locale]}`);
    return [toProblemDetails(error, locale).detail, ...lines].join('\n');
  }
  if (error instanceof ConfigRefused) {
    return error.faults.map(({ variable, expected }) => `${variable}: ${expected[locale]}`).join('\n');
  }
  if (error instanceof Problem) return `${error.code}: ${toProblemDetails(error, locale).detail}`;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const said = error instanceof Error ? error.message : String(error);
  return SYSTEM_SENTENCES[code] ? `${SYSTEM_SENTENCES[code][locale]} (${code})` : said;
}

export function explainAndExit(error: unknown): never {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
