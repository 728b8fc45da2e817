import type { Instant } from '../kernel/clock.js';
import { UnitCircle, UnitTooDeep } from './problems.js';

/** A node of the organisation's tree: division, department, team. */
export interface Unit {
  readonly organisationId: string;
  readonly id: string;
  readonly parentId: string | null;
  /** What imports call it; unique in the organisation. */
  readonly code: string;
  readonly name: string;
  /** Past results stay with a closed unit; nobody is placed in it any more. */
  readonly closedAt: Instant | null;
  readonly createdAt: Instant;
}

/** What became of a unit: history shows it, past results stay with the unit of their day all the same. */
export interface UnitChange {
  readonly organisationId: string;
  readonly id: string;
  readonly unitId: string;
  readonly kind: 'created' | 'renamed' | 'recoded' | 'moved' | 'closed' | 'reopened';
  /** A name, a code, or the id of the unit above; null: none. */
  readonly from: string | null;
  readonly to: string | null;
  /** As the audit trail names who acted. */
  readonly actor: string;
  readonly at: Instant;
}

export const UNIT_LIMITS = { code: 80, name: 200 } as const;

/** A deeper tree is a mistake of an import; nobody finds their way in it. */
export const DEEPEST_UNIT = 12;

/** A unit and those above it, itself first. A circle would end here all the same. */
export function pathOf(units: ReadonlyMap<string, Unit>, id: string | null): readonly Unit[] {
  const path: Unit[] = [];
  const seen = new Set<string>();
  for (let next = id === null ? undefined : units.get(id); next && !seen.has(next.id);) {
    seen.add(next.id);
    path.push(next);
    next = next.parentId === null ? undefined : units.get(next.parentId);
  }
  return path;
}

/**
 * Whether a unit, with all that is below it, may stand under another.
 * @throws {UnitCircle} it would come under itself
 * @throws {UnitTooDeep}
 */
export function assertMayStandUnder(units: readonly Unit[], unitId: string, parentId: string | null): void {
  const below = withDescendants(units, [unitId]);
  if (parentId !== null && below.has(parentId)) throw new UnitCircle();
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const depth = pathOf(byId, unitId).length;
  const height = 1 + Math.max(0, ...[...below].map((id) => pathOf(byId, id).length - depth));
  if (pathOf(byId, parentId).length + height > DEEPEST_UNIT) throw new UnitTooDeep({ most: DEEPEST_UNIT });
}

/** The units and everything below them. A circle, which storage refuses, would end here all the same. */
export function withDescendants(units: readonly Unit[], roots: readonly string[]): ReadonlySet<string> {
  const found = new Set(roots);
  const children = new Map<string, string[]>();
  for (const { id, parentId } of units) {
    if (parentId === null) continue;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(id);
    else children.set(parentId, [id]);
  }
  const waiting = [...found];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of children.get(next) ?? []) {
      if (found.has(child)) continue;
      found.add(child);
      waiting.push(child);
    }
  }
  return found;
}
