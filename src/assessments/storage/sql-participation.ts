import type { EntityManager } from 'typeorm';
import type { Instant } from '../../kernel/clock.js';
import { OWNED, type Campaign } from '../campaign.js';
import type {
  CountInCampaign,
  FlagInContext,
  Participant,
  ParticipantFilter,
  ParticipationCount,
  ParticipationReader,
  ParticipationState,
} from '../participation.js';
import { InvitationRow } from './campaign.rows.js';
import { toFlag, toInvitation } from './mappers.js';
import { SittingRow, type FlagRow } from './sitting.rows.js';

/** One person's state, from what is stored. */
const STATE = `CASE
  WHEN invitation.withdrawn_at IS NOT NULL THEN 'withdrawn'
  WHEN sitting.ended_because = 'campaign-stopped' THEN 'interrupted'
  WHEN sitting.state = 'finished' THEN 'finished'
  WHEN sitting.id IS NOT NULL THEN 'started'
  WHEN invitation.acknowledged_at IS NOT NULL THEN 'acknowledged'
  ELSE 'invited' END`;

const WAITS_FOR_TIME = `(invitation.more_time_requested_at IS NOT NULL AND invitation.more_time_granted_at IS NULL
  AND invitation.more_time_declined_at IS NULL AND invitation.withdrawn_at IS NULL AND sitting.id IS NULL)`;

type StateRow = { invitation_id: string; state: ParticipationState; started_at: string | null; ended_at: string | null };

export class SqlParticipationReader implements ParticipationReader {
  constructor(protected readonly manager: EntityManager) {}

  async participationCounts(organisationId: string, campaignId?: string): Promise<ParticipationCount[]> {
    const query = this.invitations(organisationId)
      .select('invitation.campaign_id', 'campaign_id')
      .addSelect('invitation.unit_id', 'unit_id')
      .addSelect(STATE, 'state')
      .addSelect('COUNT(*)', 'people')
      .addSelect(`SUM(CASE WHEN ${WAITS_FOR_TIME} THEN 1 ELSE 0 END)`, 'waiting')
      .groupBy('invitation.campaign_id')
      .addGroupBy('invitation.unit_id')
      .addGroupBy(STATE);
    if (campaignId !== undefined) query.andWhere('invitation.campaign_id = :campaignId', { campaignId });
    const rows = await query.getRawMany<{
      campaign_id: string;
      unit_id: string | null;
      state: ParticipationState;
      people: string | number;
      waiting: string | number;
    }>();
    return rows.map(({ campaign_id, unit_id, state, people, waiting }) => ({
      campaignId: campaign_id,
      unitId: unit_id,
      state,
      people: Number(people),
      waitingForTime: Number(waiting),
    }));
  }

  async participants(
    { organisationId, id }: Pick<Campaign, 'organisationId' | 'id'>,
    filter: ParticipantFilter,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<{ people: Participant[]; total: number }> {
    const query = this.invitations(organisationId).andWhere('invitation.campaign_id = :id', { id });
    if (filter.states) query.andWhere(`${STATE} IN (:...states)`, { states: filter.states });
    if (filter.unitId === null) query.andWhere('invitation.unit_id IS NULL');
    else if (filter.unitId !== undefined) query.andWhere('invitation.unit_id = :unitId', { unitId: filter.unitId });
    if (filter.isWaitingForTime) query.andWhere(WAITS_FOR_TIME);
    if (filter.matching) {
      // `%` and `_` are letters here.
      const pattern = `%${filter.matching.trim().toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
      query.andWhere("lower(invitation.candidate_name) LIKE :pattern ESCAPE '\\'", { pattern });
    }
    const total = await query.getCount();
    query
      .select('invitation')
      .addSelect(STATE, 'state')
      .addSelect('sitting.started_at', 'started_at')
      .addSelect('sitting.ended_at', 'ended_at')
      .addSelect('invitation.id', 'invitation_id')
      .orderBy('invitation.created_at')
      .addOrderBy('invitation.id')
      .offset(offset)
      .limit(limit);
    const { entities, raw } = await query.getRawAndEntities<StateRow>();
    const states = new Map(raw.map((row) => [row.invitation_id, row]));
    const people = entities.map((row) => {
      const { state = 'invited', started_at = null, ended_at = null } = states.get(row.id) ?? {};
      return { invitation: toInvitation(row), state, startedAt: started_at, endedAt: ended_at };
    });
    return { people, total };
  }

  private invitations(organisationId: string) {
    return this.manager
      .createQueryBuilder(InvitationRow, 'invitation')
      .leftJoin(
        SittingRow,
        'sitting',
        'sitting.organisation_id = invitation.organisation_id AND sitting.invitation_id = invitation.id',
      )
      .where('invitation.organisation_id = :organisationId', { organisationId });
  }

  async invitedElsewhere(organisationId: string, now: Instant): Promise<{ personId: string; campaignId: string }[]> {
    type Row = { person_id: string; campaign_id: string };
    const rows = await this.manager.sql<Row[]>`SELECT DISTINCT invitation.person_id, invitation.campaign_id
      FROM campaigns campaign JOIN invitations invitation
        ON invitation.organisation_id = campaign.organisation_id AND invitation.campaign_id = campaign.id
      WHERE campaign.organisation_id = ${organisationId} AND campaign.state = 'open'
        AND campaign.purpose IN ('hiring', 'promotion') AND (campaign.closes_at IS NULL OR campaign.closes_at > ${now})
        AND invitation.person_id IS NOT NULL AND invitation.withdrawn_at IS NULL`;
    return rows.map(({ person_id, campaign_id }) => ({ personId: person_id, campaignId: campaign_id }));
  }

  async flagsOfCampaign({ organisationId, id }: Pick<Campaign, 'organisationId' | 'id'>): Promise<FlagInContext[]> {
    type Row = FlagRow & { release_digest: string; blueprint_id: string; item_id: string };
    const rows = await this.manager.sql<Row[]>`SELECT flag.*, sitting.release_digest, sitting.blueprint_id,
        administration.item_id
      FROM invitations invitation JOIN sittings sitting
        ON sitting.organisation_id = invitation.organisation_id AND sitting.invitation_id = invitation.id
      JOIN flags flag ON flag.organisation_id = sitting.organisation_id AND flag.sitting_id = sitting.id
      JOIN administrations administration ON administration.organisation_id = flag.organisation_id
        AND administration.sitting_id = flag.sitting_id AND administration.position = flag.position
      WHERE invitation.organisation_id = ${organisationId} AND invitation.campaign_id = ${id}
      ORDER BY CASE WHEN flag.decision IS NULL THEN 0 ELSE 1 END, flag.raised_at`;
    return rows.map((row) => ({
      flag: toFlag(row),
      releaseDigest: row.release_digest,
      blueprintId: row.blueprint_id,
      itemId: row.item_id,
    }));
  }

  async pendingFlagCounts(organisationId: string): Promise<CountInCampaign[]> {
    type Row = { id: string; title: string; count: string | number };
    const rows = await this.manager.sql<Row[]>`SELECT campaign.id, campaign.title, COUNT(*) AS count
      FROM flags flag JOIN sittings sitting
        ON sitting.organisation_id = flag.organisation_id AND sitting.id = flag.sitting_id
      JOIN invitations invitation
        ON invitation.organisation_id = sitting.organisation_id AND invitation.id = sitting.invitation_id
      JOIN campaigns campaign
        ON campaign.organisation_id = invitation.organisation_id AND campaign.id = invitation.campaign_id
      WHERE flag.organisation_id = ${organisationId} AND flag.decision IS NULL AND campaign.purpose <> ${OWNED}
      GROUP BY campaign.id, campaign.title ORDER BY campaign.id`;
    return rows.map(({ id, title, count }) => ({
      campaignId: id,
      title: JSON.parse(title) as CountInCampaign['title'],
      count: Number(count),
    }));
  }
}
