import { ask, Refused } from '../api/ask.js';
import type { Locale, Localised } from '../language/language.svelte.js';

export interface Welcome {
  readonly organisation: string;
  readonly locale: Locale;
  readonly title: Localised;
  readonly job: Localised | null;
  readonly closesAt: string | null;
  readonly answerBy: string | null;
  readonly message: string | null;
  readonly minimumQuestions: number;
  readonly maximumQuestions: number;
  readonly minutes: number | null;
  readonly contact: { readonly name: string; readonly email: string };
}

export interface Candidate {
  givenName: string;
  familyName: string;
  email: string;
  locale: Locale;
  mayBeWrittenTo: boolean;
  /** Nobody sees it; programs fill it in. */
  website: string;
}

export type JoinField = 'givenName' | 'familyName' | 'email';
export type JoinFaults = Partial<Record<JoinField, string>>;

const path = (code: string): string => `/api/v1/open-links/${encodeURIComponent(code)}`;

export const readWelcome = async (code: string): Promise<Welcome> => (await ask<Welcome>({ path: path(code) })).body;

export async function join(
  code: string,
  candidate: Readonly<Candidate>,
): Promise<{ readonly next: 'test' | 'mail'; readonly code?: string }> {
  const body = { ...candidate, email: candidate.email.trim() === '' ? null : candidate.email.trim() };
  return (
    await ask<{ next: 'test' | 'mail'; code?: string }>({ method: 'POST', path: `${path(code)}/candidates`, body })
  ).body;
}

export const faultsIn = (cause: unknown): JoinFaults =>
  cause instanceof Refused
    ? Object.fromEntries((cause.more.fields ?? []).map(({ field, message }) => [field, message]))
    : {};
