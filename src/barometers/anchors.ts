import { canonicalJson } from '../kernel/digest.js';
import type { Instrument } from './instrument.js';
import type { Question } from './question.js';

/** An anchor of the version before that no longer says the same: waves on either side cannot be compared by it. */
export interface ChangedAnchor {
  readonly question: string;
  readonly change: 'reworded' | 'gone';
}

export function changedAnchors(before: Instrument, after: Instrument): ChangedAnchor[] {
  const now = new Map(questionsIn(after).map((question) => [question.id, question]));
  return questionsIn(before)
    .filter(({ isAnchor }) => isAnchor)
    .flatMap((anchor): ChangedAnchor[] => {
      const kept = now.get(anchor.id);
      if (!kept?.isAnchor) return [{ question: anchor.id, change: 'gone' }];
      const isSame = asRead(anchor, before) === asRead(kept, after);
      return isSame ? [] : [{ question: anchor.id, change: 'reworded' }];
    });
}

const questionsIn = ({ pages }: Instrument): Question[] => pages.flatMap(({ questions }) => questions);

/** What the respondent has before their eyes, and which end of it is favourable: not who is led to it. */
function asRead(question: Question, { scales }: Instrument): string {
  const scale = 'scale' in question ? scales.find(({ id }) => id === question.scale)?.labels : undefined;
  return canonicalJson({ ...question, isAnchor: true, shownIf: null, scale: scale ?? null });
}
