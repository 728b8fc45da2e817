import { assertMay, type Actor } from '../organisations/index.js';

export const maySeeOwnAccount = (actor: Actor): void => assertMay(actor, 'own');

export const mayChangeOwnAccount = (actor: Actor): void => assertMay(actor, 'own');

export const mayWelcomePeople = (actor: Actor): void => assertMay(actor, 'people.write');

export const mayReleaseAddresses = (actor: Actor): void => assertMay(actor, 'roles.grant');

export const mayManageTokens = (actor: Actor): void => assertMay(actor, 'tokens.manage');
