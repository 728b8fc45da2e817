import type { EndOfAccess } from '../../people/index.js';
import { SessionRow } from './account.rows.js';

/** Whoever leaves is signed out everywhere, and stays so when they come back. */
export const endSessionsOf: EndOfAccess = async (manager, { organisationId, id }) => {
  await manager.delete(SessionRow, { organisation_id: organisationId, person_id: id });
};
