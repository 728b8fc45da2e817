import { adverseImpact, type GroupImpact, type GroupOutcome } from '../psychometrics/index.js';
import { SMALLEST_GROUP } from './group.js';

/** What may and may not be concluded; the page has the sentences. */
export type Conclusion =
  /** Under four fifths, and chance alone would seldom do it. */
  | 'difference-to-explain'
  /** Under four fifths, but so few people that chance could do it. */
  | 'could-be-chance'
  /** Chance would seldom do it, but the difference is small. */
  | 'small-difference'
  | 'no-difference-seen'
  | 'nobody-passed';

export type ImpactAtCut =
  | { readonly kind: 'withheld'; readonly because: 'group-too-small' | 'one-group' }
  | {
      readonly kind: 'shown';
      readonly groups: readonly (GroupImpact & { readonly conclusion: Conclusion })[];
      /** Groups too small to be shown, whose people are counted nowhere. */
      readonly withheldGroups: number;
    };

/** Four fifths. */
const LOOKED_AT = 0.8;
const SELDOM = 0.05;

/**
 * The groups that are large enough. When one alone is too small, the next smallest is withheld with it: what is left of a known total
 * would otherwise tell its count.
 */
export function impactOf(groups: readonly GroupOutcome[]): ImpactAtCut {
  if (groups.length < 2) return { kind: 'withheld', because: 'one-group' };
  const bySize = [...groups].sort((left, right) => left.total - right.total || (left.group < right.group ? -1 : 1));
  const tooSmall = bySize.filter(({ total }) => total < SMALLEST_GROUP).length;
  const withheld = tooSmall === 1 ? 2 : tooSmall;
  const shown = bySize.slice(withheld);
  if (shown.length < 2) return { kind: 'withheld', because: 'group-too-small' };
  const named = [...shown].sort((left, right) => (left.group < right.group ? -1 : 1));
  return {
    kind: 'shown',
    groups: adverseImpact(named).map((impact) => ({ ...impact, conclusion: conclusionOf(impact) })),
    withheldGroups: withheld,
  };
}

function conclusionOf({ ratio, probability }: GroupImpact): Conclusion {
  if (ratio === null) return 'nobody-passed';
  if (ratio < LOOKED_AT) return probability < SELDOM ? 'difference-to-explain' : 'could-be-chance';
  return probability < SELDOM ? 'small-difference' : 'no-difference-seen';
}
