import { Disclosure, type Alike, type Verdict } from '../disclosure/index.js';
import type { Arrangement } from './arrange-cuts.js';

/** Why a figure is withheld. `protects-others` is also said of what everybody answered alike: the true reason would tell the answer. */
export type Withheld = Exclude<Verdict, 'released'>;

/** For each cut, by its index. */
export type Verdicts = ReadonlyMap<number, Verdict>;

/**
 * What of a wave is released: one plan of those who answered the wave; then, inside it, one for everything that is asked, among those who
 * answered it. Plans of the same people are the same.
 */
export class ReleasePlans {
  /** Of the wave. */
  readonly wave: Verdicts;
  private readonly released: readonly number[];
  private readonly known = new Map<string, Verdicts>();

  constructor(
    private readonly arrangement: Pick<Arrangement, 'cuts' | 'standing'>,
    respondents: readonly number[],
    private readonly threshold: number,
  ) {
    this.wave = this.judge([...arrangement.cuts.keys()], respondents);
    this.released = [...this.wave].flatMap(([cut, verdict]) => (verdict === 'released' ? [cut] : []));
    this.known.set(respondents.join(), this.wave);
  }

  /** @param answered how many answered from each place; only cuts that the wave released are asked for */
  among(answered: readonly number[]): Verdicts {
    const same = answered.join();
    const known = this.known.get(same);
    if (known) return known;
    const verdicts = this.judge(this.released, answered);
    this.known.set(same, verdicts);
    return verdicts;
  }

  private judge(cuts: readonly number[], answered: readonly number[]): Verdicts {
    const people = this.arrangement.standing.map((cells, place): Alike => ({ cells, answered: answered[place] ?? 0 }));
    const disclosure = new Disclosure(this.arrangement.cuts.length, people, this.threshold);
    return new Map(cuts.map((cut) => [cut, disclosure.release(cut)]));
  }
}
