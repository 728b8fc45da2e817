import { assertMay, type Actor } from '../organisations/index.js';

/** HR prepares campaigns; whoever looks after privacy judges them. Nobody tested is named in these papers. */
export const mayPrintPapers = (actor: Actor): void => {
  if (!actor.permissions.has('campaigns.manage')) assertMay(actor, 'fairness.read');
};
