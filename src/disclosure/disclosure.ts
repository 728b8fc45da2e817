import { assign } from './assign.js';
import { minus } from './modular.js';
import type { Alike } from './respondents.js';
import { Witnesses } from './witnesses.js';

/** The smallest group whose figures are shown (Glint, Culture Amp); a wave may ask for more, never for less. */
const SMALLEST_GROUP = 5;

/**
 * Why a cell is withheld: fewer answered than the threshold; or what others show together with it would leave a figure on fewer.
 */
export type Verdict = 'released' | 'too-few' | 'protects-others';

/**
 * Everything that one wave (or one question of it) has released, and what may still be.
 *
 * A figure of a cell is a sum over those who stand in it, so whoever sees released cells can calculate any linear combination of them,
 * v = c·A with A the cells × respondents matrix of zeros and ones. Nothing else can be calculated without knowing answers. A combination
 * tells of those respondents on whom v is not zero; the promise is that they are never fewer than the threshold k, whatever c.
 *
 * The certificate: k groups of witnesses without a common member, each as large as the rank of A and such that A restricted to the group
 * keeps that rank. If v is not zero, c·A is not zero on any of the groups (else c·A = 0 on all respondents, the rank being the same),
 * so v touches at least one witness of each group: k respondents. A cell is released only when every group finds one more witness of its
 * own, hence the promise holds after each release, across every table, filter and export that is made of released cells.
 * (In a matroid: k disjoint bases bound the smallest cocircuit; Edmonds 1965.)
 */
export class Disclosure {
  private readonly groups: Witnesses[];
  /** For each kind of respondent, the independent released cells they stand in. */
  private readonly standing: number[][];
  private readonly answeredIn: Float64Array;
  private readonly membersOf: number[][];
  private readonly abundantFirst: readonly number[];
  /** How many of a kind are witnesses already. */
  private readonly taken: Int32Array;
  private readonly verdicts = new Map<number, Verdict>();
  private rank = 0;

  /**
   * @param cells how many cells there are; they are told by their index
   * @param threshold k, at least {@link SMALLEST_GROUP}
   */
  constructor(
    cells: number,
    private readonly respondents: readonly Alike[],
    private readonly threshold: number,
  ) {
    if (!Number.isInteger(threshold) || threshold < SMALLEST_GROUP)
      throw new RangeError(`a threshold is a whole number of at least ${SMALLEST_GROUP}, not ${threshold}`);
    this.groups = Array.from({ length: threshold }, () => new Witnesses());
    this.answeredIn = new Float64Array(cells);
    this.membersOf = Array.from({ length: cells }, () => []);
    this.taken = new Int32Array(respondents.length);
    this.standing = respondents.map(() => []);
    for (const { cells: standing, answered } of respondents)
      for (const cell of standing) this.answeredIn[cell]! += answered;
    this.abundantFirst = this.inOrderOfAbundance();
    for (const respondent of this.abundantFirst)
      for (const cell of respondents[respondent]!.cells) this.membersOf[cell]!.push(respondent);
  }

  /** Whoever stands in large cells only is easily replaced; those of small cells are kept for the cells that have nobody else. */
  private inOrderOfAbundance(): number[] {
    const smallest = Float64Array.from(this.respondents, ({ cells }) =>
      cells.reduce((least, cell) => {
        const answered = this.answeredIn[cell]!;
        return answered >= this.threshold && answered < least ? answered : least;
      }, Infinity),
    );
    return [...this.respondents.keys()].sort((left, right) => smallest[right]! - smallest[left]! || left - right);
  }

  /** Releases the cell if nobody can be seen through it, now or with what was released before; asked again it says the same. */
  release(cell: number): Verdict {
    const known = this.verdicts.get(cell);
    if (known !== undefined) return known;
    const verdict = this.judge(cell);
    this.verdicts.set(cell, verdict);
    return verdict;
  }

  private judge(cell: number): Verdict {
    if (!(this.answeredIn[cell]! >= this.threshold)) return 'too-few';
    const members = new Set(this.membersOf[cell]);
    const guesses = this.groups.map((group) => group.guess((respondent) => members.has(respondent)));
    // What follows from released cells is no news.
    if (this.onWhom(members, guesses[0]!, () => true, 1).length === 0) return 'released';
    const found = this.findWitnesses(members, guesses);
    if (found === null) return 'protects-others';
    found.forEach((respondent, group) => {
      const left = this.leftOn(respondent, members.has(respondent), guesses[group]!);
      this.groups[group]!.admit(respondent, this.standing[respondent]!, guesses[group]!, left);
      this.taken[respondent]! += 1;
    });
    for (const member of members) this.standing[member]!.push(this.rank);
    this.rank += 1;
    return 'released';
  }

  /** What is left of the cell on a respondent once everything released is taken away; 0: nothing. */
  private leftOn(respondent: number, isMember: boolean, guess: Float64Array): number {
    let left = isMember ? 1 : 0;
    for (const row of this.standing[respondent]!) left = minus(left, guess[row]!);
    return left;
  }

  /** On whom something is left, members first, the replaceable first; as many as are asked for. */
  private onWhom(
    members: ReadonlySet<number>,
    guess: Float64Array,
    may: (one: number) => boolean,
    most: number,
  ): number[] {
    const found: number[] = [];
    const look = (order: Iterable<number>, isMember: boolean): void => {
      for (const respondent of order) {
        if (found.length >= most) return;
        if (!isMember && members.has(respondent)) continue;
        if (may(respondent) && this.leftOn(respondent, isMember, guess) !== 0) found.push(respondent);
      }
    };
    look(members, true);
    look(this.abundantFirst, false);
    return found;
  }

  /** One more witness for each group, nobody for two; null when there are not enough. */
  private findWitnesses(members: ReadonlySet<number>, guesses: readonly Float64Array[]): number[] | null {
    const isFree = (respondent: number): boolean => this.taken[respondent]! < this.respondents[respondent]!.answered;
    const candidates = guesses.map((guess) => this.onWhom(members, guess, isFree, this.threshold));
    return assign(candidates, (respondent) => this.respondents[respondent]!.answered - this.taken[respondent]!);
  }
}
