import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const invitationsRoutes = {
  '/campaigns/:campaignId/sheets': () => import('./SheetsPage.svelte'),
  '/campaigns/:campaignId/candidates': () => import('./CandidatesPage.svelte'),
} satisfies Routes;
