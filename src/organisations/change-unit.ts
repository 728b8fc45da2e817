import { instantOf, type Instant } from '../kernel/clock.js';
import { mayChangeOrganisation } from './access.js';
import { nameInAudit, type Actor } from './actor.js';
import { UnitInUse, UnitUnknown } from './problems.js';
import { assertUnchanged } from './revision.js';
import type { OrganisationServices } from './services.js';
import type { OrganisationTables } from './structure.js';
import { assertMayStandUnder, type Unit, type UnitChange } from './unit.js';
import { assertOpen, assertUnitFields, tidyUnit } from './unit-fields.js';

export interface UnitChangeWish {
  /** What was read before it was changed. */
  readonly revision: string;
  readonly name?: string | undefined;
  readonly code?: string | undefined;
  readonly parentId?: string | null | undefined;
  readonly isClosed?: boolean | undefined;
}

/** Renames, moves, closes or reopens a unit; each change is kept with who made it and when. */
export async function changeUnit(
  { store, clock, ids }: OrganisationServices,
  actor: Actor,
  unitId: string,
  wish: UnitChangeWish,
): Promise<void> {
  mayChangeOrganisation(actor);
  const { organisationId } = actor;
  const at = instantOf(clock.now());
  await store.write(async (tables) => {
    await tables.structure.hold(organisationId);
    const units = await tables.structure.units(organisationId);
    const before = units.find(({ id }) => id === unitId);
    if (!before) throw new UnitUnknown();
    assertUnchanged(before, wish.revision);
    const after = tidyUnit(wished(before, wish, at));
    await assertAllowed(tables, units, before, after);
    await tables.structure.keepUnit(after);
    for (const change of changesBetween(before, after)) {
      const who = nameInAudit(actor);
      await tables.structure.addUnitChange({ ...change, organisationId, id: ids.next(), unitId, actor: who, at });
      const subject = { kind: 'unit', id: unitId };
      const facts = change.kind === 'moved' ? { from: change.from, to: change.to } : {};
      await tables.audit.append({ organisationId, at, actor: who, action: `unit.${change.kind}`, subject, facts });
    }
  });
}

const wished = (before: Unit, { name, code, parentId, isClosed }: UnitChangeWish, at: Instant): Unit => ({
  ...before,
  name: name ?? before.name,
  code: code ?? before.code,
  parentId: parentId === undefined ? before.parentId : parentId,
  closedAt: isClosed === undefined ? before.closedAt : isClosed ? (before.closedAt ?? at) : null,
});

async function assertAllowed(
  tables: OrganisationTables,
  units: readonly Unit[],
  before: Unit,
  after: Unit,
): Promise<void> {
  assertUnitFields(units, after);
  const isMoved = before.parentId !== after.parentId;
  const isReopened = before.closedAt !== null && after.closedAt === null;
  if (isMoved) assertMayStandUnder(units, after.id, after.parentId);
  if (isMoved || isReopened) assertOpen(units, after.parentId);
  if (before.closedAt === null && after.closedAt !== null) await assertEmpty(tables, units, after);
}

/** @throws {UnitInUse} with how many people and open units are in it */
async function assertEmpty({ headcount }: OrganisationTables, units: readonly Unit[], unit: Unit): Promise<void> {
  const people = (await headcount.headcounts(unit.organisationId)).get(unit.id) ?? 0;
  const below = units.filter(({ parentId, closedAt }) => parentId === unit.id && closedAt === null).length;
  if (people + below > 0) throw new UnitInUse({ people, units: below });
}

function changesBetween(before: Unit, after: Unit): Pick<UnitChange, 'kind' | 'from' | 'to'>[] {
  const changes: Pick<UnitChange, 'kind' | 'from' | 'to'>[] = [];
  if (before.name !== after.name) changes.push({ kind: 'renamed', from: before.name, to: after.name });
  if (before.code !== after.code) changes.push({ kind: 'recoded', from: before.code, to: after.code });
  if (before.parentId !== after.parentId) {
    changes.push({ kind: 'moved', from: before.parentId, to: after.parentId });
  }
  if ((before.closedAt === null) !== (after.closedAt === null)) {
    changes.push({ kind: after.closedAt === null ? 'reopened' : 'closed', from: null, to: null });
  }
  return changes;
}
