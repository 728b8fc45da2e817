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
