import { probabilityOfReaching, REACHED_FROM } from '../decisions/index.js';

/** What somebody said of themselves beside what was measured. Being above or below it is information, not a fault. */
export interface SaidAndMeasured {
  readonly reading: 'measured-higher' | 'measured-lower' | 'not-distinguishable';
  /** Of the side that is read, or of the level said when no side is. */
  readonly chance: number;
}

export function saidAndMeasured(said: number, levelProbabilities: readonly number[]): SaidAndMeasured {
  const higher = probabilityOfReaching(levelProbabilities, said + 1);
  const lower = 1 - probabilityOfReaching(levelProbabilities, said);
  if (higher >= REACHED_FROM) return { reading: 'measured-higher', chance: higher };
  if (lower >= REACHED_FROM) return { reading: 'measured-lower', chance: lower };
  return { reading: 'not-distinguishable', chance: levelProbabilities[said - 1] ?? 0 };
}
