import type { Ids } from '../../kernel/ids.js';
import type { WaysIn } from '../../people/index.js';
import { noteAddressChange } from '../note-address-change.js';
import { SessionRow } from './account.rows.js';
import { SqlAccountTables } from './sql-account-store.js';

/** What becomes of somebody's sessions and links when others change what is known of them. */
export const waysInWith = (ids: Ids): WaysIn => ({
  /** Whoever leaves is signed out everywhere, and stays so when they come back. */
  end: async (manager, { organisationId, id }) => {
    await manager.delete(SessionRow, { organisation_id: organisationId, person_id: id });
  },
  changeAddress: (manager, kind, change) => noteAddressChange(ids, new SqlAccountTables(manager, kind), change),
});
