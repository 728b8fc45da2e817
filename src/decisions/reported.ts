import type { Instrument, Measure } from '../assessments/index.js';
import { toPoints, toScore, type Scale } from '../competencies/index.js';
import type { Localised } from '../kernel/localised.js';

/** A score as people read it, in points of its scale: the screen, the paper and the program get the same figures. */
export type ReportedScore =
  | { readonly measured: false }
  | {
      readonly measured: true;
      readonly estimate: number;
      /** Half of the 95 % interval. */
      readonly margin: number;
      readonly interval: readonly [number, number];
      readonly level: number;
      readonly levelName: Localised;
      readonly levelProbability: number;
      readonly levelProbabilities: readonly number[];
    };

/** Shown in hundredths, kept in thousandths. */
export const rounded = (probability: number): number => Math.round(probability * 1000) / 1000;

export function reported(
  { scale, model }: Pick<Instrument, 'scale' | 'model'>,
  measure: Measure | null,
): ReportedScore {
  if (!measure) return { measured: false };
  const { low, high } = measure.interval;
  const levelProbabilities = measure.levelProbabilities.map(rounded);
  const level = model.levels.find((candidate) => candidate.level === measure.level);
  if (!level) throw new Error(`model ${model.id} has no level ${measure.level}`);
  return {
    measured: true,
    estimate: Math.round(toScore(scale, measure.estimate)),
    margin: Math.round(toPoints(scale, (high - low) / 2)),
    interval: [Math.round(toScore(scale, low)), Math.round(toScore(scale, high))],
    level: measure.level,
    levelName: level.name,
    levelProbability: levelProbabilities[measure.level - 1] ?? 0,
    levelProbabilities,
  };
}

export interface ReportedScale {
  readonly id: string;
  readonly version: number;
  readonly name: Localised;
  readonly provisional: boolean;
  readonly minimum: number;
  readonly maximum: number;
  readonly cuts: readonly { readonly at: number; readonly error: number; readonly method: Localised }[];
}

export const reportedScale = (scale: Scale): ReportedScale => ({
  id: scale.id,
  version: scale.version,
  name: scale.name,
  provisional: scale.provisional,
  minimum: scale.reporting.minimum,
  maximum: scale.reporting.maximum,
  cuts: scale.cuts.map(({ at, error, method }) => ({
    at: Math.round(toScore(scale, at)),
    error: Math.round(toPoints(scale, error)),
    method,
  })),
});

/** Scores may be compared on one scale only, figures and all. */
export const scaleKeyOf = ({ id, version }: Pick<Scale, 'id' | 'version'>): string => `${id}@${version}`;
