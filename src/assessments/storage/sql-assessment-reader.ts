import { And, Equal, In, IsNull, Not, Raw, type EntityManager, type FindOperator } from 'typeorm';
import { isLocale } from '../../kernel/localised.js';
import { LAUNCHED, NOT_OWNED, type Campaign, type Purpose } from '../campaign.js';
import type { Flag, SittingEvent } from '../flag.js';
import type { Invitation } from '../invitation.js';
import type { StoredResult } from '../result.js';
import type { Administration, Sitting } from '../sitting.js';
import type {
  AssessmentReader,
  InvitationFilter,
  OpenedLink,
  OverallEstimate,
  PartOfSpan,
  PlacedSitting,
  PrintedFor,
} from '../store.js';
import { CampaignRow, InvitationRow } from './campaign.rows.js';
import { toAdministration, toCampaign, toFlag, toInvitation, toSitting, toSittingEvent, toStoredResult } from './mappers.js';
import { AdministrationRow, FlagRow, ResultRow, SittingEventRow, SittingRow } from './sitting.rows.js';

/** Databases limit how many parameters a statement has. */
const MOST_PARAMETERS = 500;

function* inParts<T>(values: readonly T[]): Generator<T[]> {
  for (let from = 0; from < values.length; from += MOST_PARAMETERS) yield values.slice(from, from + MOST_PARAMETERS);
}

interface OverallRow {
  readonly sitting_id: string;
  readonly person_id: string | null;
  readonly release_digest: string;
  readonly estimate: number | string | null;
}

interface PlacedRow {
  readonly placed_person: string;
  readonly placed_unit: string | null;
  readonly placed_verifies: string | null;
  readonly placed_purpose: Purpose;
}

/** The campaign is one of these purposes. */
const ofPurpose = (organisationId: string, purposes: readonly Purpose[]): FindOperator<string> =>
  Raw(
    (column) => `${column} IN (SELECT campaigns.id FROM campaigns
      WHERE campaigns.organisation_id = :ownOrganisation AND campaigns.purpose IN (:...askedPurposes))`,
    { ownOrganisation: organisationId, askedPurposes: purposes },
  ) as FindOperator<string>;

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

  async printedFor(codeDigest: string): Promise<PrintedFor | null> {
    const [found] = await this.manager.sql<{ email: string | null; locale: string | null; ways: number | string }[]>`SELECT person.email, person.locale,
        (SELECT COUNT(*) FROM passwords password WHERE password.organisation_id = invitation.organisation_id
            AND password.person_id = invitation.person_id)
          + (SELECT COUNT(*) FROM identities identity WHERE identity.organisation_id = invitation.organisation_id
            AND identity.person_id = invitation.person_id) AS ways
      FROM link_codes link
      JOIN invitations invitation
        ON invitation.organisation_id = link.organisation_id AND invitation.id = link.invitation_id
      LEFT JOIN people person
        ON person.organisation_id = invitation.organisation_id AND person.id = invitation.person_id
      WHERE link.code_digest = ${codeDigest} AND link.printed_at IS NOT NULL`;
    if (!found) return null;
    const { email, locale, ways } = found;
    return { hasAccount: Number(ways) > 0, reachable: email !== null && isLocale(locale) ? { address: email, locale } : null };
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
      where: { organisation_id: organisationId, purpose: In([...LAUNCHED]) },
      order: { created_at: 'ASC' },
    });
    return rows.map(toCampaign);
  }

  async campaign(organisationId: string, id: string): Promise<Campaign | null> {
    const where = { organisation_id: organisationId, id, purpose: In([...NOT_OWNED]) };
    const row = await this.manager.findOneBy(CampaignRow, where);
    return row && toCampaign(row);
  }

  async invitation(organisationId: string, id: string): Promise<Invitation | null> {
    const where = { organisation_id: organisationId, id, campaign_id: ofPurpose(organisationId, NOT_OWNED) };
    const row = await this.manager.findOneBy(InvitationRow, where);
    return row && toInvitation(row);
  }

  async invitations(
    organisationId: string,
    { campaignId, personId, purposes = NOT_OWNED }: InvitationFilter,
    page?: { readonly offset: number; readonly limit: number },
  ): Promise<Invitation[]> {
    const rows = await this.manager.find(InvitationRow, {
      where: {
        organisation_id: organisationId,
        campaign_id: And(
          ofPurpose(organisationId, purposes),
          ...(campaignId === undefined ? [] : [Equal(campaignId)]),
        ),
        ...(personId === undefined ? {} : { person_id: personId }),
      },
      order: { created_at: 'ASC', id: 'ASC' },
      ...(page ? { skip: page.offset, take: page.limit } : {}),
    });
    return rows.map(toInvitation);
  }

  async sitting(organisationId: string, id: string): Promise<Sitting | null> {
    const row = await this.manager.findOneBy(SittingRow, { organisation_id: organisationId, id });
    const invitation = row && (await this.invitation(organisationId, row.invitation_id));
    return row && invitation && toSitting(row);
  }

  async ownSitting(organisationId: string, personId: string, id: string): Promise<OpenedLink | null> {
    const [row] = await this.manager.sql<InvitationRow[]>`SELECT invitation.* FROM sittings sitting
      JOIN invitations invitation
        ON invitation.organisation_id = sitting.organisation_id AND invitation.id = sitting.invitation_id
      WHERE sitting.organisation_id = ${organisationId} AND sitting.id = ${id} AND invitation.person_id = ${personId}`;
    return row ? this.opened(row) : null;
  }

  async ownCampaigns(organisationId: string, personId: string): Promise<Campaign[]> {
    const rows = await this.manager.sql<CampaignRow[]>`SELECT * FROM campaigns
      WHERE organisation_id = ${organisationId} AND id IN (SELECT campaign_id FROM invitations
        WHERE organisation_id = ${organisationId} AND person_id = ${personId})`;
    return rows.map(toCampaign);
  }

  async finishedWithin(
    organisationId: string,
    purposes: readonly Purpose[],
    { after, until, afterId, limit }: PartOfSpan,
  ): Promise<PlacedSitting[]> {
    const rows = await this.manager
      .createQueryBuilder(SittingRow, 'sitting')
      .innerJoin(
        InvitationRow,
        'invitation',
        'invitation.organisation_id = sitting.organisation_id AND invitation.id = sitting.invitation_id',
      )
      .innerJoin(
        CampaignRow,
        'campaign',
        'campaign.organisation_id = invitation.organisation_id AND campaign.id = invitation.campaign_id',
      )
      .select('sitting')
      .addSelect('invitation.person_id', 'placed_person')
      .addSelect('invitation.unit_id', 'placed_unit')
      .addSelect('invitation.verifies_sitting_id', 'placed_verifies')
      .addSelect('campaign.purpose', 'placed_purpose')
      .where('sitting.organisation_id = :organisationId', { organisationId })
      .andWhere("sitting.state = 'finished' AND invitation.person_id IS NOT NULL")
      .andWhere('campaign.purpose IN (:...purposes)', { purposes })
      .andWhere('sitting.ended_at > :after AND sitting.ended_at <= :until', { after: after ?? '', until })
      .andWhere(afterId === null ? '1 = 1' : 'sitting.id > :afterId', { afterId })
      .orderBy('sitting.id')
      .limit(limit)
      .getRawAndEntities<PlacedRow>();
    return rows.raw.flatMap((raw, at) => {
      const sitting = rows.entities[at];
      if (!sitting) return [];
      return [
        {
          sitting: toSitting(sitting),
          purpose: raw.placed_purpose,
          personId: raw.placed_person,
          unitId: raw.placed_unit,
          verifiesSittingId: raw.placed_verifies,
        },
      ];
    });
  }

  async sittingsVerifying(organisationId: string, sittingId: string): Promise<string[]> {
    const rows = await this.manager.sql<{ id: string }[]>`SELECT sitting.id FROM sittings sitting
      JOIN invitations invitation
        ON invitation.organisation_id = sitting.organisation_id AND invitation.id = sitting.invitation_id
      WHERE sitting.organisation_id = ${organisationId} AND invitation.verifies_sitting_id = ${sittingId}`;
    return rows.map(({ id }) => id);
  }

  async itemsShownIn(organisationId: string, sittingIds: readonly string[]): Promise<string[]> {
    const where = { organisation_id: organisationId, sitting_id: In([...sittingIds]) };
    const rows = await this.manager.find(AdministrationRow, { where, select: { item_id: true } });
    return rows.map(({ item_id }) => item_id);
  }

  async sittingsOfInvitations(organisationId: string, invitationIds: readonly string[]): Promise<Sitting[]> {
    const found: Sitting[] = [];
    for (const ids of inParts(invitationIds)) {
      const where = { organisation_id: organisationId, invitation_id: In(ids) };
      found.push(...(await this.manager.findBy(SittingRow, where)).map(toSitting));
    }
    return found;
  }

  async latestResultsOf(organisationId: string, sittingIds: readonly string[]): Promise<Map<string, StoredResult>> {
    const latest = new Map<string, StoredResult>();
    for (const ids of inParts(sittingIds)) {
      const where = { organisation_id: organisationId, sitting_id: In(ids) };
      const rows = await this.manager.find(ResultRow, { where, order: { revision: 'ASC' } });
      for (const row of rows) latest.set(row.sitting_id, toStoredResult(row));
    }
    return latest;
  }

  async overallEstimates(
    organisationId: string,
    { purpose, blueprintId }: Pick<Campaign, 'purpose' | 'blueprintId'>,
  ): Promise<OverallEstimate[]> {
    const isPostgres = this.manager.dataSource.options.type === 'postgres';
    const estimate = isPostgres ? "(r.body::json #>> '{overall,estimate}')" : "json_extract(r.body, '$.overall.estimate')";
    const rows = await this.manager.sql<OverallRow[]>`SELECT s.id AS sitting_id, i.person_id, s.release_digest,
        ${() => estimate} AS estimate
      FROM sittings s
      JOIN invitations i ON i.organisation_id = s.organisation_id AND i.id = s.invitation_id
      JOIN campaigns c ON c.organisation_id = i.organisation_id AND c.id = i.campaign_id
      JOIN results r ON r.organisation_id = s.organisation_id AND r.sitting_id = s.id AND r.revision =
        (SELECT MAX(revision) FROM results l WHERE l.organisation_id = s.organisation_id AND l.sitting_id = s.id)
      WHERE s.organisation_id = ${organisationId} AND s.state = 'finished'
        AND c.purpose = ${purpose} AND s.blueprint_id = ${blueprintId}
      ORDER BY s.ended_at, s.id`;
    return rows.flatMap(({ sitting_id, person_id, release_digest, estimate: found }) =>
      found === null
        ? []
        : [{ sittingId: sitting_id, personId: person_id, releaseDigest: release_digest, estimate: Number(found) }],
    );
  }

  async eventsOf({ organisationId, id }: Sitting): Promise<SittingEvent[]> {
    const where = { organisation_id: organisationId, sitting_id: id };
    return (await this.manager.find(SittingEventRow, { where, order: { at: 'ASC', id: 'ASC' } })).map(toSittingEvent);
  }
}
