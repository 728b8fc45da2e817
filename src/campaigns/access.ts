import { assertMay, type Actor } from '../organisations/index.js';

/** HR prepares, launches and follows campaigns. */
export const mayManageCampaigns = (actor: Actor): void => assertMay(actor, 'campaigns.manage');
