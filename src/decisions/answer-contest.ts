import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { assertNotAboutOneself, mayDecide, testedPerson } from './access.js';
import { assertAnotherPerson, type Contest, type ContestAnswer, type ContestOutcome } from './contest.js';
import { assertOutcome, type Considered, type Decision, type Outcome } from './decision.js';
import { ContestAlreadyAnswered, ContestUnknown, NewDecisionNeeded } from './problems.js';
import { assertReasoned } from './reasons.js';
import { keepDecision, vocabularyOf } from './record-decision.js';
import type { DecisionServices } from './services.js';
import { CONTEST_ANSWERED, tellPerson } from './tell-person.js';

export interface AnswerAsked {
  readonly outcome: ContestOutcome;
  readonly reasons: string;
  /** What the contested decision becomes, when it changes. */
  readonly newOutcome: Outcome | null;
  readonly considered: readonly Considered[];
}

/**
 * Somebody who decided nothing in the matter looks again, and answers with reasons. A decision that changes gets another revision.
 * @throws {ContestUnknown | NotAboutOneself | ContestNeedsAnother | ContestAlreadyAnswered | NewDecisionNeeded | ReasonsNeeded}
 */
export async function answerContest(
  services: DecisionServices,
  actor: Actor,
  contestId: string,
  asked: AnswerAsked,
): Promise<Contest> {
  mayDecide(actor);
  const { committed } = services.store;
  const contest = await committed.contest(actor.organisationId, contestId);
  if (!contest) throw new ContestUnknown();
  const tested = await testedPerson(committed.assessments, actor.organisationId, contest.sittingId);
  await assertNotAboutOneself(committed.people, actor, tested.invitation);
  const decided = await committed.decisionsOf(actor.organisationId, [contest.sittingId]);
  assertAnotherPerson(actor, decided);
  const becomes = newOutcomeOf(asked, decided);
  if (becomes) assertOutcome(tested.campaign.purpose, becomes);
  const instrument = await services.instruments.pinned(tested.sitting.releaseDigest, tested.sitting.blueprintId);
  assertReasoned(asked.reasons, vocabularyOf(instrument));
  const at = instantOf(services.clock.now());
  const answer: ContestAnswer = { outcome: asked.outcome, reasons: asked.reasons.trim(), by: actor.personId, at };
  await services.store.write(async (tables) => {
    await tables.audit.append({
      organisationId: actor.organisationId,
      at,
      actor: nameInAudit(actor),
      action: 'contest.answered',
      subject: { kind: 'sitting', id: contest.sittingId },
      facts: { contest: contest.id, outcome: answer.outcome, campaign: contest.campaignId, person: contest.personId },
    });
    const held = await tables.contest(actor.organisationId, contestId);
    if (!held || held.answer) throw new ContestAlreadyAnswered();
    const known = await tables.decisionsOf(actor.organisationId, [contest.sittingId]);
    assertAnotherPerson(actor, known);
    if (becomes) {
      const { reasons, considered } = asked;
      const revised = { outcome: becomes, reasons, considered, knownRevision: known.length };
      await keepDecision(services, tables, actor, { tested, asked: revised, contestId });
    }
    await tables.answerContest(contest, answer);
    await tellPerson(services, tables, tested, { kind: CONTEST_ANSWERED, id: contest.id });
  });
  return { ...contest, answer };
}

/** Where nothing was decided, there is nothing to become. */
function newOutcomeOf({ outcome, newOutcome }: AnswerAsked, decided: readonly Decision[]): Outcome | null {
  const last = decided.at(-1);
  if (outcome !== 'changed' || !last) return null;
  if (newOutcome === null || newOutcome === last.outcome) throw new NewDecisionNeeded();
  return newOutcome;
}
