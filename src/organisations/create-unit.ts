import { instantOf } from '../kernel/clock.js';
import { mayChangeOrganisation } from './access.js';
import { nameInAudit, type Actor } from './actor.js';
import type { OrganisationServices } from './services.js';
import type { Unit } from './unit.js';
import { assertOpen, assertUnitFields, tidyUnit } from './unit-fields.js';
import { assertMayStandUnder } from './unit.js';

export type UnitWish = Pick<Unit, 'name' | 'code' | 'parentId'>;

/** A new unit, under another or at the top. */
export async function createUnit(
  { store, clock, ids }: OrganisationServices,
  actor: Actor,
  wish: UnitWish,
): Promise<{ readonly id: string }> {
  mayChangeOrganisation(actor);
  const { organisationId } = actor;
  const at = instantOf(clock.now());
  const unit: Unit = { organisationId, id: ids.next(), ...tidyUnit(wish), closedAt: null, createdAt: at };
  await store.write(async (tables) => {
    await tables.structure.hold(organisationId);
    const units = await tables.structure.units(organisationId);
    assertUnitFields(units, unit);
    assertOpen(units, unit.parentId);
    assertMayStandUnder(units, unit.id, unit.parentId);
    await tables.structure.addUnit(unit);
    const who = nameInAudit(actor);
    const change = { organisationId, id: ids.next(), unitId: unit.id, from: null, to: unit.parentId, actor: who, at };
    await tables.structure.addUnitChange({ ...change, kind: 'created' });
    const subject = { kind: 'unit', id: unit.id };
    const facts = { under: unit.parentId };
    await tables.audit.append({ organisationId, at, actor: who, action: 'unit.created', subject, facts });
  });
  return { id: unit.id };
}
