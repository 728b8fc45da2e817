/** How many answered, and how many fell into each slot. */
export interface Counts {
  readonly answered: number;
  readonly slots: readonly number[];
}
