import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const privacyRoutes = {
  '/privacy': () => import('./PrivacyHome.svelte'),
  '/privacy/retention': () => import('./RetentionPage.svelte'),
  '/privacy/fairness': () => import('./FairnessPage.svelte'),
  '/privacy/audit': () => import('./AuditPage.svelte'),
} satisfies Routes;
