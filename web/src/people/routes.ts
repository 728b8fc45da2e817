import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const peopleRoutes = {
  '/people': () => import('./PeoplePage.svelte'),
  '/people/new': () => import('./PersonFormPage.svelte'),
  '/people/:personId': () => import('./PersonPage.svelte'),
  '/people/:personId/edit': () => import('./PersonFormPage.svelte'),
  '/organisation/roles': () => import('./RolesPage.svelte'),
  '/team': () => import('./TeamPage.svelte'),
} satisfies Routes;
