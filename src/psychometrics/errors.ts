/** What the mathematics refuses. `code` is stable; `facts` lets the edge write its own sentence. */
export abstract class PsychometricsError extends Error {
  abstract readonly code: string;

  constructor(
    message: string,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** A response or a question names an item the bank lacks. */
export class UnknownItem extends PsychometricsError {
  readonly code = 'UNKNOWN_ITEM';
}

/** Two items of one bank share an id. */
export class DuplicateItem extends PsychometricsError {
  readonly code = 'DUPLICATE_ITEM';
}

/** The same item answered twice: its answers would not be independent given ability. */
export class RepeatedItem extends PsychometricsError {
  readonly code = 'REPEATED_ITEM';
}

/** An item's parameters lie outside the domain of its model. */
export class InvalidParameters extends PsychometricsError {
  readonly code = 'INVALID_PARAMETERS';
}

/** A score that the item's model does not have. */
export class InvalidScore extends PsychometricsError {
  readonly code = 'INVALID_SCORE';
}

/** A matrix that must be a covariance is not. */
export class NotPositiveDefinite extends PsychometricsError {
  readonly code = 'NOT_POSITIVE_DEFINITE';
}

/** Arrays whose lengths do not fit together. */
export class DimensionMismatch extends PsychometricsError {
  readonly code = 'DIMENSION_MISMATCH';
}

/** Answers that say nothing of what is asked. */
export class NotEnoughInformation extends PsychometricsError {
  readonly code = 'NOT_ENOUGH_INFORMATION';
}

/** A number outside the domain of the rule it sets. */
export class InvalidSetting extends PsychometricsError {
  readonly code = 'INVALID_SETTING';
}

/** Nothing is left to choose from. */
export class NothingToPick extends PsychometricsError {
  readonly code = 'NOTHING_TO_PICK';
}

/** Counts that cannot be: negative, broken, or of too few groups to compare. */
export class InvalidCounts extends PsychometricsError {
  readonly code = 'INVALID_COUNTS';
}
