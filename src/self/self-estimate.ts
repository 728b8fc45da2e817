import type { Day } from '../people/index.js';

/** What a person says of themselves on a day, before or after any test. Nobody else reads it. */
export interface SelfEstimate {
  readonly organisationId: string;
  readonly personId: string;
  readonly day: Day;
  /** Whose levels were read. */
  readonly modelId: string;
  /** Levels 1 to 5 by domain; a domain that was skipped is absent. */
  readonly levels: Readonly<Record<string, number>>;
}
