import { assertMay, type Actor } from '../organisations/index.js';

/** What is held about oneself, by whom it was read, and its erasure. */
export const mayHandleOwnData = (actor: Actor): void => assertMay(actor, 'own');

/** Retention, erasure on behalf of somebody, the proofs of the purge. */
export const mayManagePrivacy = (actor: Actor): void => assertMay(actor, 'privacy.manage');

export const mayReadAudit = (actor: Actor): void => assertMay(actor, 'audit.read');
