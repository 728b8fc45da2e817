import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const organisationsRoutes = {
  '/organisation': () => import('./OrganisationPage.svelte'),
  '/organisation/units': () => import('./UnitsPage.svelte'),
  '/organisation/jobs': () => import('./JobsPage.svelte'),
  '/organisation/jobs/new': () => import('./JobPage.svelte'),
  '/organisation/jobs/:jobId': () => import('./JobPage.svelte'),
} satisfies Routes;
