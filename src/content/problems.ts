import { Problem } from '../kernel/problem.js';
import type { Fault } from './content-kind.js';

export class ContentRefused extends Problem {
  readonly code = 'CONTENT_REFUSED';

  constructor(readonly faults: readonly Fault[]) {
    super({ count: faults.length });
  }
}

export class ContentMissing extends Problem {
  readonly code = 'CONTENT_MISSING';

  constructor(what: string) {
    super({ what });
  }
}
