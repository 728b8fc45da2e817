import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Campaign } from '../campaign.js';
import type { Flag } from '../flag.js';
import type { Invitation } from '../invitation.js';
import type { StoredResult } from '../result.js';
import type { Administration, Sitting } from '../sitting.js';
import type { AssessmentReader, OpenedLink } from '../store.js';
import { CampaignRow, InvitationRow } from './campaign.rows.js';
import { toAdministration, toCampaign, toFlag, toInvitation, toSitting, toStoredResult } from './mappers.js';
import { FlagRow, SittingEventRow, SittingRow, type AdministrationRow, type ResultRow } from './sitting.rows.js';

/** Reads by plain SQL where every answer passes, through the entities elsewhere. */
export class SqlAssessmentReader implements AssessmentReader {
  constructor(protected readonly manager: EntityManager) {}

  async linkOf(codeDigest: string): Promise<OpenedLink | null> {
    const [row] = await this.manager.sql<InvitationRow[]>`SELECT invitation.* FROM link_codes link
      JOIN invitations invitation
        ON invitation.organisation_id = link.organisation_id AND invitation.id = link.invitation_id
      WHERE link.code_digest = ${codeDigest}`;
    return row ? this.opened(row) : null;
  }

  protected async opened(row: InvitationRow): Promise<OpenedLink> {
    const { organisation_id, id, campaign_id } = row;
    const [campaign] = await this.manager.sql<CampaignRow[]>`SELECT * FROM campaigns
      WHERE organisation_id = ${organisation_id} AND id = ${campaign_id}`;
    const [sitting] = await this.manager.sql<SittingRow[]>`SELECT * FROM sittings
      WHERE organisation_id = ${organisation_id} AND invitation_id = ${id}`;
    if (!campaign) throw new Error(`invitation ${id} has no campaign`);
    return {
      invitation: toInvitation(row),
      campaign: toCampaign(campaign),
      sitting: sitting ? toSitting(sitting) : null,
    };
  }

  async administrationsOf(sitting: Sitting): Promise<Administration[]> {
    const rows = await this.manager.sql<AdministrationRow[]>`SELECT * FROM administrations
      WHERE organisation_id = ${sitting.organisationId} AND sitting_id = ${sitting.id} ORDER BY position`;
    return rows.map(toAdministration);
  }

  countEventsOf({ organisationId, id }: Sitting): Promise<number> {
    return this.manager.countBy(SittingEventRow, { organisation_id: organisationId, sitting_id: id });
  }

  async flagsOf(sitting: Sitting): Promise<Flag[]> {
    const rows = await this.manager.sql<FlagRow[]>`SELECT * FROM flags
      WHERE organisation_id = ${sitting.organisationId} AND sitting_id = ${sitting.id} ORDER BY raised_at`;
    return rows.map(toFlag);
  }

  async latestResultOf(sitting: Sitting): Promise<StoredResult | null> {
    const [row] = await this.manager.sql<ResultRow[]>`SELECT * FROM results
      WHERE organisation_id = ${sitting.organisationId} AND sitting_id = ${sitting.id}
      ORDER BY revision DESC LIMIT 1`;
    return row ? toStoredResult(row) : null;
  }

  async pendingFlags(): Promise<{ flag: Flag; sitting: Sitting }[]> {
    const rows = await this.manager.find(FlagRow, { where: { decision: IsNull() }, order: { raised_at: 'ASC' } });
    return Promise.all(rows.map(async (row) => ({ flag: toFlag(row), sitting: await this.sittingOfFlag(row) })));
  }

  private async sittingOfFlag({ organisation_id, sitting_id }: FlagRow): Promise<Sitting> {
    return toSitting(await this.manager.findOneByOrFail(SittingRow, { organisation_id, id: sitting_id }));
  }

  async pendingMoreTimeRequests(): Promise<Invitation[]> {
    const rows = await this.manager.find(InvitationRow, {
      where: { more_time_requested_at: Not(IsNull()), more_time_granted_at: IsNull() },
      order: { more_time_requested_at: 'ASC' },
    });
    return rows.map(toInvitation);
  }

  async campaignsOf(organisationId: string): Promise<Campaign[]> {
    const rows = await this.manager.find(CampaignRow, {
      where: { organisation_id: organisationId },
      order: { created_at: 'ASC' },
    });
    return rows.map(toCampaign);
  }
}
