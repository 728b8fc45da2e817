import { assign } from './assign.js';
import { minus } from './modular.js';
import type { Alike } from './respondents.js';
import { Witnesses } from './witnesses.js';

/** The smallest group whose figures are shown (Glint, Culture Amp); a wave may ask for more, never for less. */
const SMALLEST_GROUP = 5;

/** So many of its cells a plan may let go when fewer answered; from there on it is made anew. */
const SMALL_SHARE = 0.02;

/**
 * Why a cell is withheld: fewer answered than the threshold; or what others show together with it would leave a figure on fewer.
 */
export type Verdict = 'released' | 'too-few' | 'protects-others';

/** A cell whose release is asked for: the kinds that stand in it, the replaceable first. */
interface Asked {
  readonly members: readonly number[];
  readonly isMember: ReadonlySet<number>;
}

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
  private groups: readonly Witnesses[];
  /** For each kind of respondent, the independent released cells they stand in. */
  private standing: number[][];
  private readonly answeredIn: Float64Array;
  private readonly membersOf: number[][];
  private readonly abundantFirst: readonly number[];
  /** Where somebody stands in that order. */
  private readonly placeOf: Int32Array;
  /** How many of a kind are witnesses already. */
  private taken: Int32Array;
  private verdicts = new Map<number, Verdict>();
  /** Released cells none of which follows from those before. */
  private independent: number[] = [];

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
    this.groups = Array.from({ length: threshold }, () => Witnesses.none());
    this.answeredIn = new Float64Array(cells);
    this.membersOf = Array.from({ length: cells }, () => []);
    this.taken = new Int32Array(respondents.length);
    this.standing = respondents.map(() => []);
    for (const { cells: standing, answered } of respondents)
      for (const cell of standing) this.answeredIn[cell]! += answered;
    this.abundantFirst = this.inOrderOfAbundance();
    this.placeOf = new Int32Array(respondents.length);
    this.abundantFirst.forEach((respondent, place) => (this.placeOf[respondent] = place));
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

  /**
   * What may be released of something that fewer answered, beginning with all that is released here.
   *
   * Witnesses who did not answer it are replaced by people who did; where there is nobody, the cell that came last of those that need the
   * witness is let go, and asked for again with all that followed from it. When nothing is let go, the certificate is that of everybody.
   * When much would be let go, nothing is taken over: asked in order, more is released.
   * @param answered for each kind of respondent, how many gave an answer there; never more than here
   * @param mayLetGo how many cells, before it is better to begin anew
   */
  narrowedTo(answered: readonly number[], mayLetGo = this.independent.length * SMALL_SHARE): Disclosure {
    const people = this.respondents.map(({ cells }, kind): Alike => ({ cells, answered: answered[kind] ?? 0 }));
    const anew = (): Disclosure => new Disclosure(this.membersOf.length, people, this.threshold);
    const narrow = anew();
    narrow.groups = this.groups.map((group) => group.copy());
    narrow.standing = this.standing.map((cells) => [...cells]);
    narrow.taken = Int32Array.from(this.taken);
    narrow.independent = [...this.independent];
    const forgotten = narrow.dismissAbsent(mayLetGo);
    if (forgotten.size > mayLetGo) return anew();
    const independent = new Set(this.independent);
    const stays = (cell: number): boolean => forgotten.size === 0 || (independent.has(cell) && !forgotten.has(cell));
    narrow.verdicts = new Map([...this.verdicts].filter(([cell, verdict]) => verdict === 'released' && stays(cell)));
    return narrow;
  }

  /** Replaces or dismisses witnesses until everybody who is one did answer, or more was let go than may be. @returns what was let go */
  private dismissAbsent(mayLetGo: number): ReadonlySet<number> {
    const isAbsent = (kind: number): boolean => this.taken[kind]! > this.respondents[kind]!.answered;
    const forgotten = new Set<number>();
    for (const group of this.groups)
      for (const witness of group.witnessesOf(isAbsent)) {
        if (!isAbsent(group.respondent(witness)) || this.replace(group, witness)) continue;
        const weights = group.alone(witness);
        const row = weights.findLastIndex((weight) => weight !== 0);
        if (row < 0) continue;
        this.forget(row, group, witness, isAbsent);
        forgotten.add(this.independent[row]!);
        if (forgotten.size > mayLetGo) return forgotten;
      }
    return forgotten;
  }

  /** Puts somebody who is free in place of a witness. */
  private replace(group: Witnesses, witness: number): boolean {
    const alone = group.alone(witness);
    const other = this.touchedBy(alone).find((kind) => this.isFree(kind) && this.leftOn(kind, false, alone) !== 0);
    if (other === undefined) return false;
    this.taken[group.respondent(witness)]! -= 1;
    this.taken[other]! += 1;
    group.replace(witness, other, this.standing[other]!);
    return true;
  }

  /** Lets an independent cell go: this witness in this group; in each of the others one who did not answer, if there is one. */
  private forget(row: number, from: Witnesses, witness: number, isAbsent: (kind: number) => boolean): void {
    for (const group of this.groups) {
      const dismissed = group === from ? witness : group.carrierOf(row, isAbsent);
      this.taken[group.respondent(dismissed)]! -= 1;
      group.forget(row, dismissed);
    }
  }

  private isFree(kind: number): boolean {
    return this.taken[kind]! < this.respondents[kind]!.answered;
  }

  private judge(cell: number): Verdict {
    if (!(this.answeredIn[cell]! >= this.threshold)) return 'too-few';
    const asked = { members: this.membersOf[cell]!, isMember: new Set(this.membersOf[cell]) };
    const guesses = this.groups.map((group) => group.guess((respondent) => asked.isMember.has(respondent)));
    // What follows from released cells is no news.
    if (this.onWhom(asked, guesses[0]!, () => true, 1).length === 0) return 'released';
    const found = this.findWitnesses(asked, guesses);
    if (found === null) return 'protects-others';
    found.forEach((respondent, group) => {
      const left = this.leftOn(respondent, asked.isMember.has(respondent), guesses[group]!);
      this.groups[group]!.admit(respondent, this.standing[respondent]!, guesses[group]!, left);
      this.taken[respondent]! += 1;
    });
    for (const member of asked.members) this.standing[member]!.push(this.independent.length);
    this.independent.push(cell);
    return 'released';
  }

  /** What is left of the cell on a respondent once everything released is taken away; 0: nothing. */
  private leftOn(respondent: number, isMember: boolean, guess: Float64Array): number {
    let left = isMember ? 1 : 0;
    for (const row of this.standing[respondent]!) left = minus(left, guess[row]!);
    return left;
  }

  /** On whom something is left, members first, the replaceable first; as many as are asked for. */
  private onWhom(asked: Asked, guess: Float64Array, may: (one: number) => boolean, most: number): number[] {
    const found: number[] = [];
    const look = (order: Iterable<number>, isMember: boolean): void => {
      for (const respondent of order) {
        if (found.length >= most) return;
        if (!isMember && asked.isMember.has(respondent)) continue;
        if (may(respondent) && this.leftOn(respondent, isMember, guess) !== 0) found.push(respondent);
      }
    };
    look(asked.members, true);
    if (found.length < most) look(this.touchedBy(guess), false);
    return found;
  }

  /** Those of whom the guess says anything, the replaceable first. */
  private touchedBy(guess: Float64Array): readonly number[] {
    const touched: number[] = [];
    for (let row = 0; row < guess.length; row += 1) {
      if (guess[row] === 0) continue;
      for (const member of this.membersOf[this.independent[row]!]!) touched.push(member);
      if (touched.length >= this.respondents.length) return this.abundantFirst;
    }
    const { placeOf } = this;
    return [...new Set(touched)].sort((left, right) => placeOf[left]! - placeOf[right]!);
  }

  /** One more witness for each group, nobody for two; null when there are not enough. */
  private findWitnesses(asked: Asked, guesses: readonly Float64Array[]): number[] | null {
    const candidates = guesses.map((guess) => this.onWhom(asked, guess, (kind) => this.isFree(kind), this.threshold));
    return assign(candidates, (respondent) => this.respondents[respondent]!.answered - this.taken[respondent]!);
  }
}
