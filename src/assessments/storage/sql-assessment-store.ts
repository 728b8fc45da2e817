import type { EntityManager } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import { SqlExposureLedger } from '../../item-bank/index.js';
import type { Instant } from '../../kernel/clock.js';
import { SqlMailTables } from '../../mail/index.js';
import { SqlJobTables } from '../../queue/index.js';
import type { Campaign } from '../campaign.js';
import type { Flag, SittingEvent } from '../flag.js';
import type { Invitation } from '../invitation.js';
import type { StoredResult } from '../result.js';
import type { Administration, AnsweredAdministration, EndReason, Sitting } from '../sitting.js';
import type { AssessmentStore, AssessmentTables, HeldSitting, OpenedLink } from '../store.js';
import { CampaignRow, InvitationRow, LinkCodeRow } from './campaign.rows.js';
import { toCampaign, toCampaignRow, toFlag, toFlagRow, toInvitation, toInvitationRow, toSitting, toSittingRow } from './mappers.js';
import { AdministrationRow, FlagRow, ResultRow, SittingEventRow, SittingRow } from './sitting.rows.js';
import { SqlAssessmentReader } from './sql-assessment-reader.js';

/** Databases limit how many parameters a statement has. */
const ROWS_A_STATEMENT = 200;

export class SqlAssessmentStore implements AssessmentStore {
  readonly committed: SqlAssessmentReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlAssessmentReader(database.read);
  }

  write<T>(work: (tables: AssessmentTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlAssessmentTables(manager, this.database.kind)));
  }
}

export class SqlAssessmentTables extends SqlAssessmentReader implements AssessmentTables {
  readonly exposures: SqlExposureLedger;
  readonly audit: SqlAuditTables;
  readonly jobs: SqlJobTables;
  readonly mail: SqlMailTables;

  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
  ) {
    super(manager);
    this.exposures = new SqlExposureLedger(manager);
    this.audit = new SqlAuditTables(manager, kind);
    this.jobs = new SqlJobTables(manager);
    this.mail = new SqlMailTables(manager);
  }

  /** On SQLite a unit of work is alone anyway. */
  private readonly forUpdate = (of = ''): string => (this.kind === 'postgres' ? `FOR UPDATE ${of}` : '');

  async lockLink(codeDigest: string): Promise<OpenedLink | null> {
    const [row] = await this.manager.sql<InvitationRow[]>`SELECT invitation.* FROM link_codes link
      JOIN invitations invitation
        ON invitation.organisation_id = link.organisation_id AND invitation.id = link.invitation_id
      WHERE link.code_digest = ${codeDigest} ${() => this.forUpdate('OF invitation')}`;
    return row ? this.opened(row) : null;
  }

  async lockSitting(codeDigest: string, sittingId: string): Promise<HeldSitting | null> {
    type Row = SittingRow & { campaign_state: Campaign['state']; withdrawn_at: string | null };
    const [row] = await this.manager.sql<Row[]>`SELECT sitting.*,
      campaign.state AS campaign_state, invitation.withdrawn_at AS withdrawn_at
      FROM link_codes link JOIN sittings sitting
        ON sitting.organisation_id = link.organisation_id AND sitting.invitation_id = link.invitation_id
      JOIN invitations invitation
        ON invitation.organisation_id = link.organisation_id AND invitation.id = link.invitation_id
      JOIN campaigns campaign
        ON campaign.organisation_id = link.organisation_id AND campaign.id = invitation.campaign_id
      WHERE link.code_digest = ${codeDigest} AND sitting.id = ${sittingId} ${() => this.forUpdate('OF sitting')}`;
    if (!row) return null;
    const { campaign_state: state, withdrawn_at: withdrawnAt } = row;
    return { sitting: toSitting(row), campaign: { state }, invitation: { withdrawnAt } };
  }

  async lockFlag(id: string): Promise<{ flag: Flag; sitting: Sitting } | null> {
    const [row] = await this.manager.sql<FlagRow[]>`SELECT * FROM flags WHERE id = ${id} ${() => this.forUpdate()}`;
    if (!row) return null;
    const [sitting] = await this.manager.sql<SittingRow[]>`SELECT * FROM sittings
      WHERE organisation_id = ${row.organisation_id} AND id = ${row.sitting_id} ${() => this.forUpdate()}`;
    if (!sitting) throw new Error(`flag ${id} has no sitting`);
    return { flag: toFlag(row), sitting: toSitting(sitting) };
  }

  async lockInvitation(id: string): Promise<{ invitation: Invitation; sitting: Sitting | null } | null> {
    const [row] = await this.manager.sql<InvitationRow[]>`SELECT * FROM invitations
      WHERE id = ${id} ${() => this.forUpdate()}`;
    if (!row) return null;
    const { organisation_id, id: invitation_id } = row;
    const sitting = await this.manager.findOneBy(SittingRow, { organisation_id, invitation_id });
    return { invitation: toInvitation(row), sitting: sitting && toSitting(sitting) };
  }

  async addCampaign(campaign: Campaign): Promise<void> {
    await this.manager.insert(CampaignRow, toCampaignRow(campaign));
  }

  async addCampaignOnce(campaign: Campaign): Promise<void> {
    await this.manager.createQueryBuilder().insert().into(CampaignRow).values(toCampaignRow(campaign)).orIgnore().execute();
  }

  async lockCampaign(organisationId: string, id: string): Promise<Campaign | null> {
    const [row] = await this.manager.sql<CampaignRow[]>`SELECT * FROM campaigns
      WHERE organisation_id = ${organisationId} AND id = ${id} ${() => this.forUpdate()}`;
    return row ? toCampaign(row) : null;
  }

  async keepCampaign(campaign: Campaign): Promise<void> {
    const { organisation_id, id, ...changed } = toCampaignRow(campaign);
    await this.manager.update(CampaignRow, { organisation_id, id }, changed);
  }

  async addInvitations(invitations: readonly Invitation[]): Promise<void> {
    const rows = invitations.map(toInvitationRow);
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      await this.manager.insert(InvitationRow, rows.slice(from, from + ROWS_A_STATEMENT));
    }
  }

  async addInvitation(invitation: Invitation): Promise<void> {
    await this.manager.insert(InvitationRow, toInvitationRow(invitation));
  }

  async addLinkCode({ organisationId, id }: Invitation, codeDigest: string, at: Instant): Promise<void> {
    const row = { organisation_id: organisationId, code_digest: codeDigest, invitation_id: id, created_at: at };
    await this.manager.insert(LinkCodeRow, { ...row, printed_at: null });
  }

  async addPrintedLinkCode({ organisationId, id }: Invitation, codeDigest: string, at: Instant): Promise<void> {
    const row = { organisation_id: organisationId, code_digest: codeDigest, invitation_id: id, created_at: at };
    await this.manager.insert(LinkCodeRow, { ...row, printed_at: at });
  }

  async removeLinkCodes({ organisationId, id }: Invitation): Promise<void> {
    await this.manager.delete(LinkCodeRow, { organisation_id: organisationId, invitation_id: id });
  }

  async keepInvitation(invitation: Invitation): Promise<void> {
    const { organisation_id, id, ...changed } = toInvitationRow(invitation);
    await this.manager.update(InvitationRow, { organisation_id, id }, changed);
  }

  async addSitting(sitting: Sitting): Promise<void> {
    await this.manager.insert(SittingRow, toSittingRow(sitting));
  }

  async keepClock({ organisationId, id, deadline, pausedAt, pausedMs }: Sitting): Promise<void> {
    const clock = { deadline, paused_at: pausedAt, paused_ms: pausedMs };
    await this.manager.update(SittingRow, { organisation_id: organisationId, id }, clock);
  }

  async eraseInvitation({ organisationId, id }: Pick<Invitation, 'organisationId' | 'id'>): Promise<void> {
    const own = { organisation_id: organisationId };
    const sittings = await this.manager.findBy(SittingRow, { ...own, invitation_id: id });
    for (const { id: sitting_id } of sittings) {
      for (const rows of [AdministrationRow, FlagRow, SittingEventRow, ResultRow]) {
        await this.manager.delete(rows, { ...own, sitting_id });
      }
      await this.manager.delete(SittingRow, { ...own, id: sitting_id });
    }
    await this.manager.delete(LinkCodeRow, { ...own, invitation_id: id });
    await this.manager.delete(InvitationRow, { ...own, id });
    // So that no backup brings it back.
    await this.manager.sql`INSERT INTO erased_invitations (organisation_id, invitation_id)
      VALUES (${organisationId}, ${id}) ON CONFLICT (organisation_id, invitation_id) DO NOTHING`;
  }

  async interruptSittings(
    of: { readonly organisationId: string; readonly campaignId: string; readonly invitationId?: string },
    at: Instant,
    because: 'campaign-stopped' | 'withdrawn',
  ): Promise<number> {
    const invitations = this.manager
      .createQueryBuilder(InvitationRow, 'invitation')
      .select('invitation.id')
      .where('invitation.organisation_id = :organisationId AND invitation.campaign_id = :campaignId', of);
    if (of.invitationId !== undefined) invitations.andWhere('invitation.id = :invitationId', of);
    const outcome = await this.manager
      .createQueryBuilder()
      .update(SittingRow)
      .set({ state: 'finished', ended_at: at, ended_because: because, paused_at: null })
      .where(`organisation_id = :organisationId AND state = 'running' AND invitation_id IN (${invitations.getQuery()})`)
      .setParameters(invitations.getParameters())
      .execute();
    return outcome.affected ?? 0;
  }

  async lockRunningSittings({ organisationId, id }: Pick<Campaign, 'organisationId' | 'id'>): Promise<Sitting[]> {
    const rows = await this.manager.sql<SittingRow[]>`SELECT sitting.* FROM invitations invitation JOIN sittings sitting
      ON sitting.organisation_id = invitation.organisation_id AND sitting.invitation_id = invitation.id
      WHERE invitation.organisation_id = ${organisationId} AND invitation.campaign_id = ${id}
        AND sitting.state = 'running' ORDER BY sitting.id ${() => this.forUpdate('OF sitting')}`;
    return rows.map(toSitting);
  }

  async endSitting({ organisationId, id }: Sitting, endedAt: Instant, because: EndReason): Promise<void> {
    await this.manager.sql`UPDATE sittings SET state = 'finished', ended_at = ${endedAt}, ended_because = ${because}
      WHERE organisation_id = ${organisationId} AND id = ${id}`;
  }

  async serve({ organisationId, id }: Sitting, served: Administration): Promise<void> {
    const [shownOrder, selection, progress] = [served.shownOrder, served.selection, served.progress].map((part) =>
      JSON.stringify(part),
    );
    await this.manager.sql`INSERT INTO administrations
      (organisation_id, sitting_id, position, item_id, shown_order, selection, progress, served_at)
      VALUES (${organisationId}, ${id}, ${served.position}, ${served.itemId},
        ${shownOrder}, ${selection}, ${progress}, ${served.servedAt})`;
  }

  async keepAnswer({ organisationId, id }: Sitting, answered: AnsweredAdministration): Promise<void> {
    await this.manager.sql`UPDATE administrations SET answered_at = ${answered.answeredAt},
      response = ${JSON.stringify(answered.response)}, elapsed_ms = ${answered.elapsedMs}, score = ${answered.score}
      WHERE organisation_id = ${organisationId} AND sitting_id = ${id} AND position = ${answered.position}`;
  }

  async withdraw({ organisationId, id }: Sitting, position: number, at: Instant): Promise<void> {
    await this.manager.sql`UPDATE administrations SET withdrawn_at = ${at}
      WHERE organisation_id = ${organisationId} AND sitting_id = ${id} AND position = ${position}`;
  }

  async addFlag(flag: Flag): Promise<void> {
    await this.manager.insert(FlagRow, toFlagRow(flag));
  }

  async keepFlag(flag: Flag): Promise<void> {
    const { organisation_id, id, ...changed } = toFlagRow(flag);
    await this.manager.update(FlagRow, { organisation_id, id }, changed);
  }

  async addEvent(event: SittingEvent): Promise<void> {
    const { organisationId, id, sittingId, position, kind, at } = event;
    const row = { organisation_id: organisationId, id, sitting_id: sittingId, position, kind, at };
    await this.manager.insert(SittingEventRow, row);
  }

  async addResult({ organisationId, id }: Sitting, result: StoredResult): Promise<void> {
    await this.manager.sql`INSERT INTO results (organisation_id, sitting_id, revision, body, because, computed_at)
      VALUES (${organisationId}, ${id}, ${result.revision}, ${JSON.stringify(result)},
        ${result.because}, ${result.computedAt})`;
  }
}
