import { instantOf } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { isModerator, mayUseOpenDoor } from './access.js';
import { followUpOf, type FollowUpEntry } from './follow-up.js';
import { dayOf, hasAppeared, type Idea, type IdeaReport } from './idea.js';
import { SupporterKeyMissing } from './problems.js';
import type { IdeaServices } from './services.js';
import { shownTo, type ShownIdea } from './shown-idea.js';
import { supporterDigest } from './supporter-digest.js';
import { currentThemes, type Theme } from './themes.js';
import { assertAppeared } from './visible-idea.js';

export interface IdeaInFull extends ShownIdea {
  readonly followUp: readonly FollowUpEntry[];
  readonly isSupported: boolean;
  /** Empty for whoever does not moderate. */
  readonly reports: readonly IdeaReport[];
  readonly themes: readonly Theme[];
}

/** @throws {IdeaUnknown} */
export async function showIdea(services: IdeaServices, actor: Actor, ideaId: string): Promise<IdeaInFull> {
  mayUseOpenDoor(actor);
  const { committed } = services.store;
  const idea = await committed.idea(actor.organisationId, ideaId);
  assertAppeared(services, idea);
  const [shown] = await shownTo(actor, committed, [idea]);
  if (!shown) throw new Error('an idea is shown once');
  const today = dayOf(instantOf(services.clock.now()));
  const isOpen = idea.supportsEndedOn === null && shown.isReadable && !shown.isOwn;
  return {
    ...shown,
    followUp: shown.isReadable
      ? await followUpOf(committed, idea, (one) => hasAppeared(one, one.writtenOn, today))
      : [],
    isSupported: isOpen && (await isSupportedBy(services, actor, idea)),
    reports: isModerator(actor) ? await committed.reportsOf(idea) : [],
    themes: await currentThemes(services),
  };
}

/** Without the key nobody can tell; the rest of the page does not suffer from it. */
async function isSupportedBy(services: IdeaServices, actor: Actor, idea: Idea): Promise<boolean> {
  try {
    return await services.store.committed.isSupportedBy(idea, await supporterDigest(services, actor, idea.id));
  } catch (refusal) {
    if (refusal instanceof SupporterKeyMissing) return false;
    throw refusal;
  }
}
