import { Problem } from '../kernel/problem.js';

/** Somebody else's, expired, or never there. */
export class ReportUnknown extends Problem {
  readonly code = 'REPORT_UNKNOWN';
}

/** It is being made. */
export class ReportNotReady extends Problem {
  readonly code = 'REPORT_NOT_READY';
}

export class SubscriptionUnknown extends Problem {
  readonly code = 'SUBSCRIPTION_UNKNOWN';
}
