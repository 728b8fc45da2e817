import {
  hasItsEnd,
  ResultNotReady,
  type Administration,
  type Instrument,
  type StoredResult,
} from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { isAboutOneself, mayReadResults, testedPerson, type TestedPerson } from './access.js';
import { OUTCOMES_OF } from './decision.js';
import { changesSince } from './earlier-sittings.js';
import { readIntegrity, type IntegrityReading } from './integrity.js';
import { namedDecisionsOf } from './named-decisions.js';
import { placeInNorm, type NormPlace } from './norm.js';
import { scaleKeyOf } from './reported.js';
import { measuredSheet, testTaken, type EarlierTest, type ResultSheet } from './result-sheet.js';
import type { DecisionServices } from './services.js';
import type { DecisionReader, DecisionTables } from './store.js';

export type ViewedAs = 'page' | 'list' | 'comparison' | 'summary' | 'earlier-test';

/** HR reads one person's result. Nothing is shown before it is kept that somebody looked. */
export async function viewResult(
  services: DecisionServices,
  actor: Actor,
  sittingId: string,
  as: ViewedAs = 'page',
): Promise<ResultSheet> {
  mayReadResults(actor);
  const { committed } = services.store;
  const tested = await testedPerson(committed.assessments, actor.organisationId, sittingId);
  const result = await resultOf(committed, tested);
  const instrument = await services.instruments.pinned(tested.sitting.releaseDigest, tested.sitting.blueprintId);
  const earlier = await earlierTests(services, tested, { instrument, result });
  const sheet = await composed(services, actor, tested, {
    instrument,
    result,
    earlier: earlier.map(({ test }) => test),
  });
  await services.store.write(async (tables) => {
    await noteView(services, tables, actor, { ...tested, as });
    for (const { seen } of earlier) await noteView(services, tables, actor, { ...seen, as: 'earlier-test' });
  });
  return sheet;
}

/** @throws {ResultNotReady} the test is not over, or was stopped: there is nothing to read */
export async function resultOf(
  reader: DecisionReader,
  { sitting }: Pick<TestedPerson, 'sitting'>,
): Promise<StoredResult> {
  const result = hasItsEnd(sitting) ? await reader.assessments.latestResultOf(sitting) : null;
  if (!result) throw new ResultNotReady();
  return result;
}

/** Who looked at whose result, when, and where: the person can read it. */
export function noteView(
  { clock }: Pick<DecisionServices, 'clock'>,
  tables: DecisionTables,
  actor: Actor,
  { sitting, invitation, campaign, as }: TestedPerson & { readonly as: ViewedAs },
): Promise<void> {
  return tables.audit.append({
    organisationId: actor.organisationId,
    at: instantOf(clock.now()),
    actor: nameInAudit(actor),
    action: 'result.viewed',
    subject: { kind: 'sitting', id: sitting.id },
    facts: { as, campaign: campaign.id, invitation: invitation.id, person: invitation.personId },
  });
}

/** The name in the directory, else the one that HR wrote when inviting; null for a link made for nobody in particular. */
export async function nameOf(
  reader: DecisionReader,
  { invitation }: Pick<TestedPerson, 'invitation'>,
): Promise<string | null> {
  const { organisationId, personId, candidateName } = invitation;
  const person = personId === null ? null : await reader.people.person(organisationId, personId);
  return (person && fullNameOf(person)) || candidateName;
}

interface Measured {
  readonly instrument: Instrument;
  readonly result: StoredResult;
}

async function composed(
  services: DecisionServices,
  actor: Actor,
  tested: TestedPerson,
  { instrument, result, earlier }: Measured & { readonly earlier: readonly EarlierTest[] },
): Promise<ResultSheet> {
  const { committed } = services.store;
  const { sitting, invitation, campaign } = tested;
  const { organisationId } = sitting;
  const flags = await committed.assessments.flagsOf(sitting);
  const flagsPending = flags.filter(({ decision }) => decision === null).length;
  const { id, title, purpose, job } = campaign;
  return {
    sittingId: sitting.id,
    campaign: { id, title, purpose, job },
    person: { id: invitation.personId, name: await nameOf(committed, tested) },
    revision: result.revision,
    test: testTaken(tested, result, flagsPending),
    ...measuredSheet(instrument, result, campaign),
    norm: await normOf(services, tested, { instrument, result }),
    integrity: await integrityOf(committed, tested, instrument),
    earlier,
    outcomes: OUTCOMES_OF[purpose],
    decisions: await namedDecisionsOf(committed, organisationId, sitting.id),
    contests: await committed.contests(organisationId, { sittingIds: [sitting.id] }),
    isAboutReader: await isAboutOneself(committed.people, actor, invitation),
  };
}

async function integrityOf(
  { assessments }: DecisionReader,
  { sitting, invitation }: TestedPerson,
  instrument: Instrument,
): Promise<IntegrityReading> {
  const administrations: Administration[] = await assessments.administrationsOf(sitting);
  const events = await assessments.eventsOf(sitting);
  const { locale, timeFactor } = invitation;
  const { accommodations } = sitting;
  return readIntegrity({ instrument, administrations, events, locale, timeFactor, accommodations });
}

/** Others of the organisation who took the same test for the same purpose, on the same scale; each person's last sitting. */
async function normOf(
  { store, instruments }: DecisionServices,
  { sitting, invitation, campaign }: TestedPerson,
  { instrument, result }: Measured,
): Promise<NormPlace | null> {
  if (!result.overall) return null;
  const { purpose } = campaign;
  const { organisationId, blueprintId } = sitting;
  const all = await store.committed.assessments.overallEstimates(organisationId, { purpose, blueprintId });
  const last = new Map<string, number>();
  const ownKey = scaleKeyOf(instrument.scale);
  for (const { sittingId, personId, releaseDigest, estimate } of all) {
    const isOwn = sittingId === sitting.id || (personId !== null && personId === invitation.personId);
    const { scale } = await instruments.pinned(releaseDigest, blueprintId);
    if (!isOwn && scaleKeyOf(scale) === ownKey) last.set(personId ?? sittingId, estimate);
  }
  return placeInNorm(result.overall, [...last.values()]);
}

/** Only tests that HR knows of: what people take for themselves stays theirs. */
const COMPARED_IN_TIME: readonly string[] = ['promotion', 'verification'];

/** Whoever comes twice is compared with themselves first. */
async function earlierTests(
  { store, instruments }: DecisionServices,
  { sitting, invitation, campaign }: TestedPerson,
  { instrument, result }: Measured,
): Promise<{ readonly test: EarlierTest; readonly seen: TestedPerson }[]> {
  const { personId, organisationId } = invitation;
  if (personId === null || !COMPARED_IN_TIME.includes(campaign.purpose)) return [];
  const { assessments } = store.committed;
  const own = await assessments.invitations(organisationId, { personId });
  const sittings = await assessments.sittingsOfInvitations(
    organisationId,
    own.map(({ id }) => id),
  );
  const before = sittings.filter((other) => hasItsEnd(other) && (other.endedAt ?? '') < (sitting.endedAt ?? ''));
  const results = await assessments.latestResultsOf(
    organisationId,
    before.map(({ id }) => id),
  );
  const found = [];
  for (const other of before.sort((one, next) => ((one.endedAt ?? '') < (next.endedAt ?? '') ? 1 : -1))) {
    const otherInvitation = own.find(({ id }) => id === other.invitationId);
    const otherCampaign = otherInvitation && (await assessments.campaign(organisationId, otherInvitation.campaignId));
    const otherResult = results.get(other.id);
    if (!otherInvitation || !otherCampaign || !otherResult) continue;
    if (!COMPARED_IN_TIME.includes(otherCampaign.purpose)) continue;
    const { scale } = await instruments.pinned(other.releaseDigest, other.blueprintId);
    const isSame = scaleKeyOf(scale) === scaleKeyOf(instrument.scale);
    const test: EarlierTest = {
      sittingId: other.id,
      purpose: otherCampaign.purpose,
      finishedAt: other.endedAt ?? otherResult.computedAt,
      changes: isSame ? changesSince(instrument, otherResult, result) : null,
      notCompared: isSame ? null : 'other-scale',
    };
    found.push({ test, seen: { sitting: other, invitation: otherInvitation, campaign: otherCampaign } });
  }
  return found;
}
