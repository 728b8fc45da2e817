import { Problem } from '../kernel/problem.js';

export class ActionUnknown extends Problem {
  readonly code = 'ACTION_UNKNOWN';
}

/** The owner is chosen among the people of the organisation. */
export class OwnerUnknown extends Problem {
  readonly code = 'OWNER_UNKNOWN';
}
