import type { Answer, Choice, Question } from './contract.js';

/** A choice being made: the shape of an answer, perhaps with holes. */
export type Draft =
  | { readonly kind: 'single-choice'; readonly choice: string | null }
  | { readonly kind: 'multiple-choice'; readonly choices: readonly string[] }
  | { readonly kind: 'ordering'; readonly order: readonly string[]; readonly isTouched: boolean }
  | { readonly kind: 'matching'; readonly pairs: Readonly<Record<string, string>> };

/** Why a draft is not yet an answer; `counts` fill the sentence. */
export type Missing =
  | { readonly because: 'nothing-chosen' }
  | { readonly because: 'wrong-count'; readonly wanted: number; readonly chosen: number }
  | { readonly because: 'order-untouched' }
  | { readonly because: 'unmatched'; readonly rows: readonly Choice[] }
  | { readonly because: 'target-used-twice'; readonly target: Choice };

export function emptyDraft(question: Question): Draft {
  switch (question.kind) {
    case 'single-choice':
      return { kind: 'single-choice', choice: null };
    case 'multiple-choice':
      return { kind: 'multiple-choice', choices: [] };
    case 'ordering':
      return { kind: 'ordering', order: question.options.map((option) => option.id), isTouched: false };
    case 'matching':
      return { kind: 'matching', pairs: {} };
  }
}

/** A kept draft is taken up only when it still fits the question (another device may have gone further). */
export function resumedDraft(question: Question, kept: unknown): Draft {
  const draft = kept as Draft | null;
  if (draft?.kind !== question.kind) return emptyDraft(question);
  const known = new Set(question.options.map((option) => option.id));
  const used =
    draft.kind === 'single-choice'
      ? draft.choice === null
        ? []
        : [draft.choice]
      : draft.kind === 'multiple-choice'
        ? draft.choices
        : draft.kind === 'ordering'
          ? draft.order
          : Object.keys(draft.pairs);
  const fits = used.every((id) => known.has(id)) && (draft.kind !== 'ordering' || used.length === known.size);
  return fits ? draft : emptyDraft(question);
}

export function missingFrom(question: Question, draft: Draft): Missing | null {
  switch (draft.kind) {
    case 'single-choice':
      return draft.choice === null ? { because: 'nothing-chosen' } : null;
    case 'multiple-choice':
      return missingChoices(question, draft.choices.length);
    case 'ordering':
      return draft.isTouched ? null : { because: 'order-untouched' };
    case 'matching':
      return missingPairs(question, draft.pairs);
  }
}

function missingChoices(question: Question, chosen: number): Missing | null {
  if (question.choose !== null && chosen !== question.choose) {
    return { because: 'wrong-count', wanted: question.choose, chosen };
  }
  return chosen === 0 ? { because: 'nothing-chosen' } : null;
}

function missingPairs(question: Question, pairs: Readonly<Record<string, string>>): Missing | null {
  const rows = question.options.filter((option) => pairs[option.id] === undefined);
  if (rows.length > 0) return { because: 'unmatched', rows };
  if (question.reuseTargets) return null;
  const used = question.options.map((option) => pairs[option.id]);
  const target = question.targets?.find(({ id }) => used.indexOf(id) !== used.lastIndexOf(id));
  return target === undefined ? null : { because: 'target-used-twice', target };
}

/** @throws {TypeError} when the draft still has a hole; ask `missingFrom` first */
export function answerOf(draft: Draft): Answer {
  switch (draft.kind) {
    case 'single-choice':
      if (draft.choice === null) throw new TypeError('Nothing was chosen.');
      return { kind: 'single-choice', choice: draft.choice };
    case 'multiple-choice':
      return { kind: 'multiple-choice', choices: [...draft.choices].sort() };
    case 'ordering':
      return { kind: 'ordering', order: draft.order };
    case 'matching':
      return { kind: 'matching', pairs: draft.pairs };
  }
}
