import { actorOf, ROLES } from '../../src/organisations/index.js';
import { postIdea } from '../../src/ideas/index.js';
import type { ContextRules, Tenant } from './rules.js';

const CODE = 'receipt-of-22-letters-';
const WISH = { theme: 'other', title: 'Des salles', body: 'Il manque des salles.', isAnonymous: false };

const of =
  (rest: string, body?: unknown) =>
  ({ things }: Tenant) => ({ path: `/api/v1/ideas/${things['ideaId'] ?? ''}${rest}`, body });

/** Everybody reads, writes and supports; HR answers; HR and the privacy steward hide. The idea is the employee’s. */
export const rules: ContextRules = {
  rules: [
    { route: 'GET /api/v1/ideas', may: ROLES, foreign: 'own' },
    {
      route: 'POST /api/v1/ideas',
      may: ROLES,
      request: () => ({ path: '/api/v1/ideas', body: { ...WISH, receiptCode: CODE } }),
      foreign: 'own',
    },
    { route: 'GET /api/v1/my/ideas', may: ROLES, foreign: 'own' },
    { route: 'GET /api/v1/ideas/:ideaId', may: ROLES, request: of('') },
    { route: 'PUT /api/v1/ideas/:ideaId/support', may: ROLES, request: of('/support') },
    { route: 'POST /api/v1/ideas/:ideaId/reports', may: ROLES, request: of('/reports', { reason: 'hurts' }) },
    { route: 'POST /api/v1/ideas/:ideaId/precisions', may: ROLES, request: of('/precisions', { text: 'Au premier.' }) },
    { route: 'POST /api/v1/ideas/:ideaId/answers', may: ['hr'], request: of('/answers', { state: 'being-read' }) },
    {
      route: 'PUT /api/v1/ideas/:ideaId/hiding',
      may: ['hr', 'privacy-steward'],
      request: of('/hiding', { reason: 'Une personne y est nommée.' }),
    },
    { route: 'DELETE /api/v1/ideas/:ideaId/hiding', may: ['hr', 'privacy-steward'], request: of('/hiding') },
    { route: 'DELETE /api/v1/ideas/:ideaId/reports', may: ['hr', 'privacy-steward'], request: of('/reports') },
    { route: 'DELETE /api/v1/ideas/:ideaId/support', may: ROLES, request: of('/support') },
    { route: 'DELETE /api/v1/ideas/:ideaId', may: ROLES, request: of('') },
    { route: 'GET /api/v1/idea-receipt', may: 'link' },
    {
      route: 'POST /api/v1/idea-receipt/precisions',
      may: 'link',
      request: () => ({ path: '/api/v1/idea-receipt/precisions', body: { text: 'Au premier.' } }),
    },
    { route: 'DELETE /api/v1/idea-receipt', may: 'link' },
  ],
  prepare: async ({ services, assessments }, { people: { employee } }) => {
    const author = actorOf(employee, []);
    await postIdea(services.ideas, author, { ...WISH, receiptCode: assessments.ids.secretCode() });
    const [idea] = await services.ideas.store.committed.ideasOfAuthor(author.organisationId, author.personId);
    return { ideaId: idea?.id ?? '' };
  },
};
