import { dayOf, type Day, type Idea, type IdeaState } from './idea.js';
import type { IdeaReader } from './store.js';

/** What became of an idea, day by day. */
export type FollowUpEntry =
  | { readonly kind: 'answer'; readonly on: Day; readonly state: IdeaState; readonly text: string | null }
  | { readonly kind: 'precision'; readonly on: Day; readonly text: string };

/** Oldest first; within a day the answers come first, since nobody knows the hour of the rest. */
export async function followUpOf(
  reader: IdeaReader,
  idea: Idea,
  mayShow: (precision: { readonly authorId: string | null; readonly writtenOn: Day }) => boolean,
): Promise<FollowUpEntry[]> {
  const answers = (await reader.answersOf(idea)).map(({ at, state, text }): FollowUpEntry => ({
    kind: 'answer',
    on: dayOf(at),
    state,
    text,
  }));
  const precisions = (await reader.precisionsOf(idea))
    .filter(mayShow)
    .map(({ writtenOn, text }): FollowUpEntry => ({ kind: 'precision', on: writtenOn, text }));
  return [...answers, ...precisions].sort((left, right) => left.on.localeCompare(right.on));
}
