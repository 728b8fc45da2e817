import { instantOf } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { isModerator, mayModerateIdeas, mayUseOpenDoor } from './access.js';
import { dayOf } from './idea.js';
import type { IdeaServices } from './services.js';
import { shownTo, type ShownIdea } from './shown-idea.js';
import type { IdeaListWish } from './store.js';
import { currentThemes, type Theme } from './themes.js';

export interface ListedIdeas {
  readonly ideas: readonly (ShownIdea & { readonly isReported: boolean })[];
  readonly total: number;
  readonly themes: readonly Theme[];
}

/** What has appeared, a page at a time; what was reported is told to moderators alone. */
export async function listIdeas(
  services: IdeaServices,
  actor: Actor,
  wish: Omit<IdeaListWish, 'today'>,
): Promise<ListedIdeas> {
  mayUseOpenDoor(actor);
  if (wish.isReported === true) mayModerateIdeas(actor);
  const { committed } = services.store;
  const today = dayOf(instantOf(services.clock.now()));
  const { ideas, total } = await committed.ideas(actor.organisationId, { ...wish, today });
  const shown = await shownTo(actor, committed, ideas);
  const ids = ideas.map(({ id }) => id);
  const reported = isModerator(actor) ? await committed.reportedAmong(actor.organisationId, ids) : new Set<string>();
  return {
    ideas: shown.map((one) => ({ ...one, isReported: reported.has(one.idea.id) })),
    total,
    themes: await currentThemes(services),
  };
}

/** What the actor signed. */
export async function listOwnIdeas({ store }: IdeaServices, actor: Actor): Promise<ShownIdea[]> {
  mayUseOpenDoor(actor);
  const ideas = await store.committed.ideasOfAuthor(actor.organisationId, actor.personId);
  return shownTo(actor, store.committed, ideas);
}
