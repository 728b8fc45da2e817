import { Refused } from '../api/ask.js';
import * as m from '../paraglide/messages.js';

/** What is wrong in a form: by field, and in a sentence for the rest. */
export interface FormFaults {
  readonly fields: Readonly<Record<string, string>>;
  readonly sentence: string;
  readonly code: string;
}

export const NO_FAULTS: FormFaults = { fields: {}, sentence: '', code: '' };

/** What a form says of a refusal; nothing that was typed is touched. */
export function faultsOf(cause: unknown): FormFaults {
  if (!(cause instanceof Refused)) return { fields: {}, sentence: m.not_sent_yet(), code: 'UNREACHABLE' };
  const fields = Object.fromEntries((cause.more.fields ?? []).map(({ field, message }) => [field, message]));
  const sentence = Object.keys(fields).length > 0 ? m.app_form_faults() : cause.detail;
  return { fields, sentence, code: cause.code };
}

/** The first wrong field takes the focus, once the page shows it. */
export function focusFirstWrong(form: HTMLElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
