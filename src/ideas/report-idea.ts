import { randomUUID } from 'node:crypto';
import { instantOf } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayUseOpenDoor } from './access.js';
import { dayOf, type IdeaReport } from './idea.js';
import type { IdeaServices } from './services.js';
import { assertAppeared } from './visible-idea.js';

/** Tells the moderators that an idea names or hurts somebody; who told is not kept. @throws {IdeaUnknown} */
export async function reportIdea(
  services: IdeaServices,
  actor: Actor,
  ideaId: string,
  { reason, comment }: Pick<IdeaReport, 'reason' | 'comment'>,
): Promise<void> {
  mayUseOpenDoor(actor);
  const { organisationId } = actor;
  const reportedOn = dayOf(instantOf(services.clock.now()));
  await services.store.write(async (tables) => {
    const idea = await tables.lockIdea(organisationId, ideaId);
    assertAppeared(services, idea);
    // Hidden already: there is nothing left to ask for.
    if (idea.hidden === null)
      await tables.addReport({ organisationId, id: randomUUID(), ideaId, reason, comment, reportedOn });
  });
}
