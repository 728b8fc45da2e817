import { afterMinutes, instantOf, type Clock } from '../kernel/clock.js';
import type { Chore } from './chore.js';
import type { JobQueue } from './job-queue.js';

/** Long enough to look back at what happened last week. */
const KEPT_MINUTES = 7 * 24 * 60;

/** Takes away jobs that are done, a week later. The dead stay until somebody looks at them. */
export const tidyQueue = ({ queue, clock }: { readonly queue: JobQueue; readonly clock: Clock }): Chore => ({
  kind: 'tidy-queue',
  every: 'night',
  async run({ progress, signal }) {
    const before = afterMinutes(instantOf(clock.now()), -KEPT_MINUTES);
    let removed = 0;
    for (let count = -1; count !== 0; removed += count) {
      signal.throwIfAborted();
      count = await queue.removeDone(before);
      await progress(removed + count, removed + count);
    }
  },
});
