import type { Scale } from '../competencies/index.js';
import type { CalibratedItem, ItemParameters } from '../psychometrics/index.js';
import type { BankItem } from './item.js';
import { highestScoreOf } from './score-response.js';

/**
 * Provisional parameters of an item on a scale: the author's difficulty, the scale's slopes, and for a single choice a guessing
 * floor of one over the number of options (without it weak people are judged a third of a logit too able).
 */
export function calibrateItem(item: BankItem, scale: Scale, dimension: number): CalibratedItem {
  const { slopeSd } = scale.itemDefaults;
  return {
    id: item.id,
    dimension,
    parameters: parametersOf(item, scale.itemDefaults),
    uncertainty: { a: slopeSd, b: item.difficulty.sd },
  };
}

function parametersOf(item: BankItem, defaults: Scale['itemDefaults']): ItemParameters {
  const { b } = item.difficulty;
  const steps = highestScoreOf(item);
  if (steps > 1)
    return { model: 'gpcm', a: defaults.partialCreditSlope, steps: spreadAround(b, steps, defaults.stepSpread) };
  const a = defaults.dichotomousSlope;
  return item.kind === 'single-choice' ? { model: '3pl', a, b, c: 1 / item.options.length } : { model: '2pl', a, b };
}

/** Steps evenly placed around the author's difficulty, `2 × spread` apart. */
const spreadAround = (b: number, steps: number, spread: number): number[] =>
  Array.from({ length: steps }, (_, step) => b + (2 * step - (steps - 1)) * spread);
