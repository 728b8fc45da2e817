import type { EntityManager } from 'typeorm';
import { SqlAssessmentReader, SqlAssessmentTables, type Invitation } from '../../assessments/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Instant } from '../../kernel/clock.js';
import { SqlMailReader } from '../../mail/index.js';
import { SqlPeopleReader, SqlPeopleTables } from '../../people/index.js';
import { SqlJobTables } from '../../queue/index.js';
import type { OpenLink } from '../open-link.js';
import type { ReminderPlan } from '../reminder-plan.js';
import type { CandidateJoin, InvitationStore, InvitationTables } from '../store.js';
import { CandidateJoinRow, OpenLinkRow, ReminderPlanRow, ShortCodeRow } from './invitations.rows.js';
import { SqlInvitationReader } from './sql-invitation-reader.js';

export class SqlInvitationStore implements InvitationStore {
  readonly committed: SqlInvitationReader;

  constructor(private readonly database: Database) {
    const { read } = database;
    this.committed = new SqlInvitationReader(read, {
      assessments: new SqlAssessmentReader(read),
      people: new SqlPeopleReader(read),
      mail: new SqlMailReader(read),
      jobs: new SqlJobTables(read),
    });
  }

  write<T>(work: (tables: InvitationTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlInvitationTables(manager, this.database.kind)));
  }
}

class SqlInvitationTables extends SqlInvitationReader implements InvitationTables {
  override readonly assessments: SqlAssessmentTables;
  override readonly people: SqlPeopleTables;

  constructor(manager: EntityManager, kind: DatabaseKind) {
    const assessments = new SqlAssessmentTables(manager, kind);
    const people = new SqlPeopleTables(manager, kind);
    super(manager, { assessments, people, mail: assessments.mail, jobs: assessments.jobs });
    this.assessments = assessments;
    this.people = people;
  }

  async addJoin(join: CandidateJoin): Promise<void> {
    await this.manager.insert(CandidateJoinRow, {
      organisation_id: join.organisationId,
      invitation_id: join.invitationId,
      campaign_id: join.campaignId,
      may_be_written_to_since: join.mayBeWrittenToSince,
      joined_at: join.joinedAt,
    });
  }

  async keepOpenLink(link: OpenLink): Promise<void> {
    const key = { organisation_id: link.organisationId, campaign_id: link.campaignId };
    await this.manager.delete(OpenLinkRow, key);
    const { code, openedBy, openedAt, closedAt } = link;
    await this.manager.insert(OpenLinkRow, {
      ...key,
      code,
      opened_by: openedBy,
      opened_at: openedAt,
      closed_at: closedAt,
    });
  }

  async keepReminderPlan(plan: ReminderPlan): Promise<void> {
    await this.removeReminderPlan({ organisationId: plan.organisationId, id: plan.campaignId });
    await this.manager.insert(ReminderPlanRow, {
      organisation_id: plan.organisationId,
      campaign_id: plan.campaignId,
      days_before: plan.daysBefore,
      planned_by: plan.plannedBy,
      planned_at: plan.plannedAt,
      carried_out_for: plan.carriedOutFor,
    });
  }

  async removeReminderPlan({ organisationId, id }: { organisationId: string; id: string }): Promise<void> {
    await this.manager.delete(ReminderPlanRow, { organisation_id: organisationId, campaign_id: id });
  }

  async addShortCode({ organisationId, id }: Invitation, codeDigest: string, at: Instant): Promise<void> {
    const row = { organisation_id: organisationId, code_digest: codeDigest, invitation_id: id, created_at: at };
    await this.manager.insert(ShortCodeRow, row);
  }

  async removeShortCodes({ organisationId, id }: Invitation): Promise<void> {
    await this.manager.delete(ShortCodeRow, { organisation_id: organisationId, invitation_id: id });
  }

  async countWrongCode(hour: string): Promise<void> {
    await this.manager.sql`DELETE FROM code_guesses WHERE hour < ${hour}`;
    await this.manager.sql`INSERT INTO code_guesses (hour, wrong_count) VALUES (${hour}, 1)
      ON CONFLICT (hour) DO UPDATE SET wrong_count = code_guesses.wrong_count + 1`;
  }
}
