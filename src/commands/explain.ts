import { ContentRefused } from '../content/index.js';
import type { Locale } from '../kernel/localised.js';
import { Problem } from '../kernel/problem.js';
import { ConfigRefused } from '../platform/config.js';
import { toProblemDetails } from '../platform/problem-details.js';
import { terminalLocale } from './terminal.js';

/** What the system, the drivers and the databases say, in words that tell what to do. */
const SYSTEM_SENTENCES: Readonly<Record<string, Record<Locale, string>>> = {
  EADDRINUSE: {
    fr: 'Ce port est déjà pris : choisissez-en un autre avec PORT.',
    en: 'This port is taken: choose another with PORT.',
  },
  EACCES: { fr: 'Le système refuse l’accès.', en: 'The system refuses access.' },
  ENOENT: { fr: 'Ce fichier ou ce dossier n’existe pas.', en: 'This file or folder does not exist.' },
  EISDIR: { fr: 'C’est un dossier ; il faut un fichier.', en: 'This is a folder; a file is needed.' },
  ENOSPC: { fr: 'Le disque est plein.', en: 'The disk is full.' },
  ECONNREFUSED: {
    fr: 'La base de données ne répond pas à DATABASE_URL.',
    en: 'The database does not answer at DATABASE_URL.',
  },
  ENOTFOUND: { fr: 'La machine nommée dans DATABASE_URL est inconnue.', en: 'The host in DATABASE_URL is unknown.' },
  '28P01': { fr: 'PostgreSQL refuse ce nom ou ce mot de passe.', en: 'PostgreSQL refuses this name or password.' },
  '28000': { fr: 'PostgreSQL refuse cette connexion.', en: 'PostgreSQL refuses this connection.' },
  '3D000': {
    fr: 'La base nommée dans DATABASE_URL n’existe pas sur ce serveur : créez-la d’abord.',
    en: 'The database named in DATABASE_URL does not exist on this server: create it first.',
  },
  '57P03': { fr: 'PostgreSQL démarre ; réessayez.', en: 'PostgreSQL is starting; try again.' },
  SQLITE_CANTOPEN: { fr: 'Le fichier de la base ne peut pas être ouvert.', en: 'The database file cannot be opened.' },
  SQLITE_NOTADB: { fr: 'Ce fichier n’est pas une base SQLite.', en: 'This file is not a SQLite database.' },
  SQLITE_BUSY: {
    fr: 'La base est occupée par un autre programme ; réessayez.',
    en: 'The database is busy with another program; try again.',
  },
  SQLITE_READONLY: { fr: 'Le fichier de la base est en lecture seule.', en: 'The database file is read-only.' },
  SQLITE_FULL: { fr: 'Le disque est plein.', en: 'The disk is full.' },
  ERR_DLOPEN_FAILED: {
    fr: 'better-sqlite3 a été construit pour un autre Node.js : relancez `npm ci`.',
    en: 'better-sqlite3 was built for another Node.js: run `npm ci` again.',
  },
};

/** TypeORM hides why the driver could not be loaded. */
const SQLITE_NOT_BUILT: Record<Locale, string> = {
  fr: 'better-sqlite3 n’est pas construit : installez un compilateur C++ (Debian : apt install build-essential python3), puis `npm ci`.',
  en: 'better-sqlite3 is not built: install a C++ toolchain (Debian: apt install build-essential python3), then `npm ci`.',
};

/** One clear line, or one a fault, in the terminal's language. */
export function explain(error: unknown, locale: Locale = terminalLocale()): string {
  if (error instanceof ContentRefused) {
    const lines = error.faults.map(({ file, line, reason }) => `${file}:${line}: ${reason[locale]}`);
    return [...lines, toProblemDetails(error, locale).detail].join('\n');
  }
  if (error instanceof ConfigRefused) {
    return error.faults.map(({ variable, expected }) => `${variable}: ${expected[locale]}`).join('\n');
  }
  if (error instanceof Problem) return `${error.code}: ${toProblemDetails(error, locale).detail}`;
  const said = error instanceof Error ? error.message : String(error);
  if (/bindings file|SQLite package has not been found/.test(said)) return SQLITE_NOT_BUILT[locale];
  const sentence = SYSTEM_SENTENCES[codeOf(error)]?.[locale];
  const place = textOf(error, 'path');
  return sentence ? `${sentence} (${codeOf(error)}${place && ` ${place}`})` : said;
}

const codeOf = (error: unknown): string => textOf(error, 'code');

/** A fact that the system put beside its error; empty when there is none. */
function textOf(error: unknown, name: 'code' | 'path'): string {
  const fact: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof fact === 'string' ? fact : '';
}

export function explainAndExit(error: unknown): never {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
