import type { ContextRules } from './rules.js';

/** Whoever holds the code of the log, once. */
export const rules: ContextRules = {
  rules: [
    { route: 'GET /api/v1/setup', may: 'anyone' },
    {
      route: 'POST /api/v1/setup',
      may: 'anyone',
      request: () => ({
        path: '/api/v1/setup',
        body: {
          code: 'a-setup-code-for-tests',
          organisationName: 'Neuve',
          givenName: 'Lou',
          familyName: 'Martin',
          email: 'lou@neuve.example',
          password: 'carillon brume velours',
          locale: 'fr',
        },
      }),
    },
  ],
};
