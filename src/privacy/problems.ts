import { Problem } from '../kernel/problem.js';

export class RetentionOutOfBounds extends Problem {
  readonly code = 'RETENTION_OUT_OF_BOUNDS';

  constructor(atLeast: number, atMost: number) {
    super({ atLeast, atMost });
  }
}

export class EmployeeStillThere extends Problem {
  readonly code = 'EMPLOYEE_STILL_THERE';
}
