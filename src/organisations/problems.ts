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

export class UnitCircle extends Problem {
  readonly code = 'UNIT_CIRCLE';
}

export class UnitTooDeep extends Problem {
  readonly code = 'UNIT_TOO_DEEP';
}

/** Closed, or under a closed one: nobody is placed in it, and nothing is put under it. */
export class UnitClosed extends Problem {
  readonly code = 'UNIT_CLOSED';
}

/** People or open units are still in it. */
export class UnitInUse extends Problem {
  readonly code = 'UNIT_IN_USE';
}

export class OrganisationUnknown extends Problem {
  readonly code = 'ORGANISATION_UNKNOWN';
}

export class ModelUnknown extends Problem {
  readonly code = 'MODEL_UNKNOWN';
}
