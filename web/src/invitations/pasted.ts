import type { Locale } from '../language/language.svelte.js';
import { isPlainName } from './plain-name.js';

export interface PastedCandidate {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
}

export type PastedLine =
  | { readonly line: number; readonly candidate: PastedCandidate }
  | { readonly line: number; readonly text: string; readonly wrong: 'no-name' | 'not-plain' | 'bad-address' | 'twice' };

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/**
 * One candidate a line, as people have them: columns of a spreadsheet (first name, name, address), separated by tabs, semicolons or
 * commas, or the form of a mail program, `First Name <address>`.
 */
export function readPasted(text: string, locale: Locale): PastedLine[] {
  const seen = new Set<string>();
  return text.split(/\r?\n/).flatMap((raw, index): PastedLine[] => {
    if (raw.trim() === '') return [];
    const line = index + 1;
    const { names, email } = partsOf(raw.trim());
    if (names.length < 2) return [{ line, text: raw.trim(), wrong: 'no-name' }];
    if (!names.every(isPlainName)) return [{ line, text: raw.trim(), wrong: 'not-plain' }];
    if (email !== null && !ADDRESS.test(email)) return [{ line, text: raw.trim(), wrong: 'bad-address' }];
    const key = email?.toLowerCase() ?? names.join(' ').toLowerCase();
    if (seen.has(key)) return [{ line, text: raw.trim(), wrong: 'twice' }];
    seen.add(key);
    const [givenName = '', ...rest] = names;
    return [{ line, candidate: { givenName, familyName: rest.join(' '), email, locale } }];
  });
}

function partsOf(line: string): { names: string[]; email: string | null } {
  const inAngles = /^(.*)<([^<>]*)>[,;]?$/.exec(line);
  if (inAngles) return { names: words(inAngles[1] ?? ''), email: (inAngles[2] ?? '').trim() || null };
  const cells = line.split(/[\t;,]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const email = cells.find((cell) => cell.includes('@')) ?? null;
  const names = cells.filter((cell) => cell !== '' && !cell.includes('@'));
  // One cell holds both names, or a line without separators holds everything.
  if (cells.length === 1) return lineWithoutSeparators(line);
  return { names: names.length === 1 ? words(names[0] ?? '') : names, email };
}

function lineWithoutSeparators(line: string): { names: string[]; email: string | null } {
  const all = words(line);
  const email = all.find((word) => word.includes('@')) ?? null;
  return { names: all.filter((word) => word !== email), email };
}

const words = (text: string): string[] => text.trim().replace(/^"|"$/g, '').split(/\s+/).filter(Boolean);
