import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const accountsRoutes = {
  '/account': () => import('./AccountPage.svelte'),
  '/account/tokens': () => import('./TokensPage.svelte'),
} satisfies Routes;
