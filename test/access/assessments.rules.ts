import type { ContextRules } from './rules.js';

const NOBODY = '018f0000-0000-7000-8000-000000000000';

/** The candidate's test: whoever holds the link, and nobody by any other right. */
export const rules: ContextRules = {
  rules: [
    { route: 'GET /api/v1/invitation', may: 'link' },
    {
      route: 'POST /api/v1/invitation/acknowledgement',
      may: 'link',
      request: () => ({
        path: '/api/v1/invitation/acknowledgement',
        body: { noticeVersion: 'hiring-1', locale: 'fr' },
      }),
    },
    { route: 'GET /api/v1/invitation/acknowledged-notice', may: 'link' },
    {
      route: 'GET /api/v1/notices/:version',
      may: 'anyone',
      request: () => ({ path: '/api/v1/notices/hiring-1' }),
    },
    { route: 'POST /api/v1/invitation/more-time-request', may: 'link' },
    {
      route: 'GET /api/v1/invitation/practice',
      may: 'link',
      request: () => ({ path: '/api/v1/invitation/practice?turn=0' }),
    },
    {
      route: 'POST /api/v1/invitation/practice-answers',
      may: 'link',
      request: () => ({
        path: '/api/v1/invitation/practice-answers',
        body: { turn: 0, response: { kind: 'skip' } },
      }),
    },
    { route: 'POST /api/v1/invitation/sitting', may: 'link' },
    {
      route: 'GET /api/v1/sittings/:sittingId',
      may: 'link',
      request: () => ({ path: `/api/v1/sittings/${NOBODY}` }),
    },
    {
      route: 'PUT /api/v1/sittings/:sittingId/answers/:position',
      may: 'link',
      request: () => ({
        path: `/api/v1/sittings/${NOBODY}/answers/1`,
        body: { response: { kind: 'skip' }, elapsedMs: 1000 },
      }),
    },
    {
      route: 'POST /api/v1/sittings/:sittingId/flags',
      may: 'link',
      request: () => ({
        path: `/api/v1/sittings/${NOBODY}/flags`,
        body: { position: 1, category: 'unclear' },
      }),
    },
    {
      route: 'POST /api/v1/sittings/:sittingId/events',
      may: 'link',
      request: () => ({
        path: `/api/v1/sittings/${NOBODY}/events`,
        body: { position: 1, kind: 'window-left' },
      }),
    },
    {
      route: 'POST /api/v1/sittings/:sittingId/end',
      may: 'link',
      request: () => ({ path: `/api/v1/sittings/${NOBODY}/end` }),
    },
    {
      route: 'POST /api/v1/sittings/:sittingId/pause',
      may: 'link',
      request: () => ({ path: `/api/v1/sittings/${NOBODY}/pause` }),
    },
    {
      route: 'DELETE /api/v1/sittings/:sittingId/pause',
      may: 'link',
      request: () => ({ path: `/api/v1/sittings/${NOBODY}/pause` }),
    },
    {
      route: 'GET /api/v1/sittings/:sittingId/result',
      may: 'link',
      request: () => ({ path: `/api/v1/sittings/${NOBODY}/result` }),
    },
  ],
};
