/** Arithmetic of its own, modulo a prime that the service does not use. */
const PRIME = 33_554_383;

const times = (left: number, right: number): number => (left * right) % PRIME;
const less = (left: number, right: number): number => (((left - right) % PRIME) + PRIME) % PRIME;

function inverseOf(value: number): number {
  let [result, base, exponent] = [1, value, PRIME - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}

/** People alike: how many, and what each row (a figure) is on one of them; an empty row is nothing. */
export interface Block {
  readonly people: number;
  readonly rows: readonly (readonly number[])[];
}

/** Row-echelon rows, with their pivots, of rows that are added one by one. */
class Echelon {
  readonly rows: { readonly values: Float64Array; readonly pivot: number }[] = [];

  /** What is left of the row; null: it followed from the others. */
  reduce(row: Float64Array): { values: Float64Array; pivot: number } | null {
    const values = Float64Array.from(row);
    for (const { values: other, pivot } of this.rows) {
      const factor = values[pivot]!;
      if (factor === 0) continue;
      for (let at = pivot; at < values.length; at += 1)
        if (other[at] !== 0) values[at] = less(values[at]!, times(factor, other[at]!));
    }
    const pivot = values.findIndex((value) => value !== 0);
    if (pivot < 0) return null;
    const scale = inverseOf(values[pivot]!);
    return { values: values.map((value) => times(value, scale)), pivot };
  }

  add(row: Float64Array): boolean {
    const left = this.reduce(row);
    if (left) this.rows.push(left);
    return left !== null;
  }
}

/**
 * Looks for a combination of rows that is not zero on fewer than `threshold` people and zero on all others. People alike are all touched
 * or none, so whole blocks are looked at. What can be calculated is the row space; something of it lives on a set of columns alone
 * exactly when the rows that they have in a basis of the null space are dependent, and so in random mixtures of that basis.
 * @returns on how many people at most; null: there is no such combination
 */
export function dependentBlocks(
  blocks: readonly Block[],
  { threshold, random }: { threshold: number; random: () => number },
): number | null {
  const columns = blocks.map((block) => compressed(block, random));
  const widths = columns.map((rows) => rows[0]?.length ?? 0);
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, size) => sum + size, 0));
  const figures = blocks[0]?.rows.length ?? 0;
  const matrix = Array.from({ length: figures }, (_, figure) =>
    Float64Array.from(columns.flatMap((rows) => [...rows[figure]!])),
  );
  const small = [...blocks.keys()].filter((at) => blocks[at]!.people < threshold && widths[at]! > 0);
  const sets = largestSets(small, (at) => blocks[at]!.people, threshold - 1);
  const columnsOf = (set: readonly number[]): number[] =>
    set.flatMap((at) => Array.from({ length: widths[at]! }, (_, column) => starts[at]! + column));
  const most = Math.max(...sets.map((set) => columnsOf(set).length));
  const free = freedoms(matrix, most + 1, random);
  const seen = sets.find((set) => {
    const echelon = new Echelon();
    return columnsOf(set).some((column) => !echelon.add(free[column]!));
  });
  return seen === undefined ? null : seen.reduce((sum, at) => sum + blocks[at]!.people, 0);
}

/** For each column, random mixtures of what could be changed without changing any figure. */
function freedoms(matrix: readonly Float64Array[], width: number, random: () => number): Float64Array[] {
  const size = matrix[0]?.length ?? 0;
  const echelon = new Echelon();
  for (const row of matrix) echelon.add(row);
  // From the last pivot to the first: each row then has no other's pivot.
  const rows = echelon.rows.sort((left, right) => left.pivot - right.pivot);
  rows.forEach(({ values, pivot }, index) => {
    for (const { values: other } of rows.slice(0, index)) {
      const factor = other[pivot]!;
      if (factor === 0) continue;
      for (let at = pivot; at < size; at += 1)
        if (values[at] !== 0) other[at] = less(other[at]!, times(factor, values[at]!));
    }
  });
  const pivots = new Set(rows.map(({ pivot }) => pivot));
  const mixtures = Array.from({ length: size }, () => new Float64Array(width));
  for (let column = 0; column < size; column += 1) {
    if (pivots.has(column)) continue;
    const mix = Float64Array.from({ length: width }, () => Math.floor(random() * PRIME));
    mixtures[column] = mix;
    for (const { values, pivot } of rows) {
      const factor = values[column]!;
      const mixture = mixtures[pivot]!;
      if (factor !== 0) mix.forEach((value, at) => (mixture[at] = less(mixture[at]!, times(factor, value))));
    }
  }
  return mixtures;
}

/** The figures on one of the block in as few columns as tell them apart. */
function compressed({ rows }: Block, random: () => number): Float64Array[] {
  const distinct = new Map<readonly number[], Float64Array>();
  const echelon = new Echelon();
  for (const row of rows) {
    if (row.length === 0 || distinct.has(row)) continue;
    const values = Float64Array.from(row, (value) => less(value, 0));
    distinct.set(row, values);
    echelon.add(values);
  }
  const rank = echelon.rows.length;
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const mixture = Array.from({ length: width }, () => Array.from({ length: rank }, () => Math.floor(random() * PRIME)));
  const none = new Float64Array(rank);
  const mixed = new Map(
    [...distinct].map(([row, values]) => {
      const sums = new Float64Array(rank);
      values.forEach((value, at) => {
        if (value !== 0)
          for (let column = 0; column < rank; column += 1)
            sums[column] = (sums[column]! + times(value, mixture[at]![column]!)) % PRIME;
      });
      return [row, sums] as const;
    }),
  );
  return rows.map((row) => mixed.get(row) ?? none);
}

/** Sets of at most so many people to which nobody more could be added. */
function largestSets(all: readonly number[], sizeOf: (at: number) => number, most: number): number[][] {
  const sets: number[][] = [];
  const extend = (chosen: readonly number[], from: number, room: number): void => {
    let isFull = true;
    for (let next = 0; next < all.length; next += 1) {
      const at = all[next]!;
      if (chosen.includes(at) || sizeOf(at) > room) continue;
      isFull = false;
      if (next >= from) extend([...chosen, at], next + 1, room - sizeOf(at));
    }
    if (isFull) sets.push([...chosen]);
  };
  extend([], 0, most);
  return sets;
}
