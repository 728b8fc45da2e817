import * as m from '../paraglide/messages.js';
import type { Sitting, TestRules } from './contract.js';

/** An honest length for a test whose length is not known: between the fewest and the most that may come. */
export function leftInWords({ atLeast, atMost }: Sitting['progress']['remaining']): string {
  if (atMost <= 1) return m.left_last();
  if (atLeast <= 1) return m.left_at_most({ atMost });
  return atLeast === atMost ? m.left_exactly({ atMost }) : m.left_between({ atLeast, atMost });
}

/** What the limit would be without the time added for this person; null when there is no limit. */
export const usualMinutes = ({ minutes, timeFactor }: TestRules): number | null =>
  minutes === null ? null : Math.round(minutes / timeFactor);
