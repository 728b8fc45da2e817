import { instantOf, type Instant } from '../kernel/clock.js';
import { nameInAudit, type Actor, type TokenScope } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { mayManageTokens } from './access.js';
import { LONGEST_TOKEN_DAYS, TOKEN_PREFIX, type ApiToken } from './api-token.js';
import { ScopeNotHeld, TokenUnknown } from './problems.js';
import type { AccountServices } from './services.js';
import { tokenDigestOf } from './session.js';

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly madeBy: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly lastUsedOn: string | null;
  readonly state: 'in-use' | 'over' | 'revoked' | 'maker-left';
}

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
}

const event = (actor: Actor, action: string, at: Instant, { id, scopes }: Pick<ApiToken, 'id' | 'scopes'>) => ({
  organisationId: actor.organisationId,
  at,
  actor: nameInAudit(actor),
  action: `account.${action}`,
  subject: { kind: 'token', id },
  facts: { scopes: scopes.join(' ') },
});

/** Every token of the organisation, newest first; the tokens themselves are known to their programs only. */
export async function listTokens({ store, clock }: AccountServices, actor: Actor): Promise<TokenView[]> {
  mayManageTokens(actor);
  const now = instantOf(clock.now());
  const tokens = await store.committed.apiTokensIn(actor.organisationId);
  const makers = await store.committed.people.peopleByIds(actor.organisationId, [
    ...new Set(tokens.map(({ personId }) => personId)),
  ]);
  return tokens.map((token) => {
    const maker = makers.find(({ id }) => id === token.personId);
    const { id, name, scopes, createdAt, expiresAt, lastUsedOn } = token;
    const state = stateOf(token, maker?.state === 'active', now);
    return { id, name, scopes, madeBy: maker ? fullNameOf(maker) : '', createdAt, expiresAt, lastUsedOn, state };
  });
}

function stateOf({ revokedAt, expiresAt }: ApiToken, isMakerThere: boolean, now: Instant): TokenView['state'] {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt <= now) return 'over';
  return isMakerThere ? 'in-use' : 'maker-left';
}

/**
 * Makes a token for a program. It carries no more than its maker may do.
 * @returns the token itself, known now and never again
 */
export async function makeToken(
  { store, clock, ids }: AccountServices,
  actor: Actor,
  { name, scopes, days }: NewToken,
): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Instant }> {
  mayManageTokens(actor);
  const missing = scopes.filter((scope) => !actor.permissions.has(scope));
  if (missing.length > 0) throw new ScopeNotHeld({ scopes: missing.join(', ') });
  const secret = `${TOKEN_PREFIX}${ids.secretCode()}${ids.secretCode()}`;
  const now = clock.now();
  const token: ApiToken = {
    organisationId: actor.organisationId,
    id: ids.next(),
    personId: actor.personId,
    name,
    tokenDigest: tokenDigestOf(secret),
    scopes: [...new Set(scopes)],
    createdAt: instantOf(now),
    expiresAt: instantOf(new Date(now.getTime() + Math.min(days, LONGEST_TOKEN_DAYS) * 86_400_000)),
    lastUsedOn: null,
    revokedAt: null,
  };
  await store.write(async (tables) => {
    await tables.addApiToken(token);
    await tables.people.audit.append(event(actor, 'token-made', token.createdAt, token));
  });
  return { id: token.id, token: secret, expiresAt: token.expiresAt };
}

/** Ends a token at once; again changes nothing. */
export async function revokeToken({ store, clock }: AccountServices, actor: Actor, tokenId: string): Promise<void> {
  mayManageTokens(actor);
  const now = instantOf(clock.now());
  await store.write(async (tables) => {
    const token = (await tables.apiTokensIn(actor.organisationId)).find(({ id }) => id === tokenId);
    if (!token) throw new TokenUnknown();
    if (token.revokedAt !== null) return;
    await tables.keepApiToken({ ...token, revokedAt: now });
    await tables.people.audit.append(event(actor, 'token-revoked', now, token));
  });
}
