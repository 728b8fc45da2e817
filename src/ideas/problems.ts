import { Problem } from '../kernel/problem.js';

export class IdeaUnknown extends Problem {
  readonly code = 'IDEA_UNKNOWN';
}

/** The code opens nothing: never given, or its idea was withdrawn. */
export class ReceiptUnknown extends Problem {
  readonly code = 'RECEIPT_UNKNOWN';
}

export class OwnIdea extends Problem {
  readonly code = 'OWN_IDEA';
}

export class SupportOver extends Problem {
  readonly code = 'SUPPORT_OVER';
}

export class PrecisionsFull extends Problem {
  readonly code = 'PRECISIONS_FULL';
}

/** Supports are kept under a key that is not in the database, and none can be read or written. */
export class SupporterKeyMissing extends Problem {
  readonly code = 'SUPPORTER_KEY_MISSING';
}
