import { asList, asShortDate } from '../../language/formats.js';
import { inWords } from '../../language/language.svelte.js';
import * as m from '../../paraglide/messages.js';
import { asScore, reasonInWords, sizeInWords } from '../words.js';
import type { Line, Moved, Trend, TrendPoint, TrendWave } from './contract.js';

const scoreAt = ({ points }: Line, at: number): string => {
  const point = points[at];
  return point?.kind === 'shown' ? asScore(point.value.estimate) : '';
};

const directionOf = ({ change }: Moved): string =>
  change.difference > 0 ? m.wave_results_trend_rise() : m.wave_results_trend_fall();

/** What one line says, and no more than its figures allow. */
export function findingOfLine(line: Line): string {
  const { moved, points } = line;
  if (moved === null) {
    return points.at(-1)?.kind === 'shown'
      ? m.wave_results_trend_alone({ to: scoreAt(line, points.length - 1) })
      : m.wave_results_trend_withheld();
  }
  const ends = { from: scoreAt(line, moved.from), to: scoreAt(line, moved.to) };
  return moved.change.isSignificant
    ? m.wave_results_trend_real({ ...ends, direction: directionOf(moved), size: sizeInWords(moved.change) })
    : m.wave_results_trend_maybe(ends);
}

/** What all of them say together. */
export function findingOfAll(lines: readonly Line[]): string {
  const moves = lines.flatMap((line) => (line.moved ? [{ line, moved: line.moved }] : []));
  if (moves.length === 0) return m.wave_results_trend_finding_none();
  const [most] = moves
    .filter(({ moved }) => moved.change.isSignificant)
    .sort((one, other) => Math.abs(other.moved.change.difference) - Math.abs(one.moved.change.difference));
  if (!most) return m.wave_results_trend_finding_still();
  return m.wave_results_trend_finding_most({
    name: inWords(most.line.name),
    from: scoreAt(most.line, most.moved.from),
    to: scoreAt(most.line, most.moved.to),
    direction: directionOf(most.moved),
  });
}

export const driverLines = ({ drivers }: Trend): Line[] =>
  drivers.map(({ isSameWords, ...driver }) => ({ ...driver, isLinked: isSameWords }));

export const anchorLines = ({ anchors }: Trend): Line[] =>
  anchors.map(({ question, text, points, moved }) => ({
    id: question,
    name: text,
    points,
    isLinked: points.map(() => true),
    moved,
  }));

/** Why points are missing: each reason once, with its waves. */
export function gapsInWords({ points }: Line, waves: readonly TrendWave[], isAnchor: boolean): string[] {
  const reasons = ['too-few', 'protects-others', 'not-counted'] as const;
  return reasons.flatMap((because) => {
    const missing = waves.filter((_wave, at) => isWithheld(points[at], because));
    if (missing.length === 0) return [];
    const dates = asList(missing.map(({ closedAt }) => asShortDate(closedAt)));
    return isAnchor && because === 'not-counted'
      ? [m.wave_results_trend_other_words({ dates })]
      : [m.wave_results_trend_not_shown({ dates, reason: lowerFirst(reasonInWords({ kind: 'withheld', because })) })];
  });
}

const isWithheld = (point: TrendPoint | undefined, because: string): boolean =>
  point?.kind === 'withheld' && point.because === because;

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1);

export const pointInWords = (point: TrendPoint | undefined): string => {
  if (point === undefined) return '–';
  if (point.kind === 'withheld') return reasonInWords(point);
  const { estimate, low, high } = point.value;
  return m.wave_results_trend_point({ estimate: asScore(estimate), low: asScore(low), high: asScore(high) });
};
