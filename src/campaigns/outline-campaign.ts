import { noticeFor, noticeVersionOf, type Campaign, type Instrument } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Organisation, TargetProfile } from '../organisations/index.js';
import type { Day, Person } from '../people/index.js';
import type { CampaignDraft, HrPurpose } from './draft.js';
import { surroundingsOf } from './draft-surroundings.js';
import { isOfHr } from './follow-campaign.js';
import { dayOf } from '../kernel/local-day.js';
import { summaryOf } from './participation-summary.js';
import { hasPublicKeys } from './preview-draft.js';
import { CampaignIncomplete, CampaignUnknown, type DraftFault } from './problems.js';
import type { CampaignServices } from './services.js';

/** A campaign as it can be told to whoever must judge it, prepared or launched: nobody invited is named in it. */
export interface CampaignOutline {
  readonly id: string;
  readonly isLaunched: boolean;
  readonly purpose: HrPurpose;
  readonly title: Localised;
  readonly job: Localised | null;
  readonly target: TargetProfile | null;
  /** Empty while it is not written. */
  readonly jobRelevance: string;
  readonly worksCouncilOn: Day | null;
  readonly opensOn: Day | null;
  /** The last day. */
  readonly closesOn: Day | null;
  readonly answerBy: Day | null;
  readonly contact: Campaign['contact'];
  readonly isOpenLink: boolean;
  /** After the process ends: of the launch, or of today's setting for a draft. */
  readonly retentionMonths: number | null;
  readonly people: number;
  /** In order of name; without a name: people of no unit. */
  readonly units: readonly { readonly name: string | null; readonly people: number }[];
  readonly instrument: Instrument;
  readonly notice: {
    readonly version: string;
    readonly sections: readonly { readonly id: string; readonly heading: Localised; readonly text: Localised }[];
  };
  readonly hasPublicKeys: boolean;
}

type Terms = Omit<CampaignOutline, 'units' | 'people' | 'instrument' | 'notice' | 'hasPublicKeys'>;

interface Sketch {
  readonly terms: Terms;
  readonly blueprintId: string;
  readonly people: ReadonlyMap<string | null, number>;
}

/**
 * Whoever asks has been let in by the context that tells it.
 * @throws {CampaignUnknown}
 * @throws {CampaignIncomplete} a draft without a purpose or a test measures nothing yet
 */
export async function outlineOf(
  services: CampaignServices,
  organisation: Organisation,
  id: string,
): Promise<CampaignOutline> {
  const { drafts, assessments, people } = services.store.committed;
  const draft = await drafts.draft(organisation.id, id);
  const campaign = draft ? null : await assessments.campaign(organisation.id, id);
  if (!draft && (!campaign || !isOfHr(campaign))) throw new CampaignUnknown();
  const sketch = draft
    ? await sketchOfDraft(services, draft)
    : await sketchOfCampaign(services, campaign as Campaign & { purpose: HrPurpose });
  const { terms, blueprintId } = sketch;
  const instrument = await services.instruments.current(blueprintId);
  const { blueprint, notice } = instrument;
  const names = new Map((await people.structure.units(organisation.id)).map((unit) => [unit.id, unit.name]));
  const minutes = blueprint.timeLimitMinutes;
  return {
    ...terms,
    people: [...sketch.people.values()].reduce((sum, count) => sum + count, 0),
    units: [...sketch.people]
      .map(([unitId, count]) => ({ name: unitId === null ? null : (names.get(unitId) ?? null), people: count }))
      .sort((one, other) => (one.name ?? '\uffff').localeCompare(other.name ?? '\uffff', 'fr')),
    instrument,
    notice: {
      version: noticeVersionOf(notice),
      sections: noticeFor(notice, { organisation, campaign: terms, blueprint, minutes }),
    },
    hasPublicKeys: hasPublicKeys(blueprint),
  };
}

async function sketchOfDraft(services: CampaignServices, draft: CampaignDraft): Promise<Sketch> {
  const { body, id } = draft;
  const now = instantOf(services.clock.now());
  const { population, job, blueprint } = await surroundingsOf(services, services.store.committed, draft, now);
  const { purpose } = body;
  if (purpose === null || !blueprint) throw new CampaignIncomplete(lackingToMeasure(purpose, blueprint));
  return {
    blueprintId: blueprint.id,
    people: countedByUnit(population.people),
    terms: {
      id,
      isLaunched: false,
      purpose,
      title: { fr: body.titleFr.trim(), en: body.titleEn.trim() },
      job: job?.title ?? null,
      target: job?.target ?? null,
      jobRelevance: body.jobRelevance.trim(),
      worksCouncilOn: body.worksCouncilOn,
      opensOn: body.opensOn,
      closesOn: body.closesOn,
      answerBy: body.answerBy,
      contact: { name: body.contactName.trim(), email: body.contactEmail.trim() },
      isOpenLink: body.isOpenLink,
      retentionMonths: await services.monthsOfTests(draft.organisationId, purpose),
    },
  };
}

const lackingToMeasure = (purpose: HrPurpose | null, blueprint: object | null): DraftFault[] => [
  ...(purpose === null ? [{ field: 'purpose', fault: 'isNotEmpty' }] : []),
  ...(blueprint ? [] : [{ field: 'blueprintId', fault: 'isNotEmpty' }]),
];

function countedByUnit(people: readonly Person[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { unitId } of people) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  return counts;
}

async function sketchOfCampaign(
  { store }: CampaignServices,
  campaign: Campaign & { readonly purpose: HrPurpose },
): Promise<Sketch> {
  const { organisationId, id, purpose, title, job, terms, opensAt, closesAt, answerBy, contact, retentionMonths } =
    campaign;
  const counts = await store.committed.participation.participationCounts(organisationId, id);
  const unitIds = [...new Set(counts.map(({ unitId }) => unitId))];
  const invitedOf = (unitId: string | null): number =>
    summaryOf(
      counts.filter((count) => count.unitId === unitId),
      false,
    ).invited;
  return {
    blueprintId: campaign.blueprintId,
    people: new Map(unitIds.map((unitId) => [unitId, invitedOf(unitId)] as const).filter(([, people]) => people > 0)),
    terms: {
      id,
      isLaunched: true,
      purpose,
      title,
      job,
      target: terms.target,
      jobRelevance: terms.jobRelevance ?? '',
      worksCouncilOn: terms.worksCouncilOn,
      opensOn: dayOf(opensAt),
      closesOn: closesAt === null ? null : lastDayBefore(closesAt),
      answerBy,
      contact,
      isOpenLink: terms.isOpenLink,
      retentionMonths,
    },
  };
}

/** It closes when its last day is over. */
const lastDayBefore = (closesAt: string): Day => dayOf(new Date(Date.parse(closesAt) - 1).toISOString());
