import { presentQuestion, type PresentedQuestion } from '../item-bank/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Instrument } from './instrument.js';
import type { ExplainedAnswer } from './explain-answer.js';
import { deadlineAt, LONGEST_PAUSES_MS, resume, type Administration, type Sitting, type SittingProgress } from './sitting.js';

/** What the person sees of a sitting: the question to answer now, or that it has ended. */
export interface SittingView {
  readonly id: string;
  readonly state: Sitting['state'] | 'paused';
  readonly deadline: Instant | null;
  readonly progress: SittingProgress;
  readonly question: (PresentedQuestion & { readonly position: number }) | null;
  readonly flagged: boolean;
  /** Null where the clock may not be stopped. */
  readonly pause: { readonly secondsLeft: number } | null;
  /** What the answer just given was worth, where the blueprint explains answers; null everywhere else. */
  readonly explained: ExplainedAnswer | null;
}

const THE_END = { remaining: { atLeast: 0, atMost: 0 }, share: 1 } as const;

/** A sitting as it stands at a moment. */
interface SittingNow {
  readonly instrument: Instrument;
  readonly sitting: Sitting;
  readonly now: Instant;
}

export function viewOf(
  { instrument, sitting, now }: SittingNow,
  served: Administration | null,
  flagged = false,
): SittingView {
  const { id } = sitting;
  const deadline = deadlineAt(sitting, now);
  if (!served) throw new Error('a running sitting has a question to show');
  const item = instrument.items.get(served.itemId);
  if (!item) throw new Error(`item ${served.itemId} is not in the sitting's release`);
  const question = { position: served.position, ...presentQuestion(item, served.shownOrder) };
  return { id, state: 'running', deadline, progress: served.progress, question, flagged, pause: pauseOf(sitting, now), explained: null };
}

/** While the clock stands still the question is not shown: it would be time to think. */
export const viewOfPause = (sitting: Sitting, { progress }: Administration, now: Instant): SittingView => ({
  id: sitting.id,
  state: 'paused',
  deadline: deadlineAt(sitting, now),
  progress,
  question: null,
  flagged: false,
  pause: pauseOf(sitting, now),
  explained: null,
});

/** A test without a deadline needs no pause: it waits anyway. */
function pauseOf(sitting: Sitting, now: Instant): SittingView['pause'] {
  if (!sitting.accommodations.pauseAllowed || sitting.deadline === null) return null;
  const stoodMs = resume(sitting, now).pausedMs;
  return { secondsLeft: Math.floor((LONGEST_PAUSES_MS - stoodMs) / 1000) };
}

export const viewOfEnd = (sitting: Sitting, answered: number): SittingView => ({
  id: sitting.id,
  state: 'finished',
  deadline: sitting.deadline,
  progress: { answered, ...THE_END },
  question: null,
  flagged: false,
  pause: null,
  explained: null,
});
