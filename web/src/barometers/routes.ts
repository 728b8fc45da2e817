import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const barometersRoutes = {
  '/instruments': () => import('./InstrumentsPage.svelte'),
  '/instruments/:instrumentId': () => import('./InstrumentPage.svelte'),
  '/instruments/:instrumentId/draft': () => import('./write/DraftPage.svelte'),
} satisfies Routes;
