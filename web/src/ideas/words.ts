import { asNumber } from '../language/formats.js';
import { inWords } from '../language/language.svelte.js';
import * as m from '../paraglide/messages.js';
import type { IdeaState, ListedIdea, ReportReason, Theme } from './contract.js';

const STATE_WORDS: Readonly<Record<IdeaState, () => string>> = {
  received: m.ideas_state_received,
  'being-read': m.ideas_state_being_read,
  'under-way': m.ideas_state_under_way,
  done: m.ideas_state_done,
  declined: m.ideas_state_declined,
};

export const stateInWords = (state: IdeaState): string => STATE_WORDS[state]();

/** A theme that the model no longer has is something else. */
export function themeInWords(themes: readonly Theme[], theme: string): string {
  const found = themes.find(({ id }) => id === theme);
  return found ? inWords(found.name) : m.ideas_theme_other();
}

export function supportsInWords(supports: number): string {
  if (supports === 0) return m.ideas_supports_none();
  return supports < 5 ? m.ideas_supports_few() : m.ideas_supports_many({ shown: asNumber(supports) });
}

export function authorInWords({ isOwn, author }: Pick<ListedIdea, 'isOwn' | 'author'>): string {
  if (isOwn) return m.ideas_own();
  return author === null ? m.ideas_unsigned() : m.ideas_by({ name: author });
}

const REASON_WORDS: Readonly<Record<ReportReason, () => string>> = {
  'names-somebody': m.ideas_report_names,
  hurts: m.ideas_report_hurts,
  'gives-its-author-away': m.ideas_report_author,
  other: m.ideas_report_other,
};

export const reasonInWords = (reason: ReportReason): string => REASON_WORDS[reason]();
