import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const decisionsRoutes = {
  '/campaigns/:campaignId/results': () => import('./ResultsPage.svelte'),
  '/campaigns/:campaignId/comparison': () => import('./ComparisonPage.svelte'),
  '/results/:sittingId': () => import('./PersonResultPage.svelte'),
  '/contests': () => import('./ContestsPage.svelte'),
} satisfies Routes;
