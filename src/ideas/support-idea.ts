import type { Actor } from '../organisations/index.js';
import { mayUseOpenDoor } from './access.js';
import { OwnIdea, SupportOver } from './problems.js';
import type { IdeaServices } from './services.js';
import { supporterDigest } from './supporter-digest.js';
import { assertAppeared } from './visible-idea.js';

/**
 * Stands behind an idea, or no longer. Saying the same again changes nothing. No trace of who: not in the audit trail, and in the database
 * only a digest under a key that it does not hold, until the idea is answered. The count that people see follows at night.
 * @throws {IdeaUnknown | OwnIdea | SupportOver | SupporterKeyMissing}
 */
export async function supportIdea(
  services: IdeaServices,
  actor: Actor,
  { ideaId, supports }: { readonly ideaId: string; readonly supports: boolean },
): Promise<void> {
  mayUseOpenDoor(actor);
  const digest = await supporterDigest(services, actor, ideaId);
  await services.store.write(async (tables) => {
    const idea = await tables.lockIdea(actor.organisationId, ideaId);
    assertAppeared(services, idea);
    if (idea.authorId === actor.personId) throw new OwnIdea();
    if (idea.supportsEndedOn !== null || idea.hidden !== null) throw new SupportOver();
    if (supports) await tables.addSupport(idea, digest);
    else await tables.removeSupport(idea, digest);
  });
}
