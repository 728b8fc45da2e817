import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayModerateIdeas } from './access.js';
import { dayOf, type Idea } from './idea.js';
import type { IdeaServices } from './services.js';
import type { IdeaTables } from './store.js';
import { assertAppeared } from './visible-idea.js';

/** Takes the text away from everybody’s eyes; the reason stands in its place, and the author reads it with their receipt. @throws {IdeaUnknown} */
export const hideIdea = (services: IdeaServices, actor: Actor, ideaId: string, reason: string): Promise<void> =>
  moderate(services, actor, ideaId, {
    action: 'idea.hidden',
    act: async (tables, idea, on) => {
      await tables.keepIdea({ ...idea, hidden: { on, reason } });
      await tables.removeReports(idea);
    },
  });

/** @throws {IdeaUnknown} */
export const showIdeaAgain = (services: IdeaServices, actor: Actor, ideaId: string): Promise<void> =>
  moderate(services, actor, ideaId, {
    action: 'idea.shown-again',
    act: (tables, idea) => tables.keepIdea({ ...idea, hidden: null }),
  });

/** The idea stays as it is: what was reported has been looked at. @throws {IdeaUnknown} */
export const dismissReports = (services: IdeaServices, actor: Actor, ideaId: string): Promise<void> =>
  moderate(services, actor, ideaId, {
    action: 'idea.reports-dismissed',
    act: (tables, idea) => tables.removeReports(idea),
  });

interface Moderation {
  readonly action: string;
  readonly act: (tables: IdeaTables, idea: Idea, today: string) => Promise<void>;
}

async function moderate(
  services: IdeaServices,
  actor: Actor,
  ideaId: string,
  { action, act }: Moderation,
): Promise<void> {
  mayModerateIdeas(actor);
  const { organisationId } = actor;
  const at = instantOf(services.clock.now());
  await services.store.write(async (tables) => {
    const idea = await tables.lockIdea(organisationId, ideaId);
    assertAppeared(services, idea);
    await act(tables, idea, dayOf(at));
    const subject = { kind: 'idea', id: ideaId };
    await tables.audit.append({ organisationId, at, actor: nameInAudit(actor), action, subject, facts: {} });
  });
}
