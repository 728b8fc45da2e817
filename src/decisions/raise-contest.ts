import { LinkUnknown, mayActAsPerson, mayUseLink } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayReadOwn, ownSitting, type TestedPerson } from './access.js';
import { oneMonthAfter, type Contest } from './contest.js';
import { ContestAlreadyOpen, DecisionUnknown, ResultUnknown } from './problems.js';
import type { DecisionServices } from './services.js';
import { resultOf } from './view-result.js';

/** Somebody who signed in contests what was decided about them. */
export async function contestDecision(
  services: DecisionServices,
  actor: Actor,
  decisionId: string,
  text: string | null,
): Promise<Contest> {
  mayReadOwn(actor);
  const decision = await services.store.committed.decision(actor.organisationId, decisionId);
  if (!decision || decision.personId !== actor.personId) throw new DecisionUnknown();
  const tested = await ownSitting(services.store.committed.assessments, actor, decision.sittingId);
  return raise(services, tested, { by: nameInAudit(actor), decisionId, text });
}

/** The same for the result itself, with or without a decision. */
export async function contestResult(
  services: DecisionServices,
  actor: Actor,
  sittingId: string,
  text: string | null,
): Promise<Contest> {
  const tested = await ownSitting(services.store.committed.assessments, actor, sittingId);
  return raise(services, tested, { by: nameInAudit(actor), decisionId: null, text });
}

/** Whoever holds a link contests what was decided, or the result when nothing was. */
export async function contestByLink(services: DecisionServices, code: string, text: string | null): Promise<Contest> {
  await mayActAsPerson(services.store.committed.assessments, code);
  const tested = await linkedSitting(services, code);
  const decisions = await services.store.committed.decisionsOf(tested.sitting.organisationId, [tested.sitting.id]);
  const by = `link:${tested.invitation.id}`;
  return raise(services, tested, { by, decisionId: decisions.at(-1)?.id ?? null, text });
}

/**
 * The sitting that a link opens, once begun.
 * @throws {LinkUnknown | ResultUnknown}
 */
export async function linkedSitting({ store, clock }: DecisionServices, code: string): Promise<TestedPerson> {
  if (code === '') throw new LinkUnknown();
  const { assessments } = store.committed;
  const link = await mayUseLink((digest) => assessments.linkOf(digest), code, instantOf(clock.now()));
  if (!link.sitting) throw new ResultUnknown();
  return { ...link, sitting: link.sitting };
}

async function raise(
  services: DecisionServices,
  tested: TestedPerson,
  { by, decisionId, text }: { readonly by: string; readonly decisionId: string | null; readonly text: string | null },
): Promise<Contest> {
  const { sitting, invitation, campaign } = tested;
  // Nobody but its owner knows of it: there is nobody to answer.
  if (campaign.purpose === 'self') throw new ResultUnknown();
  await resultOf(services.store.committed, tested);
  const { organisationId } = sitting;
  const raisedAt = instantOf(services.clock.now());
  const words = text?.trim() ?? '';
  const contest: Contest = {
    organisationId,
    id: services.ids.next(),
    sittingId: sitting.id,
    campaignId: campaign.id,
    personId: invitation.personId,
    decisionId,
    text: words === '' ? null : words,
    raisedAt,
    dueAt: oneMonthAfter(raisedAt),
    answer: null,
  };
  await services.store.write(async (tables) => {
    await tables.audit.append({
      organisationId,
      at: raisedAt,
      actor: by,
      action: 'contest.raised',
      subject: { kind: 'sitting', id: sitting.id },
      facts: { contest: contest.id, decision: decisionId, campaign: campaign.id, person: invitation.personId },
    });
    const waiting = await tables.contests(organisationId, { sittingIds: [sitting.id], isWaiting: true });
    if (waiting.length > 0) throw new ContestAlreadyOpen();
    await tables.addContest(contest);
  });
  return contest;
}
