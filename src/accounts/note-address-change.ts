import type { Ids } from '../kernel/ids.js';
import type { AddressChange } from '../people/index.js';
import { accountEvent } from './audit.js';
import { ADDRESS_MAIL, postAt } from './mails.js';
import type { AccountTables } from './store.js';
import { whoActed } from './who-acted.js';

/**
 * Somebody else chose where links to an account go. Whoever has a way to sign in is told at the address they had, and nothing that opens
 * the account goes to the new one until they have signed in, or an administrator vouches for it.
 */
export async function noteAddressChange(
  ids: Ids,
  tables: AccountTables,
  { before, actor, way, at }: AddressChange,
): Promise<void> {
  if (actor === `person:${before.id}`) return;
  await tables.removePasswordLinksOf(before);
  if (!(await tables.hasWayIn(before))) return;
  await tables.keepUnconfirmed(before, at);
  await tables.people.audit.append(accountEvent(before, 'address-changed', at, { actor }));
  const facts = { by: await whoActed(tables.people, before.organisationId, actor), way };
  await postAt(ids, tables, { person: before, kind: ADDRESS_MAIL, facts, at });
}
