import { instantOf } from '../kernel/clock.js';
import type { Role } from '../organisations/index.js';
import { accountEvent } from './audit.js';
import type { AccountServices } from './services.js';
import type { AccountTables, PersonKey } from './store.js';

/**
 * Gives and takes back roles as the provider's groups say now. What was granted by hand here stays: a group that is renamed one evening
 * must not leave the service without an administrator.
 */
export async function applyGroups(
  { clock, ids }: AccountServices,
  tables: AccountTables,
  person: PersonKey,
  wanted: readonly Role[],
): Promise<void> {
  const at = instantOf(clock.now());
  const held = await tables.people.grantsOf(person.organisationId, person.id);
  const added = [...new Set(wanted)].filter((role) => !held.some((granted) => granted.role === role));
  const removed: Role[] = [];
  for (const { role, grantId } of await tables.groupGrantsOf(person)) {
    if (wanted.includes(role)) continue;
    await tables.removeGroupGrant(person, role);
    if (await tables.people.revokeGrant(person, grantId)) removed.push(role);
  }
  for (const role of added) {
    const grantId = ids.next();
    await tables.people.grant(person, { role, unitId: null, id: grantId, at });
    await tables.addGroupGrant(person, { role, grantId });
  }
  if (added.length + removed.length === 0) return;
  const facts = { added: added.join(' '), removed: removed.join(' ') };
  await tables.people.audit.append(accountEvent(person, 'roles-from-groups', at, { actor: 'service', facts }));
}
