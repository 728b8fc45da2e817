import { assertMay, type Actor } from '../organisations/index.js';

export const mayImportPeople = (actor: Actor): void => assertMay(actor, 'people.write');

/** An import that brings units changes the organisation's tree. */
export const mayCreateUnits = (actor: Actor): void => assertMay(actor, 'organisation.write');
