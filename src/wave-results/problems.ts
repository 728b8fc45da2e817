import { Problem } from '../kernel/problem.js';

export class WaveResultsUnknown extends Problem {
  readonly code = 'WAVE_RESULTS_UNKNOWN';
}

export class WaveNotCounted extends Problem {
  readonly code = 'WAVE_NOT_COUNTED';
}

export class CutUnknown extends Problem {
  readonly code = 'CUT_UNKNOWN';
}

export class CommentUnknown extends Problem {
  readonly code = 'COMMENT_UNKNOWN';
}
