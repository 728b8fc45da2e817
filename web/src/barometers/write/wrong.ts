import { inWords } from '../../language/language.svelte.js';
import type { Complaint } from '../contract.js';

/** What is wrong at a place of the instrument, in words; nothing, or not told yet: undefined. */
export type Wrong = (at: readonly (string | number)[]) => string | undefined;

export const wrongIn =
  (complaints: readonly Complaint[]): Wrong =>
  (at) => {
    const found = complaints.find((complaint) => complaint.at.join('.') === at.join('.'));
    return found && inWords(found.reason);
  };

/** Whether anything is wrong there, or within. */
export const isWrongWithin = (complaints: readonly Complaint[], at: readonly (string | number)[]): boolean =>
  complaints.some((complaint) => at.every((part, index) => complaint.at[index] === part));

/** What is wrong at one place, in whichever languages. */
export interface Gathered extends Complaint {
  readonly languages: readonly ('fr' | 'en')[];
}

/** Complaints as a list to be read: the two languages of one text are one line. */
export function gathered(complaints: readonly Complaint[]): Gathered[] {
  const lines = new Map<string, Gathered>();
  for (const { at, reason } of complaints) {
    const last = at.at(-1);
    const language = last === 'fr' || last === 'en' ? last : null;
    const place = language === null ? at : at.slice(0, -1);
    const key = JSON.stringify([place, reason]);
    const known = lines.get(key)?.languages ?? [];
    lines.set(key, { at: place, reason, languages: language === null ? known : [...known, language] });
  }
  return [...lines.values()];
}
