import { Problem } from '../kernel/problem.js';

export class AccountUnknown extends Problem {
  readonly code = 'ACCOUNT_UNKNOWN';
}
