import { ask } from '../api/ask.js';
import * as m from '../paraglide/messages.js';

const SCOPES = {
  'organisation.read': m.accounts_scope_organisation_read,
  'organisation.write': m.accounts_scope_organisation_write,
  'people.read': m.accounts_scope_people_read,
  'people.write': m.accounts_scope_people_write,
  'campaigns.manage': m.accounts_scope_campaigns_manage,
  'results.read': m.accounts_scope_results_read,
  'fairness.read': m.accounts_scope_fairness_read,
  'audit.read': m.accounts_scope_audit_read,
} as const;
export type Scope = keyof typeof SCOPES;

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly madeBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedOn: string | null;
  readonly state: 'in-use' | 'over' | 'revoked' | 'maker-left';
}

export interface MadeToken {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: string;
}

export const wordsOfScope = (scope: Scope): string => SCOPES[scope]();

/** A token carries no more than its maker may do: nothing else is offered. */
export const scopesOf = (permissions: readonly string[]): Scope[] =>
  (Object.keys(SCOPES) as Scope[]).filter((scope) => permissions.includes(scope));

const STATES = {
  over: m.accounts_tokens_state_over,
  revoked: m.accounts_tokens_state_revoked,
  'maker-left': m.accounts_tokens_state_maker_left,
} as const;

export const wordsOfState = (state: Token['state']): string => (state === 'in-use' ? '' : STATES[state]());

export const listTokens = async (): Promise<Token[]> => (await ask<Token[]>({ path: '/api/v1/tokens' })).body;

export const makeToken = async (wanted: { name: string; scopes: readonly Scope[]; days: number }): Promise<MadeToken> =>
  (await ask<MadeToken>({ method: 'POST', path: '/api/v1/tokens', body: wanted })).body;

export const revokeToken = (id: string) => ask({ method: 'DELETE', path: `/api/v1/tokens/${id}` });
