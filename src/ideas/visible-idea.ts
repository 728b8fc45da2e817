import { instantOf } from '../kernel/clock.js';
import { dayOf, hasAppeared, type Idea } from './idea.js';
import { IdeaUnknown } from './problems.js';
import type { IdeaServices } from './services.js';

/** Whoever asks for an idea that has not appeared yet hears what they hear of one that does not exist. @throws {IdeaUnknown} */
export function assertAppeared({ clock }: IdeaServices, idea: Idea | null): asserts idea is Idea {
  if (!idea || !hasAppeared(idea, idea.arrivedOn, dayOf(instantOf(clock.now())))) throw new IdeaUnknown();
}
