import type { Said } from './said.js';

export type RiskId =
  | 'bias'
  | 'wrong-level'
  | 'over-reliance'
  | 'exclusion'
  | 'pressure'
  | 'leaked-questions'
  | 're-identification'
  | 'breach'
  | 'kept-too-long';

type Degree = 1 | 2 | 3 | 4;

/** Likelihood, then severity, each from 1 (negligible) to 4 (maximum), as in the CNIL’s method for impact assessments (2018). */
export type Rated = readonly [likelihood: Degree, severity: Degree];

export interface RatedRisk {
  readonly id: RiskId;
  readonly before: Rated;
  readonly after: Rated;
}

/** Proposals: the organisation confirms or changes them. What weakens a measure in this very campaign weighs on its rating. */
export const ratedRisks = ({ isProvisional, hasPublicKeys }: Said): RatedRisk[] => [
  { id: 'bias', before: [3, 3], after: isProvisional ? [3, 2] : [2, 2] },
  { id: 'wrong-level', before: [3, 3], after: isProvisional ? [3, 2] : [2, 2] },
  { id: 'over-reliance', before: [3, 3], after: [2, 2] },
  { id: 'exclusion', before: [3, 3], after: [2, 2] },
  { id: 'pressure', before: [3, 2], after: [2, 2] },
  { id: 'leaked-questions', before: [3, 2], after: hasPublicKeys ? [4, 2] : [2, 2] },
  { id: 're-identification', before: [2, 3], after: [1, 3] },
  { id: 'breach', before: [2, 3], after: [1, 3] },
  { id: 'kept-too-long', before: [3, 2], after: [1, 2] },
];
