import { Problem } from '../kernel/problem.js';

export class SetupDone extends Problem {
  readonly code = 'SETUP_DONE';
}

export class SetupCodeWrong extends Problem {
  readonly code = 'SETUP_CODE_WRONG';
}
