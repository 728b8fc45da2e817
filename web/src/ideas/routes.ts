import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const ideasRoutes = {
  '/ideas': () => import('./IdeasPage.svelte'),
  '/ideas/new': () => import('./WriteIdeaPage.svelte'),
  '/ideas/mine': () => import('./MyIdeasPage.svelte'),
  '/ideas/:ideaId': () => import('./IdeaPage.svelte'),
} satisfies Routes;
