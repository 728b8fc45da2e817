import type { ContextRules } from './rules.js';

/** Pages hold no data: what they show, they ask for. */
export const rules: ContextRules = {
  rules: [
    { route: 'GET /', may: 'anyone' },
    { route: 'GET /t/:code', may: 'anyone', request: () => ({ path: '/t/a-code' }) },
    { route: 'GET /setup', may: 'anyone' },
    { route: 'GET /api/docs', may: 'anyone' },
    { route: 'GET /api/openapi.json', may: 'anyone' },
    { route: 'GET /sign-in', may: 'anyone' },
    { route: 'GET /sign-in/*', may: 'anyone', request: () => ({ path: '/sign-in/forgotten' }) },
    { route: 'GET /app', may: 'anyone' },
    { route: 'GET /app/*', may: 'anyone', request: () => ({ path: '/app/people' }) },
    { route: 'GET /verify', may: 'anyone' },
    { route: 'GET /verify/:code', may: 'anyone', request: () => ({ path: '/verify/0000-0000-0000-0000' }) },
    { route: 'GET /w/:code', may: 'anyone', request: () => ({ path: '/w/AAAA-AAAA-AAAA' }) },
    { route: 'GET /k', may: 'anyone', request: () => ({ path: '/k' }) },
    { route: 'GET /health/live', may: 'anyone' },
    { route: 'GET /health/ready', may: 'anyone' },
  ],
};
