import type { Instant } from '../kernel/clock.js';
import { Problem } from '../kernel/problem.js';

export class WaveUnknown extends Problem {
  readonly code = 'WAVE_UNKNOWN';
}

/** It is under way or over: what was told to respondents stays as it was told. */
export class WaveFixed extends Problem {
  readonly code = 'WAVE_FIXED';
}

export class WaveNotOpen extends Problem {
  readonly code = 'WAVE_NOT_OPEN';
}

/** What the holder of a link is told who comes too early: when to come back. */
export class WaveNotYetOpen extends Problem {
  readonly code = 'WAVE_NOT_YET_OPEN';

  constructor(opensAt: Instant) {
    super({ opensAt });
  }
}

export class WaveClosed extends Problem {
  readonly code = 'WAVE_CLOSED';
}

/** It cannot be launched like this: `because` says why. */
export class WaveIncomplete extends Problem {
  readonly code = 'WAVE_INCOMPLETE';
}

export class TooFewAsked extends Problem {
  readonly code = 'WAVE_TOO_FEW_ASKED';
}

/** It never existed, or was used: once an answer is kept, nothing knows of its link any more. */
export class WaveLinkUnknown extends Problem {
  readonly code = 'WAVE_LINK_UNKNOWN';
}

export class AnswersUnfit extends Problem {
  readonly code = 'ANSWERS_UNFIT';
}

export class RemindedLately extends Problem {
  readonly code = 'WAVE_REMINDED_LATELY';
}

export class WaveNothingToPrint extends Problem {
  readonly code = 'WAVE_NOTHING_TO_PRINT';
}
