import { ask } from '../api/ask.js';
import type { Role } from './words-of-roles.js';

export interface SignInOptions {
  readonly oidc: string | null;
  readonly demonstration: readonly { readonly role: Role; readonly name: string; readonly personId: string }[];
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export const signInOptions = async (): Promise<SignInOptions> =>
  (await ask<SignInOptions>({ path: '/api/v1/session/options' })).body;

/** Organisations to choose from; none when the session is open. */
export async function signIn(asked: { email: string; password: string; organisationId?: string }): Promise<Choice[]> {
  const { body } = await ask<{ organisations: Choice[] }>({ method: 'POST', path: '/api/v1/session', body: asked });
  return body.organisations;
}

export const enterDemonstration = (personId: string) =>
  ask({ method: 'POST', path: '/api/v1/session/demonstration', body: { personId } });
