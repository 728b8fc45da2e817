import { instantOf, type Instant } from '../kernel/clock.js';
import { mayUseLink } from './access.js';
import { assertOpen } from './campaign.js';
import { codeDigestOf, type Invitation } from './invitation.js';
import { itemsMetBefore } from './items-met-before.js';
import { NoticeNotAcknowledged } from './problems.js';
import { serveNext, type SittingAtWork } from './serve-next.js';
import type { AssessmentServices } from './services.js';
import type { AssessmentTables } from './store.js';
import { showSitting } from './show-sitting.js';
import { deadlineOf, type Administration, type Sitting } from './sitting.js';
import { viewOf, type SittingView } from './sitting-view.js';

/** Starts the clock and serves the first question. Asked again, by a second tab or a retry, it shows the sitting there is. */
export async function startSitting(
  services: AssessmentServices,
  code: string,
): Promise<{ view: SittingView; isNew: boolean }> {
  const now = instantOf(services.clock.now());
  const outcome = await services.store.write(async (tables) => {
    const begun = await beginOnce(services, tables, code, now);
    return typeof begun === 'string' ? begun : viewOf(begun, begun.first);
  });
  if (typeof outcome !== 'string') return { view: outcome, isNew: true };
  return { view: await showSitting(services, code, outcome), isNew: false };
}

export type BegunSitting = SittingAtWork & { readonly first: Administration | null };

/** @returns the id of the sitting there is, when the link has begun one already */
export async function beginOnce(
  services: AssessmentServices,
  tables: AssessmentTables,
  code: string,
  now: Instant,
): Promise<BegunSitting | string> {
  const { invitation, campaign, sitting } = await mayUseLink((digest) => tables.lockLink(digest), code, now);
  if (sitting) return sitting.id;
  assertOpen(campaign, now);
  if (!invitation.acknowledgedAt) throw new NoticeNotAcknowledged();
  const instrument = await services.instruments.current(campaign.blueprintId);
  const minutes = invitation.accommodations.noTimeLimit ? null : instrument.blueprint.timeLimitMinutes;
  const begun: Sitting = {
    organisationId: invitation.organisationId,
    id: services.ids.next(),
    invitationId: invitation.id,
    releaseDigest: instrument.releaseDigest,
    blueprintId: campaign.blueprintId,
    seed: services.ids.seed(),
    state: 'running',
    excludedItems: await itemsMetBefore(tables, instrument, invitation, campaign),
    startedAt: now,
    deadline: deadlineOf(now, minutes, invitation.timeFactor, campaign.closesAt),
    endedAt: null,
    endedBecause: null,
    accommodations: invitation.accommodations,
    pausedAt: null,
    pausedMs: 0,
  };
  await tables.addSitting(begun);
  await tellBegunOnPaper(services, tables, { code, invitation, at: now });
  await tables.exposures.countSitting(begun.organisationId, instrument.exposureRule.bankId);
  const work = { tables, instrument, sitting: begun, administrations: [], now };
  return { ...work, first: await serveNext(work) };
}

/** The kind of message, written by those who write to invited people. */
const BEGUN_ON_PAPER = 'begun-on-paper';

/** Whoever held the paper may have begun the test in somebody's place: who can be told, is. */
async function tellBegunOnPaper(
  { ids }: AssessmentServices,
  tables: AssessmentTables,
  { code, invitation, at }: { readonly code: string; readonly invitation: Invitation; readonly at: Instant },
): Promise<void> {
  const printed = await tables.printedFor(codeDigestOf(code));
  if (!printed?.reachable) return;
  const { address, locale } = printed.reachable;
  await tables.mail.post({
    organisationId: invitation.organisationId,
    id: ids.next(),
    jobId: ids.next(),
    kind: BEGUN_ON_PAPER,
    to: address,
    locale,
    facts: { campaignId: invitation.campaignId, begunAt: at },
    subjectId: invitation.id,
    createdAt: at,
    urgency: 'at-once',
  });
}
