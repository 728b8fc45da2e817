import { ask, Refused, Unreachable } from '../api/ask.js';
import type { Locale } from '../language/language.svelte.js';

export interface FirstAccount {
  code: string;
  organisationName: string;
  givenName: string;
  familyName: string;
  email: string;
  password: string;
  locale: Locale;
}

export type SetupField = keyof FirstAccount;
export type SetupFaults = Partial<Record<SetupField, string>>;

export type SetupOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'already-done' }
  | { readonly kind: 'code-wrong' }
  | { readonly kind: 'faults'; readonly faults: SetupFaults }
  | { readonly kind: 'failed'; readonly isOffline: boolean };

const PATH = '/api/v1/setup';

export async function isSetupNeeded(): Promise<boolean> {
  return (await ask<{ needed: boolean }>({ path: PATH })).body.needed;
}

export async function setUpService(first: Readonly<FirstAccount>): Promise<SetupOutcome> {
  try {
    await ask({ method: 'POST', path: PATH, body: first });
    return { kind: 'done' };
  } catch (cause) {
    return outcomeOf(cause);
  }
}

function outcomeOf(cause: unknown): SetupOutcome {
  if (!(cause instanceof Refused)) return { kind: 'failed', isOffline: cause instanceof Unreachable };
  if (cause.code === 'SETUP_DONE') return { kind: 'already-done' };
  if (cause.code === 'SETUP_CODE_WRONG') return { kind: 'code-wrong' };
  const fields = cause.more.fields ?? [];
  if (fields.length === 0) return { kind: 'failed', isOffline: false };
  return { kind: 'faults', faults: Object.fromEntries(fields.map(({ field, message }) => [field, message])) };
}
