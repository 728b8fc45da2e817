import { inverseOf, minus, plus, times } from './modular.js';

/** Numbers most of which are zero: those that are not, by their place. */
type Sparse = Map<number, number>;

/**
 * As many respondents as there are independent released cells, chosen so that the cells restricted to them still are independent: who
 * knows what is released learns something about at least one of them with every figure they calculate.
 *
 * The square matrix A (independent cells × witnesses) is kept inverted and grows by bordering: each new cell brings one new witness.
 * Respondents are told by the independent cells they stand in, by the order of their release. Units and their crossings touch few others,
 * so that nearly all of the inverse is zero, and only the rest is kept.
 */
export class Witnesses {
  private constructor(
    /** A⁻¹ by its rows, which are witnesses. What was forgotten leaves an empty one. */
    private readonly rows: Sparse[],
    /** The same by its columns, which are independent cells. */
    private readonly columns: Sparse[],
    private readonly respondents: number[],
  ) {}

  static none(): Witnesses {
    return new Witnesses([], [], []);
  }

  copy(): Witnesses {
    const copied = (lines: readonly Sparse[]): Sparse[] => lines.map((line) => new Map(line));
    return new Witnesses(copied(this.rows), copied(this.columns), [...this.respondents]);
  }

  /** The weight of each independent cell in what these witnesses take the new cell for, knowing all that is released. */
  guess(isMember: (respondent: number) => boolean): Float64Array {
    const sum = new Float64Array(this.rows.length);
    for (let witness = 0; witness < sum.length; witness += 1)
      if (isMember(this.respondents[witness]!)) addTo(sum, this.rows[witness]!);
    return sum;
  }

  /**
   * Takes a witness for the cell that is released now.
   * @param standing the independent cells released before in which they stand
   * @param guess what {@link guess} said of the new cell
   * @param left what the new cell says of them beyond the guess; not zero
   */
  admit(respondent: number, standing: readonly number[], guess: Float64Array, left: number): void {
    const size = this.rows.length;
    const scale = inverseOf(left);
    const weights = placesNotZero(guess).map((column): [number, number] => [column, guess[column]!]);
    const seen = this.seenBy(standing);
    this.rows.push(new Map());
    this.columns.push(new Map());
    for (const row of placesNotZero(seen)) {
      const factor = times(seen[row]!, scale);
      for (const [column, weight] of weights) this.add(row, column, times(factor, weight));
      this.add(row, size, minus(0, factor));
    }
    for (const [column, weight] of weights) this.add(size, column, minus(0, times(scale, weight)));
    this.add(size, size, scale);
    this.respondents.push(respondent);
  }

  /** The witnesses, by their number in this group, of whom the condition holds. */
  witnessesOf(holds: (respondent: number) => boolean): number[] {
    return [...this.rows.keys()].filter((witness) => this.isHere(witness) && holds(this.respondents[witness]!));
  }

  respondent(witness: number): number {
    return this.respondents[witness]!;
  }

  /** The combination of independent cells that is one on this witness and zero on the others. */
  alone(witness: number): Float64Array {
    const weights = new Float64Array(this.rows.length);
    addTo(weights, this.rows[witness]!);
    return weights;
  }

  /**
   * Takes somebody in place of a witness.
   * @param standing the independent cells in which they stand; what is {@link alone} of the witness is not zero on them
   */
  replace(witness: number, respondent: number, standing: readonly number[]): void {
    const seen = this.seenBy(standing);
    const scale = inverseOf(seen[witness]!);
    const old = [...this.rows[witness]!];
    for (const row of placesNotZero(seen)) {
      const factor = row === witness ? minus(scale, 1) : minus(0, times(seen[row]!, scale));
      for (const [column, value] of old) this.add(row, column, times(factor, value));
    }
    this.respondents[witness] = respondent;
  }

  /** A witness without whom the others still carry all cells but this one; of those who could go, the one who is preferred. */
  carrierOf(cell: number, isPreferred: (respondent: number) => boolean): number {
    const carriers = [...this.columns[cell]!.keys()];
    return carriers.find((witness) => isPreferred(this.respondents[witness]!)) ?? carriers[0]!;
  }

  /** Lets a cell go, and with it a witness, see {@link carrierOf}. */
  forget(cell: number, witness: number): void {
    const scale = inverseOf(this.rows[witness]!.get(cell)!);
    const old = [...this.rows[witness]!];
    for (const [row, value] of [...this.columns[cell]!]) {
      const factor = minus(0, times(value, scale));
      for (const [column, weight] of old) this.add(row, column, times(factor, weight));
    }
  }

  private isHere(witness: number): boolean {
    return this.rows[witness]!.size > 0;
  }

  /** A⁻¹ times the column of somebody who stands there. */
  private seenBy(standing: readonly number[]): Float64Array {
    const seen = new Float64Array(this.rows.length);
    for (const column of standing) addTo(seen, this.columns[column]!);
    return seen;
  }

  private add(row: number, column: number, value: number): void {
    const [across, down] = [this.rows[row]!, this.columns[column]!];
    const sum = plus(across.get(column) ?? 0, value);
    if (sum === 0) {
      across.delete(column);
      down.delete(row);
    } else {
      across.set(column, sum);
      down.set(row, sum);
    }
  }
}

function addTo(sum: Float64Array, values: Sparse): void {
  for (const [place, value] of values) sum[place] = plus(sum[place]!, value);
}

function placesNotZero(values: Float64Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < values.length; place += 1) if (values[place] !== 0) places.push(place);
  return places;
}
