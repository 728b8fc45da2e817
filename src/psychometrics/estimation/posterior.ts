/** One scored answer. What was skipped is scored 0 and present; what was never reached is absent. */
export interface ScoredResponse {
  /** index in the compiled bank */
  readonly item: number;
  /** whole number from 0 to the item's highest score */
  readonly score: number;
}

/** A normal approximation of what is known of a person after their answers, logits. */
export interface Posterior {
  /** length D */
  readonly mean: Float64Array;
  /** D·D row-major, taking the items' parameters as known */
  readonly covariance: Float64Array;
  /** inverse of the covariance, D·D row-major */
  readonly precision: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}
