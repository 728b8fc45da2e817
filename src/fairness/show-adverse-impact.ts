import { cutsOf, type Invitation, type StoredResult } from '../assessments/index.js';
import { CampaignUnknown } from '../campaigns/index.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { mayReadFairness } from './access.js';
import type { Characteristic } from './group.js';
import { impactOf, type ImpactAtCut } from './impact.js';
import type { FairnessServices } from './services.js';

/** A cut of the overall score, or being chosen. */
export type Cut = { readonly kind: 'level'; readonly level: number } | { readonly kind: 'chosen' };

export interface CharacteristicImpact {
  readonly characteristic: Characteristic;
  readonly cuts: readonly { readonly cut: Cut; readonly impact: ImpactAtCut }[];
}

export interface CampaignImpact {
  readonly finished: number;
  readonly characteristics: readonly CharacteristicImpact[];
}

/** The campaigns that may be looked at: for whoever does not manage them too. */
export async function listComparedCampaigns(
  { decisions }: FairnessServices,
  actor: Actor,
): Promise<{ readonly id: string; readonly title: Localised }[]> {
  mayReadFairness(actor);
  const campaigns = await decisions.assessments.campaignsOf(actor.organisationId);
  return campaigns
    .filter(({ purpose }) => purpose === 'hiring' || purpose === 'promotion')
    .map(({ id, title }) => ({ id, title }))
    .reverse();
}

/** One tested person: where they stand, and whether they were chosen; null while nobody has decided. */
interface Tested {
  readonly invitation: Invitation;
  readonly level: number;
  readonly isChosen: boolean | null;
}

/**
 * How often each group passes each cut of one campaign.
 * @throws {CampaignUnknown}
 */
export async function showAdverseImpact(
  services: FairnessServices,
  actor: Actor,
  campaignId: string,
): Promise<CampaignImpact> {
  mayReadFairness(actor);
  const { organisationId } = actor;
  const campaign = await services.decisions.assessments.campaign(organisationId, campaignId);
  if (!campaign) throw new CampaignUnknown();
  const tested = await testedIn(services, organisationId, campaignId);
  const { committed } = services.store;
  const characteristics = [impactFor('language', tested, ({ invitation }) => invitation.locale)];
  for (const { characteristic } of await committed.bases(organisationId)) {
    const memberships = await committed.memberships(organisationId, characteristic);
    const groupOf = new Map(memberships.map(({ personId, group }) => [personId, group]));
    characteristics.push(impactFor(characteristic, tested, ({ invitation }) => groupOf.get(invitation.personId ?? '')));
  }
  return { finished: tested.length, characteristics };
}

async function testedIn(
  { decisions, instruments }: FairnessServices,
  organisationId: string,
  campaignId: string,
): Promise<Tested[]> {
  const { assessments } = decisions;
  const invitations = await assessments.invitations(organisationId, { campaignId });
  const sittings = await assessments.sittingsOfInvitations(
    organisationId,
    invitations.map(({ id }) => id),
  );
  const finished = sittings.filter(({ state }) => state === 'finished');
  const results = await assessments.latestResultsOf(
    organisationId,
    finished.map(({ id }) => id),
  );
  const decided = await decisions.decisionsOf(
    organisationId,
    finished.map(({ id }) => id),
  );
  // Every revision, oldest first: the last one stands.
  const outcomeOf = new Map(decided.map(({ sittingId, outcome }) => [sittingId, outcome]));
  const found: Tested[] = [];
  for (const sitting of finished) {
    const invitation = invitations.find(({ id }) => id === sitting.invitationId);
    const result = results.get(sitting.id);
    if (!invitation || !result?.overall) continue;
    const instrument = await instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
    const outcome = outcomeOf.get(sitting.id);
    const isChosen = outcome === undefined ? null : outcome === 'hired' || outcome === 'promoted';
    found.push({ invitation, level: levelReached(result.overall, cutsOf(instrument)), isChosen });
  }
  return found;
}

const levelReached = ({ estimate }: NonNullable<StoredResult['overall']>, cuts: readonly number[]): number =>
  1 + cuts.filter((cut) => estimate >= cut).length;

const LEVELS_ABOVE_THE_FIRST = [2, 3, 4, 5];

function impactFor(
  characteristic: Characteristic,
  tested: readonly Tested[],
  groupOf: (one: Tested) => string | undefined,
): CharacteristicImpact {
  const outcomes = (among: readonly Tested[], passes: (one: Tested) => boolean): ImpactAtCut => {
    const counts = new Map<string, { passed: number; total: number }>();
    for (const one of among) {
      const group = groupOf(one);
      if (group === undefined) continue;
      const { passed, total } = counts.get(group) ?? { passed: 0, total: 0 };
      counts.set(group, { passed: passed + (passes(one) ? 1 : 0), total: total + 1 });
    }
    return impactOf([...counts].map(([group, count]) => ({ group, ...count })));
  };
  const levels = LEVELS_ABOVE_THE_FIRST.map((level) => ({
    cut: { kind: 'level', level } as const,
    impact: outcomes(tested, (one) => one.level >= level),
  }));
  const decided = tested.filter(({ isChosen }) => isChosen !== null);
  const chosen = { cut: { kind: 'chosen' } as const, impact: outcomes(decided, ({ isChosen }) => isChosen === true) };
  return { characteristic, cuts: [...levels, chosen] };
}
