import type { Blueprint, Campaign, Participant, ParticipantFilter } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import type { Actor, Unit } from '../organisations/index.js';
import { fullNameOf, type Person } from '../people/index.js';
import { mayManageCampaigns } from './access.js';
import { HR_PURPOSES, type CampaignDraft } from './draft.js';
import { isPastDue, summaryOf, type ParticipationSummary } from './participation-summary.js';
import { CampaignUnknown } from './problems.js';
import type { CampaignServices } from './services.js';

export interface FollowedCampaign {
  readonly campaign: Campaign;
  readonly summary: ParticipationSummary;
}

export interface CampaignList {
  readonly campaigns: readonly FollowedCampaign[];
  readonly drafts: readonly { readonly draft: CampaignDraft; readonly changedBy: string }[];
}

export const isOfHr = ({ purpose }: Pick<Campaign, 'purpose'>): boolean =>
  (HR_PURPOSES as readonly string[]).includes(purpose);

/** Campaigns, newest first, and what is being prepared. */
export async function listCampaigns(services: CampaignServices, actor: Actor): Promise<CampaignList> {
  mayManageCampaigns(actor);
  const { organisationId } = actor;
  const { assessments, participation, drafts, people } = services.store.committed;
  const now = instantOf(services.clock.now());
  const campaigns = (await assessments.campaignsOf(organisationId)).filter(isOfHr).reverse();
  const counts = await participation.participationCounts(organisationId);
  const prepared = await drafts.drafts(organisationId);
  const editors = await people.peopleByIds(organisationId, [...new Set(prepared.map(({ changedBy }) => changedBy))]);
  return {
    campaigns: campaigns.map((campaign) => ({
      campaign,
      summary: summaryOf(
        counts.filter(({ campaignId }) => campaignId === campaign.id),
        isPastDue(campaign, now),
      ),
    })),
    drafts: prepared.map((draft) => ({ draft, changedBy: nameAmong(editors, draft.changedBy) })),
  };
}

export const nameAmong = (people: readonly Person[], id: string): string => {
  const person = people.find((candidate) => candidate.id === id);
  return person ? fullNameOf(person) : '';
};

export interface CampaignOverview extends FollowedCampaign {
  readonly blueprint: Blueprint;
  readonly units: readonly { readonly unit: Unit | null; readonly summary: ParticipationSummary }[];
  readonly pendingFlags: number;
}

export async function showCampaign(services: CampaignServices, actor: Actor, id: string): Promise<CampaignOverview> {
  mayManageCampaigns(actor);
  const { organisationId } = actor;
  const { participation, people } = services.store.committed;
  const campaign = await campaignOf(services, actor, id);
  const isLateNow = isPastDue(campaign, instantOf(services.clock.now()));
  const counts = await participation.participationCounts(organisationId, id);
  const units = await people.structure.units(organisationId);
  const unitIds = [...new Set(counts.map(({ unitId }) => unitId))];
  const flags = await participation.flagsOfCampaign(campaign);
  return {
    campaign,
    blueprint: (await services.instruments.current(campaign.blueprintId)).blueprint,
    summary: summaryOf(counts, isLateNow),
    units: unitIds
      .map((unitId) => ({
        unit: units.find((unit) => unit.id === unitId) ?? null,
        summary: summaryOf(
          counts.filter((count) => count.unitId === unitId),
          isLateNow,
        ),
      }))
      .sort((one, other) => (one.unit?.name ?? '\uffff').localeCompare(other.unit?.name ?? '\uffff', 'fr')),
    pendingFlags: flags.filter(({ flag }) => flag.decision === null).length,
  };
}

/** @throws {CampaignUnknown} it is not there, not of this organisation, or not HR's: a self-assessment is its owner's */
export async function campaignOf({ store }: CampaignServices, actor: Actor, id: string): Promise<Campaign> {
  const campaign = await store.committed.assessments.campaign(actor.organisationId, id);
  if (!campaign || !isOfHr(campaign)) throw new CampaignUnknown();
  return campaign;
}

export interface FollowedPerson extends Participant {
  readonly person: Person | null;
  readonly unit: Unit | null;
  readonly isLate: boolean;
}

/** Who was invited, and how far each has come. Never a result. */
export async function listParticipants(
  services: CampaignServices,
  actor: Actor,
  id: string,
  { offset, limit, ...filter }: ParticipantFilter & { readonly offset: number; readonly limit: number },
): Promise<{ people: FollowedPerson[]; total: number }> {
  mayManageCampaigns(actor);
  const { organisationId } = actor;
  const campaign = await campaignOf(services, actor, id);
  const isLateNow = isPastDue(campaign, instantOf(services.clock.now()));
  const { participation, people } = services.store.committed;
  const found = await participation.participants(campaign, filter, { offset, limit });
  const named = await people.peopleByIds(
    organisationId,
    found.people.flatMap(({ invitation }) => invitation.personId ?? []),
  );
  const units = await people.structure.units(organisationId);
  return {
    total: found.total,
    people: found.people.map((participant) => ({
      ...participant,
      person: named.find((person) => person.id === participant.invitation.personId) ?? null,
      unit: units.find((unit) => unit.id === participant.invitation.unitId) ?? null,
      isLate: isLateNow && ['invited', 'acknowledged', 'started'].includes(participant.state),
    })),
  };
}
