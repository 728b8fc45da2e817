import { assertMay, type Actor } from '../organisations/index.js';

export const mayAdministerService = (actor: Actor): void => assertMay(actor, 'service.administer');
