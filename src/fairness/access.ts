import { assertMay, type Actor } from '../organisations/index.js';

/** Counts by group, never who belongs to which. */
export const mayReadFairness = (actor: Actor): void => assertMay(actor, 'fairness.read');

/** Groups are brought in by whoever looks after privacy, never by those who decide about people. */
export const mayDeclareGroups = (actor: Actor): void => assertMay(actor, 'privacy.manage');
