import { Problem } from '../kernel/problem.js';

export class NotAllowed extends Problem {
  readonly code = 'NOT_ALLOWED';
}

export class UnitUnknown extends Problem {
  readonly code = 'UNIT_UNKNOWN';
}

export class JobUnknown extends Problem {
  readonly code = 'JOB_UNKNOWN';
}

/** Somebody else changed the same thing meanwhile: what was typed is kept on the page, nothing is overwritten. */
export class ChangedMeanwhile extends Problem {
  readonly code = 'CHANGED_MEANWHILE';
}
