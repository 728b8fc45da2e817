import { hasItsEnd, type Campaign, type Invitation, type Sitting, type StoredResult } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { mayReadResults } from './access.js';
import { againstTarget, type Reading } from './against-target.js';
import type { Outcome } from './decision.js';
import { ResultUnknown } from './problems.js';
import { reported, reportedScale, scaleKeyOf, type ReportedScale, type ReportedScore } from './reported.js';
import type { DecisionServices } from './services.js';
import { noteView } from './view-result.js';

export interface ResultOrder {
  /** `name` unless asked otherwise: people are not ranked by themselves. */
  readonly by: 'name' | 'finished' | 'overall' | (string & {});
  readonly isDescending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface ListedResult {
  readonly sittingId: string;
  readonly personId: string | null;
  readonly name: string | null;
  readonly finishedAt: Instant;
  /** Only results of one scale stand beside each other. */
  readonly scaleKey: string;
  readonly overall: ReportedScore;
  readonly domains: readonly { readonly id: string; readonly score: ReportedScore }[];
  /** How many of the domains asked read so; null without a profile. */
  readonly readings: Readonly<Record<Reading, number>> | null;
  readonly outcome: Outcome | null;
  readonly isContested: boolean;
}

export interface ResultList {
  readonly campaign: Pick<Campaign, 'id' | 'title' | 'purpose' | 'job'>;
  readonly total: number;
  readonly scale: ReportedScale | null;
  readonly domains: readonly { readonly id: string; readonly shortName: Localised; readonly asked: number | null }[];
  readonly results: readonly ListedResult[];
}

interface Finished {
  readonly sitting: Sitting;
  readonly invitation: Invitation;
  readonly result: StoredResult;
  readonly name: string | null;
  /** Family name first; candidates as they were written. */
  readonly inOrderOf: string | null;
}

/** The finished tests of one campaign, a page at a time: each person shown can read that somebody looked. */
export async function listResults(
  services: DecisionServices,
  actor: Actor,
  campaignId: string,
  order: ResultOrder,
): Promise<ResultList> {
  mayReadResults(actor);
  const campaign = await campaignForHr(services, actor, campaignId);
  const finished = await finishedIn(services, campaign);
  const page = inOrder(finished, order).slice(order.offset, order.offset + order.limit);
  const results = await listedPage(services, campaign, page);
  await services.store.write(async (tables) => {
    for (const one of page) await noteView(services, tables, actor, { ...one, campaign, as: 'list' });
  });
  const [first] = page;
  const instrument =
    first && (await services.instruments.pinned(first.sitting.releaseDigest, first.sitting.blueprintId));
  const { id, title, purpose, job, terms } = campaign;
  return {
    campaign: { id, title, purpose, job },
    total: finished.length,
    scale: instrument ? reportedScale(instrument.scale) : null,
    domains: (instrument?.model.domains ?? [])
      .filter((domain) => instrument?.measuredDimensions.includes(instrument.domainIds.indexOf(domain.id)))
      .map((domain) => ({
        id: domain.id,
        shortName: domain.shortName,
        asked: terms.target?.domains[domain.id] ?? null,
      })),
    results,
  };
}

/** @throws {ResultUnknown} none of the organisation, or people's own tests, which HR does not see */
export async function campaignForHr({ store }: DecisionServices, actor: Actor, campaignId: string): Promise<Campaign> {
  const campaign = await store.committed.assessments.campaign(actor.organisationId, campaignId);
  if (!campaign || campaign.purpose === 'self') throw new ResultUnknown();
  return campaign;
}

async function finishedIn({ store }: DecisionServices, { organisationId, id }: Campaign): Promise<Finished[]> {
  const { assessments, people } = store.committed;
  const invitations = await assessments.invitations(organisationId, { campaignId: id });
  const byId = new Map(invitations.map((invitation) => [invitation.id, invitation]));
  const sittings = (await assessments.sittingsOfInvitations(organisationId, [...byId.keys()])).filter(hasItsEnd);
  const results = await assessments.latestResultsOf(
    organisationId,
    sittings.map((sitting) => sitting.id),
  );
  const known = invitations.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const directory = new Map((await people.peopleByIds(organisationId, known)).map((person) => [person.id, person]));
  return sittings.flatMap((sitting) => {
    const invitation = byId.get(sitting.invitationId);
    const result = results.get(sitting.id);
    if (!invitation || !result) return [];
    const person = invitation.personId === null ? undefined : directory.get(invitation.personId);
    const name = (person && fullNameOf(person)) || invitation.candidateName;
    const inOrderOf = person ? `${person.familyName} ${person.givenName}` : name;
    return [{ sitting, invitation, result, name, inOrderOf }];
  });
}

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** Without a name: at the end. */
const byName = (one: Finished, other: Finished): number =>
  Number(one.inOrderOf === null) - Number(other.inOrderOf === null) ||
  collator.compare(one.inOrderOf ?? '', other.inOrderOf ?? '') ||
  (one.sitting.id < other.sitting.id ? -1 : 1);

function inOrder(finished: readonly Finished[], { by, isDescending }: ResultOrder): Finished[] {
  const named = [...finished].sort(byName);
  if (by === 'name') return isDescending ? named.reverse() : named;
  const sign = isDescending ? -1 : 1;
  // What was not measured comes last, whichever way.
  return named.sort((one, other) => {
    const [left, right] = [valueOf(one, by), valueOf(other, by)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return left === right ? 0 : left < right ? -sign : sign;
  });
}

function valueOf({ sitting, result }: Finished, by: string): number | string | null {
  if (by === 'finished') return sitting.endedAt ?? '';
  const measure = by === 'overall' ? result.overall : result.domains.find(({ id }) => id === by)?.measure;
  return measure?.estimate ?? null;
}

async function listedPage(
  { store, instruments }: DecisionServices,
  { organisationId, terms }: Campaign,
  page: readonly Finished[],
): Promise<ListedResult[]> {
  const sittingIds = page.map(({ sitting }) => sitting.id);
  // Oldest first: of each sitting the last one stays.
  const decisions = await store.committed.decisionsOf(organisationId, sittingIds);
  const outcomes = new Map(decisions.map(({ sittingId, outcome }) => [sittingId, outcome]));
  const contests = await store.committed.contests(organisationId, { sittingIds, isWaiting: true });
  const contested = new Set(contests.map(({ sittingId }) => sittingId));
  return Promise.all(
    page.map(async ({ sitting, invitation, result, name }) => {
      const instrument = await instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
      const against = terms.target && againstTarget(instrument, result.domains, terms.target);
      return {
        sittingId: sitting.id,
        personId: invitation.personId,
        name,
        finishedAt: sitting.endedAt ?? result.computedAt,
        scaleKey: scaleKeyOf(instrument.scale),
        overall: reported(instrument, result.overall),
        domains: result.domains.map(({ id, measure }) => ({ id, score: reported(instrument, measure) })),
        readings: against && countReadings(against.domains.map(({ reading }) => reading)),
        outcome: outcomes.get(sitting.id) ?? null,
        isContested: contested.has(sitting.id),
      };
    }),
  );
}

function countReadings(readings: readonly Reading[]): Record<Reading, number> {
  const counts = { reached: 0, middling: 0, poor: 0, 'not-measured': 0 };
  for (const reading of readings) counts[reading] += 1;
  return counts;
}
