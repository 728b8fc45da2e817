import { Refused } from '../api/ask.js';
import * as m from '../paraglide/messages.js';

/** What is wrong in a form: by field, and in a sentence for the rest. */
export interface Faults {
  readonly fields: Readonly<Record<string, string>>;
  readonly sentence: string;
  readonly code: string;
}

export const NO_FAULTS: Faults = { fields: {}, sentence: '', code: '' };

/** What a form says of a refusal; nothing that was typed is touched. */
export function faultsOf(cause: unknown): Faults {
  if (!(cause instanceof Refused)) return { fields: {}, sentence: m.not_sent_yet(), code: '' };
  const fields = Object.fromEntries((cause.more.fields ?? []).map(({ field, message }) => [field, message]));
  return { fields, sentence: cause.detail, code: cause.code };
}
