import { IsNull, LessThan, type EntityManager } from 'typeorm';
import type { Purpose } from '../../assessments/index.js';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Instant } from '../../kernel/clock.js';
import { SqlPeopleReader, type PeopleReader } from '../../people/index.js';
import type { Erasure, LastDecision } from '../erasure.js';
import type { DataSubject, RowCounts, TableOfPersonalData } from '../personal-data.js';
import type { Purge } from '../purge.js';
import type { RetainedInvitation, RetentionRule, RetentionSubject } from '../retention.js';
import type { Erased, PrivacyReader, PrivacyStore, PrivacyTables } from '../store.js';
import { SqlErased } from './sql-erased.js';
import { PersonalRows } from './personal-rows.js';
import { ErasureRow, PurgeRow, RetentionRuleRow } from './privacy.rows.js';

interface RetainedRow {
  readonly id: string;
  readonly person_id: string | null;
  readonly purpose: string;
  readonly created_at: string;
  readonly closes_at: string | null;
  readonly ended_at: string | null;
  readonly decided_at: string | null;
  readonly retention_months: number | null;
  readonly open_contests: string | number;
}

const toErasure = (row: ErasureRow): Erasure => ({
  organisationId: row.organisation_id,
  id: row.id,
  personId: row.person_id,
  isWhole: row.is_whole === 1,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  erasedInvitationIds: JSON.parse(row.erased_invitation_ids) as string[],
  heldInvitationIds: JSON.parse(row.held_invitation_ids) as string[],
  heldUntil: row.held_until,
  counts: JSON.parse(row.counts) as RowCounts,
  completedAt: row.completed_at,
});

const toErasureRow = (erasure: Erasure): ErasureRow => ({
  organisation_id: erasure.organisationId,
  id: erasure.id,
  person_id: erasure.personId,
  is_whole: erasure.isWhole ? 1 : 0,
  asked_by: erasure.askedBy,
  asked_at: erasure.askedAt,
  erased_invitation_ids: JSON.stringify(erasure.erasedInvitationIds),
  held_invitation_ids: JSON.stringify(erasure.heldInvitationIds),
  held_until: erasure.heldUntil,
  counts: JSON.stringify(erasure.counts),
  completed_at: erasure.completedAt,
});

class SqlPrivacyReader implements PrivacyReader {
  readonly people: PeopleReader;
  readonly erased: Erased;
  protected readonly personal: PersonalRows;

  constructor(
    protected readonly manager: EntityManager,
    map: readonly TableOfPersonalData[],
  ) {
    this.people = new SqlPeopleReader(manager);
    this.erased = new SqlErased(manager);
    this.personal = new PersonalRows(manager, map);
  }

  async invitationIdsOf(organisationId: string, personId: string): Promise<string[]> {
    const rows = await this.manager.sql<{ id: string }[]>`SELECT id FROM invitations
      WHERE organisation_id = ${organisationId} AND person_id = ${personId} ORDER BY id`;
    return rows.map(({ id }) => id);
  }

  async knownToOthers(organisationId: string, invitationIds: readonly string[]): Promise<string[]> {
    if (invitationIds.length === 0) return [];
    const rows = await this.manager.sql<{ id: string }[]>`SELECT invitation.id FROM invitations invitation
      JOIN campaigns campaign
        ON campaign.organisation_id = invitation.organisation_id AND campaign.id = invitation.campaign_id
      WHERE invitation.organisation_id = ${organisationId} AND campaign.purpose <> 'self'
        AND invitation.id IN (${() => [...invitationIds]})`;
    const known = new Set(rows.map(({ id }) => id));
    return invitationIds.filter((id) => known.has(id));
  }

  sittingIdsOf(subject: DataSubject): Promise<string[]> {
    return this.personal.sittingIdsOf(subject);
  }

  rowsOf(subject: DataSubject): ReturnType<PersonalRows['rowsOf']> {
    return this.personal.rowsOf(subject);
  }

  countRowsOf(subject: DataSubject): Promise<RowCounts> {
    return this.personal.countOf(subject);
  }

  async lastDecisions({ organisationId, invitationIds }: DataSubject): Promise<LastDecision[]> {
    if (invitationIds.length === 0) return [];
    const rows = await this.manager.sql<{ id: string; decided_at: string | null; open_contests: string | number }[]>`
      SELECT sitting.invitation_id AS id,
        (SELECT MAX(decided_at) FROM decisions d
          WHERE d.organisation_id = sitting.organisation_id AND d.sitting_id = sitting.id) AS decided_at,
        (SELECT COUNT(*) FROM contests c WHERE c.organisation_id = sitting.organisation_id
          AND c.sitting_id = sitting.id AND c.answered_at IS NULL) AS open_contests
      FROM sittings sitting
      WHERE sitting.organisation_id = ${organisationId} AND sitting.invitation_id IN (${() => [...invitationIds]})`;
    return rows.map(({ id, decided_at, open_contests }) => ({
      invitationId: id,
      decidedAt: decided_at,
      hasOpenContest: Number(open_contests) > 0,
    }));
  }

  async rules(organisationId: string): Promise<RetentionRule[]> {
    const rows = await this.manager.findBy(RetentionRuleRow, { organisation_id: organisationId });
    return rows.map(({ organisation_id, subject, months, changed_by, changed_at }) => ({
      organisationId: organisation_id,
      subject: subject as RetentionSubject,
      months,
      changedBy: changed_by,
      changedAt: changed_at,
    }));
  }

  async retainedBefore(
    organisationId: string,
    before: Instant,
    { afterId, limit }: { readonly afterId: string; readonly limit: number },
  ): Promise<RetainedInvitation[]> {
    const rows = await this.manager.sql<RetainedRow[]>`
      SELECT invitation.id, invitation.person_id, campaign.purpose, invitation.created_at, campaign.closes_at,
        campaign.retention_months, sitting.ended_at, (SELECT MAX(decided_at) FROM decisions d
          WHERE d.organisation_id = sitting.organisation_id AND d.sitting_id = sitting.id) AS decided_at,
        (SELECT COUNT(*) FROM contests c WHERE c.organisation_id = sitting.organisation_id
          AND c.sitting_id = sitting.id AND c.answered_at IS NULL) AS open_contests
      FROM invitations invitation
      JOIN campaigns campaign
        ON campaign.organisation_id = invitation.organisation_id AND campaign.id = invitation.campaign_id
      LEFT JOIN sittings sitting
        ON sitting.organisation_id = invitation.organisation_id AND sitting.invitation_id = invitation.id
      WHERE invitation.organisation_id = ${organisationId} AND invitation.created_at < ${before}
        AND invitation.id > ${afterId} AND campaign.purpose <> 'self'
      ORDER BY invitation.id LIMIT ${limit}`;
    return rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      purpose: row.purpose as Purpose,
      createdAt: row.created_at,
      campaignClosesAt: row.closes_at,
      sittingEndedAt: row.ended_at,
      lastDecidedAt: row.decided_at,
      toldMonths: row.retention_months,
      hasOpenContest: Number(row.open_contests) > 0,
    }));
  }

  async erasures(
    organisationId: string,
    { isHeldUntilBefore }: { readonly isHeldUntilBefore?: Instant } = {},
  ): Promise<Erasure[]> {
    const where = {
      organisation_id: organisationId,
      ...(isHeldUntilBefore === undefined ? {} : { held_until: LessThan(isHeldUntilBefore), completed_at: IsNull() }),
    };
    return (await this.manager.find(ErasureRow, { where, order: { asked_at: 'DESC' } })).map(toErasure);
  }

  async purges(organisationId: string): Promise<Purge[]> {
    const where = { organisation_id: organisationId };
    const rows = await this.manager.find(PurgeRow, { where, order: { at: 'DESC' }, take: MOST_PURGES_SHOWN });
    return rows.map(({ organisation_id, counts, ...purge }) => ({
      organisationId: organisation_id,
      counts: JSON.parse(counts) as RowCounts,
      ...purge,
    }));
  }

  async leaversBefore(organisationId: string, moment: Instant): Promise<string[]> {
    const rows = await this.manager.sql<{ id: string }[]>`SELECT id FROM people
      WHERE organisation_id = ${organisationId} AND state = 'left' AND left_on < ${moment.slice(0, 10)}
        AND (left_recorded_at IS NULL OR left_recorded_at < ${moment}) ORDER BY id`;
    return rows.map(({ id }) => id);
  }

  async candidatesWithoutInvitation(
    organisationId: string,
    { createdBefore, among }: { readonly createdBefore: Instant; readonly among?: readonly string[] },
  ): Promise<string[]> {
    const rows = await this.manager.sql<{ id: string }[]>`SELECT id FROM people
      WHERE organisation_id = ${organisationId} AND kind = 'candidate' AND state <> 'erased'
        AND created_at < ${createdBefore} AND NOT EXISTS (SELECT 1 FROM invitations invitation
          WHERE invitation.organisation_id = people.organisation_id AND invitation.person_id = people.id)
      ORDER BY id`;
    return rows.map(({ id }) => id).filter((id) => !among || among.includes(id));
  }
}

/** A year of nights. */
const MOST_PURGES_SHOWN = 366;

class SqlPrivacyTables extends SqlPrivacyReader implements PrivacyTables {
  readonly audit: SqlAuditTables;

  constructor(
    manager: EntityManager,
    { kind, map }: { readonly kind: DatabaseKind; readonly map: readonly TableOfPersonalData[] },
  ) {
    super(manager, map);
    this.audit = new SqlAuditTables(manager, kind);
  }

  /** With the verifications of what is erased: they tell of the same test. */
  async erase(subject: DataSubject): Promise<RowCounts> {
    const sittingIds = await this.sittingIdsOf(subject);
    const invitationIds = [...subject.invitationIds, ...(await this.verificationsOf(subject, sittingIds))];
    const whole = { ...subject, invitationIds: [...new Set(invitationIds)] };
    await this.erased.remember(subject.organisationId, whole.invitationIds);
    return this.personal.erase(whole);
  }

  private async verificationsOf({ organisationId }: DataSubject, sittingIds: readonly string[]): Promise<string[]> {
    if (sittingIds.length === 0) return [];
    const rows = await this.manager.sql<{ id: string }[]>`SELECT id FROM invitations
      WHERE organisation_id = ${organisationId} AND verifies_sitting_id IN (${() => [...sittingIds]})`;
    return rows.map(({ id }) => id);
  }

  async forgetNames(organisationId: string, invitationIds: readonly string[]): Promise<void> {
    if (invitationIds.length === 0) return;
    await this.manager.sql`UPDATE invitations SET candidate_name = NULL
      WHERE organisation_id = ${organisationId} AND id IN (${() => [...invitationIds]})`;
  }

  countRowsOfSittings({ organisationId }: DataSubject, sittingIds: readonly string[]): Promise<number> {
    return this.personal.countOfSittings(organisationId, sittingIds);
  }

  async keepRule({ organisationId, subject, months, changedBy, changedAt }: RetentionRule): Promise<void> {
    const key = { organisation_id: organisationId, subject };
    await this.manager.delete(RetentionRuleRow, key);
    await this.manager.insert(RetentionRuleRow, { ...key, months, changed_by: changedBy, changed_at: changedAt });
  }

  /** What a campaign's people are told never grows; where the organisation keeps things less long, they are told so. */
  async shortenCampaigns({ organisationId, subject, months }: RetentionRule): Promise<void> {
    await this.manager.sql`UPDATE campaigns SET retention_months = ${months}
      WHERE organisation_id = ${organisationId} AND purpose = ${subject} AND retention_months > ${months}`;
  }

  async addErasure(erasure: Erasure): Promise<void> {
    await this.manager.insert(ErasureRow, toErasureRow(erasure));
  }

  async keepErasure(erasure: Erasure): Promise<void> {
    const { organisation_id, id, ...changed } = toErasureRow(erasure);
    await this.manager.update(ErasureRow, { organisation_id, id }, changed);
  }

  async addPurge({ organisationId, counts, ...purge }: Purge): Promise<void> {
    await this.manager.insert(PurgeRow, { organisation_id: organisationId, counts: JSON.stringify(counts), ...purge });
  }
}

export class SqlPrivacyStore implements PrivacyStore {
  readonly committed: PrivacyReader;

  constructor(
    private readonly database: Database,
    private readonly map: readonly TableOfPersonalData[],
  ) {
    this.committed = new SqlPrivacyReader(database.read, map);
  }

  write<T>(work: (tables: PrivacyTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => this.within(manager, work));
  }

  /** As part of a unit of work that began elsewhere. */
  within<T>(manager: EntityManager, work: (tables: PrivacyTables) => Promise<T>): Promise<T> {
    return work(new SqlPrivacyTables(manager, { kind: this.database.kind, map: this.map }));
  }

  discardRemoved(): Promise<void> {
    return this.database.discardRemoved();
  }
}
