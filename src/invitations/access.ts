import { assertMay, type Actor } from '../organisations/index.js';

/** Writing to people, printing their sheets, opening a campaign to candidates: with the campaign itself. */
export const mayInvite = (actor: Actor): void => assertMay(actor, 'campaigns.manage');
