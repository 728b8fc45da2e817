import type { Actor } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { isModerator } from './access.js';
import type { Idea } from './idea.js';
import type { IdeaReader } from './store.js';

/** An idea as somebody sees it. */
export interface ShownIdea {
  readonly idea: Idea;
  /** Null: unsigned. */
  readonly author: string | null;
  readonly isOwn: boolean;
  /** False where it is hidden from this reader: its text must not leave. */
  readonly isReadable: boolean;
}

export async function shownTo(actor: Actor, reader: IdeaReader, ideas: readonly Idea[]): Promise<ShownIdea[]> {
  const authorIds = ideas.flatMap(({ authorId }) => authorId ?? []);
  const authors = new Map(
    (await reader.people.peopleByIds(actor.organisationId, authorIds)).map((person) => [person.id, person]),
  );
  return ideas.map((idea) => {
    const isReadable = idea.hidden === null || isModerator(actor);
    const author = idea.authorId === null ? undefined : authors.get(idea.authorId);
    return {
      idea,
      author: author && isReadable ? fullNameOf(author) : null,
      isOwn: idea.authorId === actor.personId,
      isReadable,
    };
  });
}
