import { Disclosure, type Verdict } from './disclosure.js';
import type { Alike } from './respondents.js';
import type { Arrangement } from './arrange-cuts.js';

/** Why a figure is withheld. `protects-others` is also said of what everybody answered alike: the true reason would tell the answer. */
export type Withheld = Exclude<Verdict, 'released'>;

/** For each cut, by its index. */
export type Verdicts = ReadonlyMap<number, Verdict>;

/**
 * What of a wave is released: one plan of those who answered the wave; then, inside it, one for everything that is asked, among those who
 * answered it. It begins with the plan of the wave: nearly all of it holds for nearly every question. Plans of the same people are the same.
 */
export class ReleasePlans {
  private readonly released: readonly number[];
  private readonly known = new Map<string, Verdicts>();

  private constructor(
    /** Of the wave. */
    readonly wave: Verdicts,
    private readonly plan: Disclosure,
    private readonly pause: Asked['pause'],
  ) {
    this.released = [...wave].flatMap(([cut, verdict]) => (verdict === 'released' ? [cut] : []));
  }

  /** @param respondents how many answered from each place */
  static async of({ arrangement, threshold, pause }: Asked, respondents: readonly number[]): Promise<ReleasePlans> {
    const people = arrangement.standing.map((cells, place): Alike => ({ cells, answered: respondents[place] ?? 0 }));
    const plan = new Disclosure(arrangement.cuts.length, people, threshold);
    const wave = await judge(plan, [...arrangement.cuts.keys()], pause);
    return new ReleasePlans(wave, plan, pause);
  }

  /** @param answered how many answered from each place; only cuts that the wave released are asked for */
  async among(answered: readonly number[]): Promise<Verdicts> {
    const same = answered.join();
    const known = this.known.get(same);
    if (known) return known;
    const verdicts = await judge(this.plan.narrowedTo(answered), this.released, this.pause);
    this.known.set(same, verdicts);
    return verdicts;
  }
}

interface Asked {
  readonly arrangement: Pick<Arrangement, 'cuts' | 'standing'>;
  readonly threshold: number;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
}

/** In a large wave a plan takes seconds: others have their turn after so many cuts. */
const CUTS_A_TURN = 4;

async function judge(plan: Disclosure, cuts: readonly number[], pause: Asked['pause']): Promise<Verdicts> {
  const verdicts = new Map<number, Verdict>();
  for (const [at, cut] of cuts.entries()) {
    verdicts.set(cut, plan.release(cut));
    if (at % CUTS_A_TURN === CUTS_A_TURN - 1) await pause();
  }
  return verdicts;
}
