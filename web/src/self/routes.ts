import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const selfRoutes = {
  '/mine': () => import('./MySpacePage.svelte'),
  '/mine/agility': () => import('./agility/AgilityPage.svelte'),
  '/mine/estimate': () => import('./agility/EstimatePage.svelte'),
  '/mine/results/:sittingId': () => import('./OwnResultPage.svelte'),
} satisfies Routes;
