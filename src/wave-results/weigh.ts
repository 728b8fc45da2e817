import type { Frame } from '../waves/index.js';
import { rake } from '../psychometrics/index.js';
import { keyOf, pathsOf } from '../disclosure/index.js';
import type { CutFigures } from './figures.js';
import { questionKey, type ScoredQuestion } from './countable.js';
import { scoreMoments, without, type Figures } from './measure.js';

/** Departments that are shown, each with what its answers weigh; `rest`: all others together, when there are any. */
export interface Weighting {
  readonly parts: readonly { readonly key: string; readonly weight: number }[];
  readonly rest: number;
  readonly designEffect: number;
}

interface Part {
  readonly key: string | null;
  readonly answered: number;
  readonly invited: number;
}

/**
 * Weights by which each department counts for as many as were asked in it. They are the same within a department that is shown, and
 * within all that is not, so that whatever is weighted by them is a combination of figures that are shown.
 * @returns null when nothing can be weighted: one part, or nobody answered where somebody was asked
 */
export function weightsOf(frame: Frame, cuts: readonly CutFigures[]): Weighting | null {
  const whole = cuts.find(({ cut }) => cut.kind === 'organisation');
  if (whole?.withheld !== null || frame.invited === null) return null;
  const departments = [...pathsOf(frame)].flatMap(([, path]) => (path.length === 1 ? path : []));
  const parts = departments.flatMap(({ id, invited }): (Part & { key: string })[] => {
    const key = keyOf({ kind: 'unit', unitId: id });
    const shown = cuts.find((one) => one.key === key);
    return shown?.withheld === null ? [{ key, answered: shown.answered, invited }] : [];
  });
  const sumOf = (of: (part: Part) => number): number => parts.reduce((sum, part) => sum + of(part), 0);
  const rest: Part = {
    key: null,
    answered: whole.answered - sumOf(({ answered }) => answered),
    invited: frame.invited - sumOf(({ invited }) => invited),
  };
  const all = [...parts, ...(rest.answered > 0 ? [rest] : [])];
  if (all.length < 2 || all.some(({ invited }) => invited <= 0)) return null;
  return raked(all);
}

function raked(parts: readonly Part[]): Weighting {
  const invited = parts.reduce((sum, part) => sum + part.invited, 0);
  const bands = parts.flatMap(({ answered }, at) => Array.from({ length: answered }, () => at));
  const { weights, designEffect } = rake([{ bands, shares: parts.map((part) => part.invited / invited) }]);
  const weightAt = (at: number): number => weights[bands.indexOf(at)] ?? 1;
  return {
    parts: parts.flatMap(({ key }, at) => (key === null ? [] : [{ key, weight: weightAt(at) }])),
    rest: weightAt(parts.findIndex(({ key }) => key === null)),
    designEffect,
  };
}

/** The weighted mean of a driver over the organisation; null when it is not shown. Departments that do not show a question are pooled. */
export function weightedMean(
  { parts, rest }: Weighting,
  questions: readonly ScoredQuestion[],
  figuresAt: (key: string) => Figures | undefined,
): number | null {
  const means = questions.map((question) => {
    const id = questionKey(question.id);
    const whole = figuresAt('organisation')?.[id];
    if (whole === undefined || typeof whole === 'string') return null;
    let [left, sum, weights] = [whole, 0, 0];
    for (const { key, weight } of parts) {
      const counts = figuresAt(key)?.[id];
      if (counts === undefined || typeof counts === 'string') continue;
      left = without(left, counts);
      sum += weight * counts.answered * scoreMoments(question, counts).mean;
      weights += weight * counts.answered;
    }
    if (left.answered > 0) {
      sum += rest * left.answered * scoreMoments(question, left).mean;
      weights += rest * left.answered;
    }
    return sum / weights;
  });
  const known = means.flatMap((mean) => (mean === null ? [] : [mean]));
  return known.length < means.length || known.length === 0
    ? null
    : known.reduce((sum, mean) => sum + mean, 0) / known.length;
}
