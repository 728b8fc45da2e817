import type { Actor } from '../organisations/index.js';
import { composite, reliableChange, type ReliableChange } from '../psychometrics/index.js';
import { mayReadOwnSittings } from './access.js';
import { PURPOSES, type Campaign } from './campaign.js';
import type { Instrument } from './instrument.js';
import { SittingUnknown } from './problems.js';
import { resultOverviewOf, type ResultOverview } from './read-result.js';
import type { StoredResult } from './result.js';
import type { AssessmentServices } from './services.js';
import type { Sitting } from './sitting.js';

/** The same quantity measured before, for the same purpose and on the same scale. */
export interface OwnChange extends ReliableChange {
  readonly sinceSittingId: string;
}

export interface OwnSitting {
  readonly sitting: Sitting;
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  /** Null while the test goes on. */
  readonly result: StoredResult | null;
  readonly verifiesSittingId: string | null;
  readonly change: OwnChange | null;
}

/** A person’s own tests of every purpose, newest first, each with how it differs from the one before of its purpose. */
export async function listOwnSittings(services: AssessmentServices, actor: Actor): Promise<OwnSitting[]> {
  mayReadOwnSittings(actor);
  const { organisationId, personId } = actor;
  const { committed } = services.store;
  const invitations = await committed.invitations(organisationId, { personId, purposes: PURPOSES });
  const campaigns = new Map((await committed.ownCampaigns(organisationId, personId)).map((one) => [one.id, one]));
  const sittings = await committed.sittingsOfInvitations(
    organisationId,
    invitations.map(({ id }) => id),
  );
  const results = await committed.latestResultsOf(
    organisationId,
    sittings.map(({ id }) => id),
  );
  const own: OwnSitting[] = [];
  for (const sitting of sittings.sort((one, other) => one.startedAt.localeCompare(other.startedAt))) {
    const invitation = invitations.find(({ id }) => id === sitting.invitationId);
    const campaign = campaigns.get(invitation?.campaignId ?? '');
    if (!invitation || !campaign) continue;
    const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
    const { verifiesSittingId } = invitation;
    const read = { sitting, campaign, instrument, result: results.get(sitting.id) ?? null, verifiesSittingId };
    own.push({ ...read, change: changeSince(own, read) });
  }
  return own.reverse();
}

/** A verification is compared with what it verifies, elsewhere and by other means. */
function changeSince(before: readonly OwnSitting[], now: Omit<OwnSitting, 'change'>): OwnChange | null {
  const { instrument, campaign, result } = now;
  if (!result?.overall || campaign.purpose === 'verification') return null;
  const isComparable = (one: OwnSitting): boolean =>
    one.campaign.purpose === campaign.purpose && one.instrument.scale.id === instrument.scale.id && !!one.result?.overall;
  const last = before.findLast(isComparable);
  if (!last?.result?.overall) return null;
  const { estimate: mean, standardError } = composite(instrument.prior, instrument.weightsOf('overall'));
  const prior = { mean, variance: standardError ** 2 };
  return { sinceSittingId: last.sitting.id, ...reliableChange(last.result.overall, result.overall, prior) };
}

/** @throws {SittingUnknown} another person’s, or none at all */
export async function readOwnResult(
  services: AssessmentServices,
  actor: Actor,
  sittingId: string,
): Promise<ResultOverview> {
  mayReadOwnSittings(actor);
  const opened = await services.store.committed.ownSitting(actor.organisationId, actor.personId, sittingId);
  if (!opened?.sitting) throw new SittingUnknown();
  return resultOverviewOf(services, { ...opened, sitting: opened.sitting });
}
