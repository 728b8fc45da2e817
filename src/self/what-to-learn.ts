import { REACHED_FROM } from '../decisions/index.js';
import type { Localised } from '../kernel/localised.js';

/** More would be a programme, not a next step. */
const MOST_STEPS = 3;

/** Why a domain comes first, in facts. */
export type ReasonToLearn =
  | {
      readonly kind: 'job-surely-asks-more' | 'job-probably-asks-more';
      readonly asked: number;
      readonly chance: number;
    }
  | { readonly kind: 'below-own-mean'; readonly chance: number }
  /** The lowest figure, though nothing tells it apart from the others. */
  | { readonly kind: 'lowest-figure' };

export interface StepToLearn {
  readonly domainId: string;
  readonly reason: ReasonToLearn;
  readonly step: Localised;
}

/** What the choice looks at of one measured domain. */
export interface Learnable {
  readonly domainId: string;
  readonly estimate: number;
  /** Level that the job asks for; null when it asks for none. */
  readonly asked: number | null;
  /** Of being at the level asked or above; null when none is asked. */
  readonly probabilityReached: number | null;
  /** Of lying below the person's own mean. */
  readonly probabilityBelow: number;
  readonly isBelow: boolean;
  readonly step: Localised;
}

/** First what the job asks and the person surely lacks, then what they probably lack, then what lies below their own mean. */
export function whatToLearn(measured: readonly Learnable[]): StepToLearn[] {
  const found = measured
    .flatMap((one) => {
      const reason = reasonFor(one);
      return reason ? [{ one, reason }] : [];
    })
    .sort((left, right) => RANK[left.reason.kind] - RANK[right.reason.kind] || right.reason.chance - left.reason.chance)
    .slice(0, MOST_STEPS)
    .map(({ one: { domainId, step }, reason }): StepToLearn => ({ domainId, reason, step }));
  if (found.length > 0) return found;
  const [lowest] = [...measured].sort((left, right) => left.estimate - right.estimate);
  return lowest ? [{ domainId: lowest.domainId, reason: { kind: 'lowest-figure' }, step: lowest.step }] : [];
}

const RANK = { 'job-surely-asks-more': 0, 'job-probably-asks-more': 1, 'below-own-mean': 2 } as const;

function reasonFor(one: Learnable): Exclude<ReasonToLearn, { kind: 'lowest-figure' }> | null {
  const { asked, probabilityReached, isBelow, probabilityBelow } = one;
  if (asked !== null && probabilityReached !== null && probabilityReached < 0.5) {
    const chance = 1 - probabilityReached;
    return { kind: chance >= REACHED_FROM ? 'job-surely-asks-more' : 'job-probably-asks-more', asked, chance };
  }
  return isBelow ? { kind: 'below-own-mean', chance: probabilityBelow } : null;
}
