import { inSteps, type Pace } from '../waves/index.js';

/** How somebody answered, whatever they said. */
export interface Manner {
  readonly pace: Pace;
  readonly isUniform: boolean;
}

/** Of the whole organisation and nothing smaller, in steps; null where fewer than the threshold. Nothing finer is kept. */
export interface Quality {
  readonly answered: number | null;
  /** The same point all along. */
  readonly uniform: number | null;
  readonly paces: Readonly<Record<Pace, number | null>>;
}

/** Watches answers while they are counted. */
export class QualityCount {
  private answered = 0;
  private uniform = 0;
  private readonly paces: Record<Pace, number> = { quick: 0, usual: 0, slow: 0 };

  async *watch<T extends Manner>(submissions: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const submission of submissions) {
      this.answered += 1;
      this.uniform += submission.isUniform ? 1 : 0;
      this.paces[submission.pace] += 1;
      yield submission;
    }
  }

  result(threshold: number): Quality {
    const coarse = (count: number): number | null => (count < threshold ? null : Math.max(threshold, inSteps(count)));
    const { quick, usual, slow } = this.paces;
    return {
      answered: coarse(this.answered),
      uniform: coarse(this.uniform),
      paces: { quick: coarse(quick), usual: coarse(usual), slow: coarse(slow) },
    };
  }
}
