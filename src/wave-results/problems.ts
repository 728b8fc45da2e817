import { Problem } from '../kernel/problem.js';

export class WaveResultsUnknown extends Problem {
  readonly code = 'WAVE_RESULTS_UNKNOWN';
}

export class WaveNotCounted extends Problem {
  readonly code = 'WAVE_NOT_COUNTED';
}

/** The instrument has no types that a tool could measure, or people outside were asked. */
export class ActivityNotMeasured extends Problem {
  readonly code = 'ACTIVITY_NOT_MEASURED';
}

/** Measuring what people do without telling them is refused. */
export class ActivityUntold extends Problem {
  readonly code = 'ACTIVITY_UNTOLD';
}

export class ActivityPeriodWrong extends Problem {
  readonly code = 'ACTIVITY_PERIOD_WRONG';
}

/** The list of spaces would be of a day to come. */
export class ActivityDayWrong extends Problem {
  readonly code = 'ACTIVITY_DAY_WRONG';
}

/** Not one of the matrices has all its columns. */
export class ActivityColumnsMissing extends Problem {
  readonly code = 'ACTIVITY_COLUMNS_MISSING';
}

/** Lines to correct, by number and column; nothing of the file was taken. */
export class ActivityFileFaulty extends Problem {
  readonly code = 'ACTIVITY_FILE_FAULTY';

  constructor(
    count: number,
    readonly faults: readonly { readonly field: string; readonly fault: string }[],
  ) {
    super({ count });
  }
}

/** What people answered was promised to nobody by name. */
export class WaveAnonymous extends Problem {
  readonly code = 'WAVE_ANONYMOUS';
}

/** Nobody who answered by name. */
export class RespondentUnknown extends Problem {
  readonly code = 'RESPONDENT_UNKNOWN';
}

export class CutUnknown extends Problem {
  readonly code = 'CUT_UNKNOWN';
}

export class CommentUnknown extends Problem {
  readonly code = 'COMMENT_UNKNOWN';
}
