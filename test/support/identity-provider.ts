import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Visitor } from './visitor.js';

/** What the provider says of whoever signs in next. */
export interface Claims {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly groups?: readonly string[];
}

const CLIENT = { id: 'agilometre', secret: 'a-secret-of-this-test-only' };

/** A real OpenID Connect provider on the loopback, at which somebody signs in without typing anything. */
export class IdentityProvider {
  next: Claims = { sub: 'nobody' };
  private server: Server | null = null;

  private constructor(private readonly port: number) {}

  /** A place for one; it answers after `start`. */
  static async atFreePort(): Promise<IdentityProvider> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, 'close');
    return new IdentityProvider(port);
  }

  get settings() {
    return {
      issuer: `http://127.0.0.1:${this.port}`,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      label: 'Maison SSO',
      scope: 'openid email profile',
      groupsClaim: 'groups',
      roles: [
        { group: 'agilometre-rh', role: 'hr' as const },
        { group: 'agilometre-auteurs', role: 'author' as const },
      ],
      trustsAddresses: false,
    };
  }

  async start(serviceUrl: string): Promise<void> {
    const provider = new Provider(this.settings.issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [`${serviceUrl}/api/v1/session/oidc/callback`],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['groups'] },
      cookies: { keys: ['of-this-test-only'] },
      features: { devInteractions: { enabled: false } },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...this.next, sub }) }),
      // Everybody agreed beforehand.
      loadExistingGrant: async ({ oidc }) => {
        const { session, client } = oidc;
        if (!session?.accountId || !client) return undefined;
        const grant = new oidc.provider.Grant({ accountId: session.accountId, clientId: client.clientId });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    });
    const answer = provider.callback();
    this.server = createServer((request, response) => {
      if (request.url?.startsWith('/interaction/')) {
        void provider.interactionFinished(request, response, { login: { accountId: this.next.sub } });
      } else void answer(request, response);
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    server?.closeAllConnections();
    if (server) await new Promise((resolve) => server.close(resolve));
  }
}

const MOST_STEPS = 12;

/** Follows every redirection as a browser does, until a page comes. */
export async function follow(visitor: Visitor, address: URL): Promise<URL> {
  let at = address;
  for (let step = 0; step < MOST_STEPS; step++) {
    const reply = await visitor.open(at);
    await reply.arrayBuffer();
    const next = reply.headers.get('location');
    if (next === null) return at;
    at = new URL(next, at);
  }
  throw new Error(`redirected without end, last to ${at.href}`);
}
