import { randomIds } from '../../src/kernel/ids.js';
import { postExample } from '../support/letters.js';
import type { ContextRules } from './rules.js';

/** Jobs and mails of one's own organisation, for its administrator alone. */
export const rules: ContextRules = {
  async prepare({ services: { queue, mailbox }, clock }, { organisationId }) {
    const at = clock.now().toISOString();
    const jobId = randomIds.next();
    const kind = 'nobody-does-it';
    await queue.enqueue({ id: jobId, organisationId, kind, payload: {}, runAt: at, createdAt: at });
    await queue.claim({ by: 'nobody', kinds: [kind], now: at, until: at });
    await queue.giveBack(jobId, 'nobody', { error: 'no use', attempts: 1, runAt: null, at });
    const mailId = await postExample(mailbox, { organisationId });
    await mailbox.move({ organisationId, id: mailId }, 'waiting', { state: 'refused', lastError: '550 no' });
    return { deadJobId: jobId, refusedMailId: mailId };
  },
  rules: [
    { route: 'GET /api/v1/service', may: ['administrator'], foreign: 'own' },
    {
      route: 'POST /api/v1/service/test-mail',
      may: ['administrator'],
      foreign: 'own',
      request: () => ({ path: '/api/v1/service/test-mail', body: { to: 'essai@essai.example' } }),
    },
    {
      route: 'GET /api/v1/service/jobs',
      may: ['administrator'],
      foreign: 'own',
      request: () => ({ path: '/api/v1/service/jobs?state=dead' }),
    },
    {
      route: 'POST /api/v1/service/jobs/:jobId/retry',
      may: ['administrator'],
      request: ({ things }) => ({ path: `/api/v1/service/jobs/${things['deadJobId'] ?? ''}/retry` }),
    },
    {
      route: 'GET /api/v1/service/mails',
      may: ['administrator'],
      foreign: 'own',
      request: () => ({ path: '/api/v1/service/mails?state=refused' }),
    },
    {
      route: 'POST /api/v1/service/mails/:mailId/send-again',
      may: ['administrator'],
      request: ({ things }) => ({ path: `/api/v1/service/mails/${things['refusedMailId'] ?? ''}/send-again` }),
    },
  ],
};
