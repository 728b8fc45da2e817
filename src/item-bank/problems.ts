import { Problem } from '../kernel/problem.js';

export interface ResponseFault {
  readonly field: string;
  readonly fault:
    'other-kind' | 'unknown-option' | 'not-every-option-once' | 'empty' | 'repeated-option' | 'other-count';
}

export class MalformedResponse extends Problem {
  readonly code = 'VALIDATION_FAILED';

  constructor(readonly faults: readonly ResponseFault[]) {
    super({ fields: faults.map(({ field }) => field).join(', ') });
  }
}
