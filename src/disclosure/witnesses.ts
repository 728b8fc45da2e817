import { inverseOf, minus, plus, PRIME, times } from './modular.js';

/**
 * As many respondents as there are independent released cells, chosen so that the cells restricted to them still are independent: who
 * knows what is released learns something about at least one of them with every figure they calculate.
 *
 * The square matrix A (independent cells × witnesses) is kept inverted and grows by bordering: each new cell brings one new witness.
 * Respondents are told by the independent cells they stand in, by the order of their release.
 */
export class Witnesses {
  private size = 0;
  private room = 16;
  /** A⁻¹, row-major, `room` wide: row = witness, column = independent cell. */
  private inverse = new Float64Array(16 * 16);
  private readonly respondents: number[] = [];

  /** The weight of each independent cell in what these witnesses take the new cell for, knowing all that is released. */
  guess(isMember: (respondent: number) => boolean): Float64Array {
    const sum = new Float64Array(this.size);
    this.respondents.forEach((respondent, witness) => {
      if (!isMember(respondent)) return;
      const start = witness * this.room;
      for (let column = 0; column < this.size; column += 1)
        sum[column] = plus(sum[column]!, this.inverse[start + column]!);
    });
    return sum;
  }

  /**
   * Takes a witness for the cell that is released now.
   * @param standing the independent cells released before in which they stand
   * @param guess what {@link guess} said of the new cell
   * @param left what the new cell says of them beyond the guess; not zero
   */
  admit(respondent: number, standing: readonly number[], guess: Float64Array, left: number): void {
    const { size } = this;
    const seen = this.seenBy(standing);
    this.makeRoom();
    const { inverse, room } = this;
    const scale = inverseOf(left);
    for (let row = 0; row < size; row += 1) {
      const factor = times(seen[row]!, scale);
      if (factor === 0) continue;
      const start = row * room;
      for (let column = 0; column < size; column += 1) {
        const at = start + column;
        inverse[at] = (inverse[at]! + factor * guess[column]!) % PRIME;
      }
      inverse[start + size] = minus(0, factor);
    }
    const last = size * room;
    for (let column = 0; column < size; column += 1) inverse[last + column] = minus(0, times(scale, guess[column]!));
    inverse[last + size] = scale;
    this.respondents.push(respondent);
    this.size = size + 1;
  }

  /** A⁻¹ times the column of somebody who stands there. */
  private seenBy(standing: readonly number[]): Float64Array {
    const { size, room, inverse } = this;
    const seen = new Float64Array(size);
    for (const column of standing)
      for (let row = 0; row < size; row += 1) seen[row] = plus(seen[row]!, inverse[row * room + column]!);
    return seen;
  }

  private makeRoom(): void {
    if (this.size < this.room) return;
    const [narrow, wide] = [this.room, this.room * 2];
    const larger = new Float64Array(wide * wide);
    for (let row = 0; row < narrow; row += 1)
      larger.set(this.inverse.subarray(row * narrow, (row + 1) * narrow), row * wide);
    this.inverse = larger;
    this.room = wide;
  }
}
