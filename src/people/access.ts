import { assertMay, type Actor } from '../organisations/index.js';

export const mayReadPeople = (actor: Actor): void => assertMay(actor, 'people.read');

export const mayChangePeople = (actor: Actor): void => assertMay(actor, 'people.write');

export const mayGrantRoles = (actor: Actor): void => assertMay(actor, 'roles.grant');
