/** One thing among many, found by writing a part of its name. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Where it is, or what else tells it apart. */
  readonly detail?: string | undefined;
}
