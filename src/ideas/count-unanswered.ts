import { instantOf } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayAnswerIdeas } from './access.js';
import { dayOf } from './idea.js';
import type { IdeaServices } from './services.js';

/** Ideas that have appeared and that nobody has looked at yet. */
export async function countUnanswered({ store, clock }: IdeaServices, actor: Actor): Promise<number> {
  mayAnswerIdeas(actor);
  const today = dayOf(instantOf(clock.now()));
  const wish = { state: 'received', today, order: 'newest', page: { offset: 0, limit: 1 } } as const;
  return (await store.committed.ideas(actor.organisationId, wish)).total;
}
