import type { Campaign, ParticipationCount, ParticipationState } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';
import { dayOf } from '../kernel/local-day.js';

/** How many have come how far; each step counts those who went beyond it. */
export interface ParticipationSummary {
  /** Whose invitation was not taken back. */
  readonly invited: number;
  readonly acknowledged: number;
  readonly started: number;
  readonly finished: number;
  /** Not finished, and past the day by which answers were promised or past the end. */
  readonly late: number;
  /** In the middle when the campaign was stopped. */
  readonly interrupted: number;
  readonly withdrawn: number;
  readonly waitingForTime: number;
}

/** Whether what is not finished is late now. */
export const isPastDue = ({ state, closesAt, answerBy }: Campaign, now: Instant): boolean =>
  state !== 'stopped' && ((closesAt !== null && now >= closesAt) || (answerBy !== null && dayOf(now) > answerBy));

export function summaryOf(counts: readonly ParticipationCount[], isLateNow: boolean): ParticipationSummary {
  const those = (...states: ParticipationState[]): number =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, { people }) => sum + people, 0);
  const finished = those('finished');
  const interrupted = those('interrupted');
  const invited = those('invited', 'acknowledged', 'started', 'finished', 'interrupted');
  return {
    invited,
    acknowledged: those('acknowledged', 'started', 'finished', 'interrupted'),
    started: those('started', 'finished', 'interrupted'),
    finished,
    late: isLateNow ? invited - finished - interrupted : 0,
    interrupted,
    withdrawn: those('withdrawn'),
    waitingForTime: counts.reduce((sum, { waitingForTime }) => sum + waitingForTime, 0),
  };
}
