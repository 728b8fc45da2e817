import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { isAboutOneself, mayDecide, testedPerson } from './access.js';
import { assertAnotherPerson, type Contest } from './contest.js';
import { OUTCOMES_OF, type Outcome } from './decision.js';
import { namedDecisionsOf, type NamedDecision } from './named-decisions.js';
import { ContestUnknown } from './problems.js';
import type { Problem } from '../kernel/problem.js';
import type { DecisionServices } from './services.js';
import { nameOf } from './view-result.js';

/** A contest as whoever may answer it reads it. */
export interface ContestForHr {
  readonly contest: Contest;
  readonly campaign: { readonly id: string; readonly title: Localised; readonly purpose: string };
  readonly name: string | null;
  readonly decisions: readonly NamedDecision[];
  readonly outcomes: readonly Outcome[];
  /** Null: you may answer. Else why not. */
  readonly notYours: 'decided-by-you' | 'about-you' | null;
}

export async function listContests(
  services: DecisionServices,
  actor: Actor,
  { isWaiting }: { readonly isWaiting: boolean },
): Promise<ContestForHr[]> {
  mayDecide(actor);
  const contests = await services.store.committed.contests(actor.organisationId, { isWaiting });
  return Promise.all(contests.map((contest) => forHr(services, actor, contest)));
}

export async function showContest(services: DecisionServices, actor: Actor, contestId: string): Promise<ContestForHr> {
  mayDecide(actor);
  const contest = await services.store.committed.contest(actor.organisationId, contestId);
  if (!contest) throw new ContestUnknown();
  return forHr(services, actor, contest);
}

async function forHr({ store }: DecisionServices, actor: Actor, contest: Contest): Promise<ContestForHr> {
  const { committed } = store;
  const tested = await testedPerson(committed.assessments, actor.organisationId, contest.sittingId);
  const decisions = await namedDecisionsOf(committed, actor.organisationId, contest.sittingId);
  const { id, title, purpose } = tested.campaign;
  return {
    contest,
    campaign: { id, title, purpose },
    name: await nameOf(committed, tested),
    decisions,
    outcomes: OUTCOMES_OF[purpose],
    notYours: (await isAboutOneself(committed.people, actor, tested.invitation))
      ? 'about-you'
      : isRefused(() => assertAnotherPerson(actor, decisions))
        ? 'decided-by-you'
        : null,
  };
}

/** The rule itself is asked, so that the page says what the act would find. */
function isRefused(rule: () => void): boolean {
  try {
    rule();
    return false;
  } catch (cause) {
    const problem = cause as Problem;
    if (problem.code === 'CONTEST_NEEDS_ANOTHER') return true;
    throw cause;
  }
}
