import { instantOf } from '../kernel/clock.js';
import { assertNoFaults, type FieldFault } from '../kernel/fields-refused.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayAnswerIdeas } from './access.js';
import { dayOf, isAnswered, stepOf, type Idea, type IdeaAnswer, type IdeaState } from './idea.js';
import type { IdeaServices } from './services.js';
import type { IdeaTables } from './store.js';
import { assertAppeared } from './visible-idea.js';

/**
 * Answers in public, changes the state, or both. What is done or declined says why. From then on support is over, and who supported is
 * forgotten: the count stays.
 * @throws {IdeaUnknown | FieldsRefused}
 */
export async function answerIdea(
  services: IdeaServices,
  actor: Actor,
  ideaId: string,
  { state, text }: Pick<IdeaAnswer, 'state' | 'text'>,
): Promise<void> {
  mayAnswerIdeas(actor);
  const { organisationId } = actor;
  const at = instantOf(services.clock.now());
  await services.store.write(async (tables) => {
    const idea = await tables.lockIdea(organisationId, ideaId);
    assertAppeared(services, idea);
    assertNoFaults(faultsOf(idea, state, text));
    await tables.addAnswer({ organisationId, id: services.ids.next(), ideaId, state, text, at });
    await tables.keepIdea({ ...(await withoutSupporters(tables, idea, { state, at })), state });
    await tables.audit.append({
      organisationId,
      at,
      actor: nameInAudit(actor),
      action: 'idea.answered',
      subject: { kind: 'idea', id: ideaId },
      facts: { state, said: text !== null },
    });
  });
}

function faultsOf(idea: Idea, state: IdeaState, text: string | null): FieldFault[] {
  if (text !== null) return [];
  if (isAnswered(state)) return [{ field: 'text', fault: 'reasons-missing' }];
  return state === idea.state ? [{ field: 'text', fault: 'isNotEmpty' }] : [];
}

async function withoutSupporters(
  tables: IdeaTables,
  idea: Idea,
  { state, at }: Pick<IdeaAnswer, 'state' | 'at'>,
): Promise<Idea> {
  if (!isAnswered(state) || idea.supportsEndedOn !== null) return idea;
  const supports = stepOf(await tables.countSupports(idea));
  await tables.forgetSupporters(idea);
  return { ...idea, supports, supportsEndedOn: dayOf(at) };
}
