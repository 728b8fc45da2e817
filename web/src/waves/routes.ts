import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const wavesRoutes = {
  '/barometers': () => import('./manage/WavesPage.svelte'),
  '/barometers/new': () => import('./manage/plan/PlanPage.svelte'),
  '/barometers/:waveId': () => import('./manage/WavePage.svelte'),
  '/barometers/:waveId/edit': () => import('./manage/plan/EditPage.svelte'),
} satisfies Routes;
