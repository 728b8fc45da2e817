import * as openid from 'openid-client';
import { ProviderRefused } from './problems.js';

/** How the organisation's own sign-in is reached. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client that keeps no secret: PKCE protects it all the same. */
  readonly clientSecret: string | null;
  readonly scope: string;
  readonly groupsClaim: string;
  /** For providers that say nothing of verification, because they gave the addresses themselves. */
  readonly trustsAddresses: boolean;
}

/** What only the browser that began may finish with. */
export interface BegunSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider says of somebody, its signature verified. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly groups: readonly string[];
}

export interface IdentityProvider {
  /** @throws {ProviderRefused} when it cannot be reached */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly begun: BegunSignIn }>;
  /** @throws {ProviderRefused} when it cannot be reached, or says something else than what was asked */
  finish(callback: URL, begun: BegunSignIn): Promise<ProvenIdentity>;
}

/** Somebody is waiting in front of the screen. */
const PATIENCE_SECONDS = 8;

/** The real one, by OpenID Connect: authorization code with PKCE, state and nonce. Asked for its ways when first needed. */
export function openIdProvider(settings: ProviderSettings): IdentityProvider {
  let known: Promise<openid.Configuration> | null = null;
  const configuration = (): Promise<openid.Configuration> => {
    known ??= discover(settings).catch((cause: unknown) => {
      // Away for now: asked again at the next sign-in.
      known = null;
      throw new ProviderRefused('provider-away', cause);
    });
    return known;
  };
  return {
    begin: async (redirectUri) => {
      const found = await configuration();
      const begun = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(found, {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, begun };
    },
    finish: async (callback, begun) => {
      const found = await configuration();
      try {
        return await identityFrom(found, settings, await exchange(found, callback, begun));
      } catch (cause) {
        throw new ProviderRefused(isAway(cause) ? 'provider-away' : 'interrupted', cause);
      }
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<openid.Configuration> {
  const server = new URL(issuer);
  const proof = clientSecret === null ? openid.None() : openid.ClientSecretBasic(clientSecret);
  return openid.discovery(server, clientId, {}, proof, {
    timeout: PATIENCE_SECONDS,
    // The settings allow http on this machine only, where there is nobody in between.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out, which it does
    execute: server.protocol === 'http:' ? [openid.allowInsecureRequests] : [],
  });
}

const exchange = (found: openid.Configuration, callback: URL, { state, nonce, verifier }: BegunSignIn) =>
  openid.authorizationCodeGrant(found, callback, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });

async function identityFrom(
  found: openid.Configuration,
  { groupsClaim, trustsAddresses }: ProviderSettings,
  tokens: Awaited<ReturnType<typeof exchange>>,
): Promise<ProvenIdentity> {
  const claims = tokens.claims();
  if (!claims) throw new Error('the provider gave no identity');
  // Many providers keep the token short and tell the rest when asked.
  const isShort = claims['email'] === undefined || claims[groupsClaim] === undefined;
  const more =
    isShort && found.serverMetadata().userinfo_endpoint
      ? await openid.fetchUserInfo(found, tokens.access_token, claims.sub)
      : {};
  const said: Readonly<Record<string, unknown>> = { ...more, ...claims };
  const email = said['email'];
  const verified = said['email_verified'];
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === 'string' ? email : null,
    isEmailVerified: verified === true || (verified === undefined && trustsAddresses),
    groups: [said[groupsClaim]].flat().filter((group) => typeof group === 'string'),
  };
}

/** No answer, in time or at all; anything else is an answer that we do not accept. */
const isAway = (cause: unknown): boolean =>
  cause instanceof TypeError || (cause instanceof Error && 'code' in cause && cause.code === 'OAUTH_TIMEOUT');
