import { Problem } from './problem.js';

/** What is wrong with one field, by the name of the rule it breaks; the edge has the words. */
export interface FieldFault {
  readonly field: string;
  readonly fault: string;
}

/** Input that has the right shape and still breaks rules: each field with its fault, as the edge's own checks say it. */
export class FieldsRefused extends Problem {
  readonly code = 'VALIDATION_FAILED';

  constructor(readonly faults: readonly FieldFault[]) {
    super({ fields: [...new Set(faults.map(({ field }) => field))].join(', ') });
  }
}

/** @throws {FieldsRefused} with every fault at once */
export function assertNoFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new FieldsRefused(faults);
}
