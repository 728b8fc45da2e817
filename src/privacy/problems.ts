import { Problem } from '../kernel/problem.js';

export class RetentionOutOfBounds extends Problem {
  readonly code = 'RETENTION_OUT_OF_BOUNDS';

  constructor(atLeast: number, atMost: number) {
    super({ atLeast, atMost });
  }
}

/** Cut short, changed, or never one of ours. */
export class ErasureListDamaged extends Problem {
  readonly code = 'ERASURE_LIST_DAMAGED';

  constructor(file: string) {
    super({ file });
  }
}

export class EmployeeStillThere extends Problem {
  readonly code = 'EMPLOYEE_STILL_THERE';
}
