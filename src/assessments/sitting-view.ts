import { presentQuestion, type PresentedQuestion } from '../item-bank/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Instrument } from './instrument.js';
import type { Administration, Sitting, SittingProgress } from './sitting.js';

/** What the person sees of a sitting: the question to answer now, or that it has ended. */
export interface SittingView {
  readonly id: string;
  readonly state: Sitting['state'];
  readonly deadline: Instant | null;
  readonly progress: SittingProgress;
  readonly question: (PresentedQuestion & { readonly position: number }) | null;
  readonly flagged: boolean;
}

const THE_END = { remaining: { atLeast: 0, atMost: 0 }, share: 1 } as const;

export function viewOf(
  instrument: Instrument,
  sitting: Sitting,
  served: Administration | null,
  flagged = false,
): SittingView {
  const { id, deadline } = sitting;
  if (!served) throw new Error('a running sitting has a question to show');
  const item = instrument.items.get(served.itemId);
  if (!item) throw new Error(`item ${served.itemId} is not in the sitting's release`);
  const question = { position: served.position, ...presentQuestion(item, served.shownOrder) };
  return { id, state: 'running', deadline, progress: served.progress, question, flagged };
}

export const viewOfEnd = (sitting: Sitting, answered: number): SittingView => ({
  id: sitting.id,
  state: 'finished',
  deadline: sitting.deadline,
  progress: { answered, ...THE_END },
  question: null,
  flagged: false,
});
