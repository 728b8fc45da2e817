import type { Scale } from '../competencies/index.js';
import type { CalibratedItem, ItemParameters } from '../psychometrics/index.js';
import type { BankItem } from './item.js';
import { highestScoreOf } from './score-response.js';

/**
 * Provisional parameters of an item on a scale: the author's difficulty, the scale's slopes, and where one can guess, a floor of one
 * over the number of possible answers (without it weak people are judged a third of a logit too able).
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
  const c = chanceOfGuessing(item);
  return c > 0 ? { model: '3pl', a, b, c } : { model: '2pl', a, b };
}

/** One over the number of ways to choose, where the question says how many to choose; else guessing it all is next to nothing. */
function chanceOfGuessing(item: BankItem): number {
  if (item.kind === 'single-choice') return 1 / item.options.length;
  return item.kind === 'multiple-choice' && item.choose !== undefined
    ? 1 / waysToChoose(item.options.length, item.choose)
    : 0;
}

const waysToChoose = (from: number, howMany: number): number =>
  Array.from({ length: howMany }, (_, step) => (from - step) / (step + 1)).reduce((ways, factor) => ways * factor, 1);

/** Steps evenly placed around the author's difficulty, `2 × spread` apart. */
const spreadAround = (b: number, steps: number, spread: number): number[] =>
  Array.from({ length: steps }, (_, step) => b + (2 * step - (steps - 1)) * spread);
