import { Problem } from '../kernel/problem.js';

/** No such instrument, no such version, or another organisation’s. */
export class InstrumentUnknown extends Problem {
  readonly code = 'INSTRUMENT_UNKNOWN';
}

export class InstrumentDraftUnknown extends Problem {
  readonly code = 'INSTRUMENT_DRAFT_UNKNOWN';
}

/** Texts are missing, or names do not fit together: nobody can be asked yet. */
export class InstrumentUnfinished extends Problem {
  readonly code = 'INSTRUMENT_UNFINISHED';

  constructor(complaints: number) {
    super({ complaints });
  }
}

/** A file that is no survey, or one made to do harm. */
export class SurveyUnreadable extends Problem {
  readonly code = 'SURVEY_UNREADABLE';
  readonly faults: readonly { readonly field: string; readonly fault: string }[];

  constructor(fault: string) {
    super();
    this.faults = [{ field: 'text', fault }];
  }
}
