import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const reportsRoutes = {
  '/reports': () => import('./ReportsPage.svelte'),
} satisfies Routes;
