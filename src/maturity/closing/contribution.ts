/** What one person's latest test of a period brings to the figures of groups. */
export interface Contribution {
  readonly personId: string;
  readonly sittingId: string;
  /** Of the day of the test. */
  readonly unitId: string | null;
  /** Nobody but the person reads the result by name. */
  readonly isOwned: boolean;
  /** In each domain of the model, logits. */
  readonly estimates: readonly number[];
  /** From 1. */
  readonly levels: readonly number[];
  readonly overallLevel: number;
  /** In each domain, how sure it is that the person is at a level: five probabilities. */
  readonly probabilities: readonly (readonly number[])[];
}
