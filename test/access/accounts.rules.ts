import { openSession } from '../../src/accounts/index.js';
import { ROLES } from '../../src/organisations/index.js';
import type { ContextRules, LetIn } from './rules.js';

const NOBODY = '018f0000-0000-7000-8000-000000000000';
const everyRole: LetIn = ROLES;

/** Signing in is for anyone; what is one's own, for everyone; tokens, for whoever administers. */
export const rules: ContextRules = {
  rules: [
    { route: 'GET /api/v1/session/options', may: 'anyone' },
    {
      route: 'POST /api/v1/session',
      may: 'anyone',
      request: () => ({ path: '/api/v1/session', body: { email: 'nobody@essai.example', password: 'whatever it is' } }),
    },
    { route: 'DELETE /api/v1/session', may: 'anyone' },
    {
      route: 'POST /api/v1/session/demonstration',
      may: 'anyone',
      request: () => ({ path: '/api/v1/session/demonstration', body: { personId: NOBODY } }),
    },
    { route: 'GET /api/v1/session/oidc', may: 'anyone' },
    { route: 'GET /api/v1/session/oidc/callback', may: 'anyone' },
    {
      route: 'POST /api/v1/password-resets',
      may: 'anyone',
      request: () => ({ path: '/api/v1/password-resets', body: { email: 'nobody@essai.example' } }),
    },
    {
      route: 'POST /api/v1/new-password/link',
      may: 'anyone',
      request: () => ({ path: '/api/v1/new-password/link', body: { token: 'not-a-token' } }),
    },
    {
      route: 'POST /api/v1/new-password',
      may: 'anyone',
      request: () => ({ path: '/api/v1/new-password', body: { token: 'not-a-token', password: 'whatever it is' } }),
    },
    { route: 'GET /api/v1/me', may: everyRole, foreign: 'own' },
    {
      route: 'PATCH /api/v1/me',
      may: everyRole,
      foreign: 'own',
      request: () => ({ path: '/api/v1/me', body: { locale: 'en' } }),
    },
    {
      route: 'POST /api/v1/me/password',
      may: everyRole,
      foreign: 'own',
      request: () => ({
        path: '/api/v1/me/password',
        body: { currentPassword: 'not this one', password: 'carillon brume velours' },
      }),
    },
    { route: 'GET /api/v1/me/sessions', may: everyRole, foreign: 'own' },
    {
      route: 'DELETE /api/v1/me/sessions/:sessionId',
      may: everyRole,
      request: ({ things }) => ({ path: `/api/v1/me/sessions/${things['sessionId']}` }),
    },
    { route: 'GET /api/v1/tokens', may: ['administrator'], foreign: 'own' },
    {
      route: 'POST /api/v1/tokens',
      may: ['administrator'],
      foreign: 'own',
      request: () => ({ path: '/api/v1/tokens', body: { name: 'Paie', scopes: ['people.read'], days: 30 } }),
    },
    {
      route: 'DELETE /api/v1/tokens/:tokenId',
      may: ['administrator'],
      request: ({ things }) => ({ path: `/api/v1/tokens/${things['tokenId']}` }),
    },
    {
      route: 'GET /api/v1/people/:personId/sign-in',
      may: ['administrator', 'hr'],
      request: ({ people }) => ({ path: `/api/v1/people/${people.employee.id}/sign-in` }),
    },
    {
      route: 'POST /api/v1/people/:personId/welcome',
      may: ['administrator', 'hr'],
      request: ({ people }) => ({ path: `/api/v1/people/${people.employee.id}/welcome` }),
    },
    {
      route: 'POST /api/v1/people/:personId/address-release',
      may: ['administrator'],
      request: ({ people }) => ({ path: `/api/v1/people/${people.employee.id}/address-release` }),
    },
  ],
  prepare: async ({ services, clock }, { organisationId, people }) => {
    const { accounts } = services;
    await openSession(accounts, people.administrator);
    const [session] = await accounts.store.committed.sessionsOf(people.administrator);
    const tokenId = accounts.ids.next();
    const at = clock.now().toISOString();
    await accounts.store.write((tables) =>
      tables.addApiToken({
        organisationId,
        id: tokenId,
        personId: people.administrator.id,
        name: 'Paie',
        tokenDigest: accounts.ids.secretCode(),
        scopes: ['people.read'],
        createdAt: at,
        expiresAt: at,
        lastUsedOn: null,
        revokedAt: null,
      }),
    );
    return { sessionId: session?.id ?? '', tokenId };
  },
};
