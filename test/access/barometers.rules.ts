import type { ContextRules } from './rules.js';

/** Authors and HR write instruments; what another organisation writes is unknown. */
export const rules: ContextRules = {
  rules: [
    { route: 'GET /api/v1/instruments', may: ['author', 'hr'] },
    {
      route: 'GET /api/v1/instruments/:instrumentId',
      may: ['author', 'hr'],
      request: () => ({ path: '/api/v1/instruments/pulse' }),
    },
  ],
};
