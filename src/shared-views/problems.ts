import { Problem } from '../kernel/problem.js';

/** Revoked, expired, of another organisation, or never there. */
export class SharedViewUnknown extends Problem {
  readonly code = 'SHARED_VIEW_UNKNOWN';
}
