import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const waveResultsRoutes = {
  '/barometers/results': () => import('./ReadableWavesPage.svelte'),
  '/barometers/:waveId/results': () => import('./ResultsPage.svelte'),
  '/barometers/:waveId/results/quality': () => import('./StewardPage.svelte'),
  '/barometers/:waveId/results/activity': () => import('./activity/ActivityPage.svelte'),
  '/barometers/:waveId/results/people': () => import('./names/RespondentsPage.svelte'),
  '/barometers/:waveId/results/people/:personId': () => import('./names/RespondentPage.svelte'),
  '/barometers/:waveId/results/trend': () => import('./TrendPage.svelte'),
  '/barometers/:waveId/results/comments': () => import('./CommentsPage.svelte'),
} satisfies Routes;
