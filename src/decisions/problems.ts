import { Problem } from '../kernel/problem.js';

export class ResultUnknown extends Problem {
  readonly code = 'RESULT_UNKNOWN';
}

export class DecisionUnknown extends Problem {
  readonly code = 'DECISION_UNKNOWN';
}

export class ContestUnknown extends Problem {
  readonly code = 'CONTEST_UNKNOWN';
}

export class PassportUnknown extends Problem {
  readonly code = 'PASSPORT_UNKNOWN';
}

/** Scores of two scales say nothing about each other. */
export class NotComparable extends Problem {
  readonly code = 'RESULTS_NOT_COMPARABLE';
}

export class ChooseTwoToSix extends Problem {
  readonly code = 'CHOOSE_TWO_TO_SIX';
}

export class OutcomeNotOfPurpose extends Problem {
  readonly code = 'OUTCOME_NOT_OF_PURPOSE';
}

/** A person's reasons are missing, or say the score again. */
export class ReasonsNeeded extends Problem {
  readonly code = 'REASONS_NEEDED';
  readonly faults: readonly { readonly field: string; readonly fault: string }[];

  constructor(fault: 'reasons-missing' | 'reasons-only-score', field = 'reasons') {
    super();
    this.faults = [{ field, fault }];
  }
}

export class NotAboutOneself extends Problem {
  readonly code = 'NOT_ABOUT_ONESELF';
}

/** While somebody contests, what was decided changes by the answer only. */
export class ContestWaiting extends Problem {
  readonly code = 'CONTEST_WAITING';
}

export class ContestAlreadyOpen extends Problem {
  readonly code = 'CONTEST_ALREADY_OPEN';
}

export class ContestAlreadyAnswered extends Problem {
  readonly code = 'CONTEST_ALREADY_ANSWERED';
}

/** Whoever decided may not judge the contest of it. */
export class ContestNeedsAnother extends Problem {
  readonly code = 'CONTEST_NEEDS_ANOTHER';
}

/** An answer that changes a decision says what it becomes. */
export class NewDecisionNeeded extends Problem {
  readonly code = 'NEW_DECISION_NEEDED';
}

export class PassportNeedsName extends Problem {
  readonly code = 'PASSPORT_NEEDS_NAME';
}

export class TooManyPassports extends Problem {
  readonly code = 'TOO_MANY_PASSPORTS';
}
