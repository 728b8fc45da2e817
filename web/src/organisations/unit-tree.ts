import type { Unit } from './contract.js';

/** A unit in its place, with how many people are in it and below. */
export interface Branch {
  readonly unit: Unit;
  readonly below: readonly Branch[];
  readonly people: number;
}

/** From the flat list, in its order, to the tree. */
export function treeOf(units: readonly Unit[]): readonly Branch[] {
  const children = new Map<string | null, Unit[]>();
  const known = new Set(units.map(({ id }) => id));
  for (const unit of units) {
    const above = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = children.get(above);
    if (siblings) siblings.push(unit);
    else children.set(above, [unit]);
  }
  const branchesOf = (parentId: string | null): Branch[] =>
    (children.get(parentId) ?? []).map((unit) => {
      const below = branchesOf(unit.id);
      return { unit, below, people: unit.people + below.reduce((sum, { people }) => sum + people, 0) };
    });
  return branchesOf(null);
}

/** The names above a unit, from the top: « Ventes › Nord ». */
export function placeOf(units: ReadonlyMap<string, Unit>, unit: Unit): string {
  const names: string[] = [];
  const seen = new Set([unit.id]);
  for (let above = units.get(unit.parentId ?? ''); above && !seen.has(above.id);) {
    seen.add(above.id);
    names.unshift(above.name);
    above = units.get(above.parentId ?? '');
  }
  return names.join(' › ');
}

export const byId = (units: readonly Unit[]): ReadonlyMap<string, Unit> =>
  new Map(units.map((unit) => [unit.id, unit]));

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Units whose name or code holds every word written, the best known first: those that begin with it. */
export function unitsMatching(units: readonly Unit[], text: string): readonly Unit[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const found = units.filter((unit) => {
    const all = plain(`${unit.name} ${unit.code}`);
    return words.every((word) => all.includes(word));
  });
  const first = words[0] ?? '';
  return [...found].sort((left, right) => rank(left, first) - rank(right, first));
}

const rank = ({ name, code }: Unit, word: string): number =>
  plain(name).startsWith(word) || plain(code).startsWith(word) ? 0 : 1;
