import type { Instant } from '../kernel/clock.js';

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

/** The units and everything below them. A circle, which storage refuses, would end here all the same. */
export function withDescendants(units: readonly Unit[], roots: readonly string[]): ReadonlySet<string> {
  const found = new Set(roots);
  const children = new Map<string, string[]>();
  for (const { id, parentId } of units) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id]);
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
