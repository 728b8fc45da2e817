import { listOwnSittings } from '../assessments/index.js';
import { showOwnDecisions } from '../decisions/index.js';
import { answersToOwnIdeas } from '../ideas/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { listOwnInvitations } from '../self/index.js';
import { factOf, type ChangedFact, type WaitingFact } from './home.js';
import type { HomeServices } from './services.js';

/**
 * Tests that wait for their person. Surveys are not among them: whoever knew that one still waits would know who has not answered.
 */
export async function ownWaits({ self }: HomeServices, actor: Actor): Promise<WaitingFact[]> {
  const waiting = await listOwnInvitations(self, actor);
  return waiting.map(({ invitation, campaign }) => {
    const { id } = invitation;
    if (campaign.purpose === 'self') return factOf('self-assessment-begun', { id });
    return factOf('test-to-take', { id, title: campaign.title, at: campaign.closesAt });
  });
}

export interface OwnChanges {
  readonly hasResult: boolean;
  readonly changed: readonly ChangedFact[];
}

/** What happened to somebody's own tests, decisions and ideas. */
export async function ownChanges(services: HomeServices, actor: Actor, since: Instant): Promise<OwnChanges> {
  const tests = (await listOwnSittings(services.self.assessments, actor)).filter(({ result }) => result !== null);
  const results = tests.map(({ sitting, campaign }) =>
    factOf('own-result', { id: sitting.id, title: campaign.title, at: sitting.endedAt }),
  );
  const reviews = await showOwnDecisions(services.decisions, actor);
  const decided = reviews.flatMap(({ sittingId, campaign: { title }, decisions, contests }) => [
    ...decisions.map(({ decidedAt }) => factOf('decision-about-me', { id: sittingId, title, at: decidedAt })),
    ...contests.flatMap(({ answer }) =>
      answer ? [factOf('contest-answered', { id: sittingId, title, at: answer.at })] : [],
    ),
  ]);
  const ideas = (await answersToOwnIdeas(services.ideas, actor, since)).map(({ ideaId, title, at }) =>
    factOf('idea-answered', { id: ideaId, title: { fr: title, en: title }, at }),
  );
  const changed: ChangedFact[] = [...results, ...decided, ...ideas];
  return { hasResult: tests.length > 0, changed: changed.filter(({ at }) => at !== null && at >= since) };
}
