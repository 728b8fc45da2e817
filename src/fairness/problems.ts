import { Problem } from '../kernel/problem.js';

export class GroupsRefused extends Problem {
  readonly code = 'GROUPS_REFUSED';

  constructor(readonly faults: readonly { readonly field: string; readonly fault: string }[]) {
    super({ faults: faults.length });
  }
}

export class GroupsUnknown extends Problem {
  readonly code = 'GROUPS_UNKNOWN';
}
