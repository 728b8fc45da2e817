import { assertNoFaults, type FieldFault } from '../kernel/fields-refused.js';
import { UnitClosed, UnitUnknown } from './problems.js';
import { pathOf, UNIT_LIMITS, type Unit } from './unit.js';

export const tidyUnit = <T extends Pick<Unit, 'name' | 'code'>>(unit: T): T => ({
  ...unit,
  name: unit.name.replace(/\s+/g, ' ').trim(),
  code: unit.code.replace(/\s+/g, ' ').trim(),
});

/** @throws {FieldsRefused} no name, no code, or a code that another unit has */
export function assertUnitFields(units: readonly Unit[], { id, name, code }: Pick<Unit, 'id' | 'name' | 'code'>): void {
  const faults: FieldFault[] = [];
  if (name === '') faults.push({ field: 'name', fault: 'isNotEmpty' });
  if (name.length > UNIT_LIMITS.name) faults.push({ field: 'name', fault: 'maxLength' });
  if (code === '') faults.push({ field: 'code', fault: 'isNotEmpty' });
  if (code.length > UNIT_LIMITS.code) faults.push({ field: 'code', fault: 'maxLength' });
  if (units.some((other) => other.id !== id && other.code === code)) faults.push({ field: 'code', fault: 'taken' });
  assertNoFaults(faults);
}

/**
 * Whether something may be put under it; null: at the top.
 * @throws {UnitUnknown}
 * @throws {UnitClosed} it, or one above it, is closed
 */
export function assertOpen(units: readonly Unit[], parentId: string | null): void {
  if (parentId === null) return;
  const path = pathOf(new Map(units.map((unit) => [unit.id, unit])), parentId);
  if (path.length === 0) throw new UnitUnknown();
  if (path.some(({ closedAt }) => closedAt !== null)) throw new UnitClosed();
}
