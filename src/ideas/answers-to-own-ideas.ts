import type { Instant } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayUseOpenDoor } from './access.js';
import type { IdeaServices } from './services.js';

export interface AnsweredIdea {
  readonly ideaId: string;
  readonly title: string;
  readonly at: Instant;
}

/** Ideas that the actor signed, answered since a moment. */
export async function answersToOwnIdeas(
  { store }: IdeaServices,
  actor: Actor,
  since: Instant,
): Promise<AnsweredIdea[]> {
  mayUseOpenDoor(actor);
  const { committed } = store;
  const found: AnsweredIdea[] = [];
  for (const idea of await committed.ideasOfAuthor(actor.organisationId, actor.personId)) {
    const last = (await committed.answersOf(idea)).at(-1);
    if (last && last.at >= since) found.push({ ideaId: idea.id, title: idea.title, at: last.at });
  }
  return found;
}
