import type { Routes } from 'sv-router';

/** Pages of this context in the signed-in application, loaded when they are opened. */
export const campaignsRoutes = {
  '/campaigns': () => import('./CampaignsPage.svelte'),
  '/campaigns/drafts/:draftId': () => import('./draft/DraftPage.svelte'),
  '/campaigns/:campaignId': () => import('./follow/CampaignPage.svelte'),
  '/campaigns/:campaignId/questions': () => import('./follow/FlagsPage.svelte'),
} satisfies Routes;
