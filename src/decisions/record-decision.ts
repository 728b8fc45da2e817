import type { Instrument } from '../assessments/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import { ChangedMeanwhile, nameInAudit, type Actor } from '../organisations/index.js';
import { assertNotAboutOneself, mayDecide, testedPerson, type TestedPerson } from './access.js';
import { assertOutcome, type Considered, type Decision, type Outcome } from './decision.js';
import { ContestWaiting } from './problems.js';
import { assertReasoned } from './reasons.js';
import type { DecisionServices } from './services.js';
import type { DecisionTables } from './store.js';
import { tellPerson } from './tell-person.js';
import { resultOf } from './view-result.js';

export interface DecisionAsked {
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly considered: readonly Considered[];
  /** The last revision that whoever decides has read; 0 for none. */
  readonly knownRevision: number;
  readonly tellByMail: boolean;
}

/**
 * A person decides about one person, with reasons. Nothing decides by itself, and nothing decides about several people at once.
 * @throws {NotAboutOneself | OutcomeNotOfPurpose | ReasonsNeeded | ContestWaiting | ChangedMeanwhile}
 */
export async function recordDecision(
  services: DecisionServices,
  actor: Actor,
  sittingId: string,
  asked: DecisionAsked,
): Promise<Decision> {
  mayDecide(actor);
  const { committed } = services.store;
  const tested = await testedPerson(committed.assessments, actor.organisationId, sittingId);
  await assertNotAboutOneself(committed.people, actor, tested.invitation);
  assertOutcome(tested.campaign.purpose, asked.outcome);
  const instrument = await services.instruments.pinned(tested.sitting.releaseDigest, tested.sitting.blueprintId);
  assertReasoned(asked.reasons, vocabularyOf(instrument));
  return services.store.write(async (tables) => {
    const decision = await keepDecision(services, tables, actor, { tested, asked, contestId: null });
    if (asked.tellByMail) await tellPerson(services, tables, tested, { kind: 'decision-recorded', id: decision.id });
    return decision;
  });
}

/** Names that the result already says. */
export const vocabularyOf = ({ model }: Instrument): string[] =>
  [...model.levels, ...model.domains, ...model.pillars].flatMap(({ name }) => [name.fr, name.en]);

/** Adds the next revision, and keeps that it was added. */
export async function keepDecision(
  { clock, ids }: DecisionServices,
  tables: DecisionTables,
  actor: Actor,
  {
    tested,
    asked,
    contestId,
  }: {
    readonly tested: TestedPerson;
    readonly asked: Omit<DecisionAsked, 'tellByMail'>;
    readonly contestId: string | null;
  },
): Promise<Decision> {
  const { sitting, invitation, campaign } = tested;
  const { organisationId } = sitting;
  const now: Instant = instantOf(clock.now());
  const id = ids.next();
  await tables.audit.append({
    organisationId,
    at: now,
    actor: nameInAudit(actor),
    action: 'decision.recorded',
    subject: { kind: 'sitting', id: sitting.id },
    facts: {
      decision: id,
      outcome: asked.outcome,
      campaign: campaign.id,
      person: invitation.personId,
      contest: contestId,
    },
  });
  const before = await tables.decisionsOf(organisationId, [sitting.id]);
  const revision = before.length + 1;
  if (asked.knownRevision !== before.length) throw new ChangedMeanwhile();
  const waiting = await tables.contests(organisationId, { sittingIds: [sitting.id], isWaiting: true });
  if (waiting.some((contest) => contest.id !== contestId)) throw new ContestWaiting();
  const decision: Decision = {
    organisationId,
    id,
    sittingId: sitting.id,
    campaignId: campaign.id,
    personId: invitation.personId,
    revision,
    outcome: asked.outcome,
    reasons: asked.reasons.trim(),
    considered: asked.considered,
    decidedBy: actor.personId,
    decidedAt: now,
    resultRevision: (await resultOf(tables, tested)).revision,
    contestId,
  };
  await tables.addDecision(decision);
  return decision;
}
