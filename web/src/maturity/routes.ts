import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const maturityRoutes = {
  '/maturity': () => import('./MaturityPage.svelte'),
  '/maturity/organisation': () => import('./OrganisationPage.svelte'),
  '/maturity/story': () => import('./StoryPage.svelte'),
  '/maturity/teams/:unitId': () => import('./TeamPage.svelte'),
  '/v/:code': () => import('./SharedViewPage.svelte'),
} satisfies Routes;
