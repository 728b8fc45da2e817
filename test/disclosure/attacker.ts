/**
 * Somebody who sees every released cell, knows who stands in which, and looks for a calculation that tells of fewer people than promised.
 *
 * What can be calculated is the row space of the cells × people matrix A. A combination that is zero outside a set T of people exists
 * exactly when the rows that T has in a basis N of the null space of A are dependent. Dependent rows stay so under any projection, so it
 * is enough that no |T| rows of N·R are dependent, R random: then nobody is seen. Arithmetic of its own, modulo another prime.
 */
const PRIME = 33_554_383;

const times = (left: number, right: number): number => (left * right) % PRIME;
const less = (left: number, right: number): number => (left - right + PRIME) % PRIME;

function inverseOf(value: number): number {
  let [result, base, exponent] = [1, value, PRIME - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}

/** Reduces the rows in place; gives the pivot column of each row that is not zero. */
function reduce(rows: number[][]): number[] {
  const pivots: number[] = [];
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width && pivots.length < rows.length; column += 1) {
    const top = pivots.length;
    const found = rows.findIndex((row, index) => index >= top && row[column] !== 0);
    if (found < 0) continue;
    [rows[top], rows[found]] = [rows[found]!, rows[top]!];
    const scale = inverseOf(rows[top][column]!);
    rows[top] = rows[top].map((value) => times(value, scale));
    const pivot = rows[top];
    rows.forEach((row, index) => {
      const factor = row[column]!;
      if (index !== top && factor !== 0) rows[index] = row.map((value, at) => less(value, times(factor, pivot[at]!)));
    });
    pivots.push(column);
  }
  return pivots;
}

/** For each person, their row of N·R: `width` random mixtures of what could be changed without changing any released cell. */
function freedoms(
  cells: readonly ReadonlySet<number>[],
  people: number,
  width: number,
  random: () => number,
): number[][] {
  const rows = cells.map((cell) => Array.from({ length: people }, (_, person) => (cell.has(person) ? 1 : 0)));
  const pivots = reduce(rows);
  const isPivot = new Set(pivots);
  const mixtures = Array.from({ length: people }, () => Array.from({ length: width }, () => 0));
  for (let free = 0; free < people; free += 1) {
    if (isPivot.has(free)) continue;
    const mix = Array.from({ length: width }, () => Math.floor(random() * PRIME));
    mixtures[free] = mix;
    pivots.forEach((pivot, row) => {
      const factor = rows[row]![free]!;
      mixtures[pivot] = mixtures[pivot]!.map((value, at) => less(value, times(factor, mix[at]!)));
    });
  }
  return mixtures;
}

/** The smallest set of fewer than `threshold` people of whom something can be calculated; null: there is none. */
export function seenThrough(
  cells: readonly ReadonlySet<number>[],
  people: number,
  threshold: number,
  random: () => number,
): number[] | null {
  const rows = freedoms(cells, people, threshold - 1, random);
  for (let size = 1; size < threshold; size += 1) {
    const found = dependent(rows, size);
    if (found) return found;
  }
  return null;
}

interface Chosen {
  readonly people: readonly number[];
  /** Their rows, reduced one by another, each with the column of its pivot. */
  readonly basis: readonly { readonly row: readonly number[]; readonly pivot: number }[];
}

function dependent(rows: readonly (readonly number[])[], size: number): number[] | null {
  const extend = ({ people, basis }: Chosen): number[] | null => {
    for (let person = (people.at(-1) ?? -1) + 1; person < rows.length; person += 1) {
      let row = rows[person]!;
      for (const { row: other, pivot } of basis) {
        const factor = row[pivot]!;
        if (factor !== 0) row = row.map((value, at) => less(value, times(factor, other[at]!)));
      }
      const pivot = row.findIndex((value) => value !== 0);
      if (pivot < 0) return [...people, person];
      if (people.length + 1 === size) continue;
      const scale = inverseOf(row[pivot]!);
      const reduced = { row: row.map((value) => times(value, scale)), pivot };
      const found = extend({ people: [...people, person], basis: [...basis, reduced] });
      if (found) return found;
    }
    return null;
  };
  return extend({ people: [], basis: [] });
}
