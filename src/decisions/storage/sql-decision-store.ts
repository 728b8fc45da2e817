import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { SqlAssessmentReader, type CountInCampaign } from '../../assessments/index.js';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Instant } from '../../kernel/clock.js';
import { SqlMailTables } from '../../mail/index.js';
import { SqlPeopleReader } from '../../people/index.js';
import type { Contest, ContestAnswer } from '../contest.js';
import type { Decision } from '../decision.js';
import type { Passport } from '../passport.js';
import type { ContestFilter, DecisionReader, DecisionStore, DecisionTables } from '../store.js';
import { ContestRow, DecisionRow, PassportRow } from './decision.rows.js';
import { toContest, toContestRow, toDecision, toDecisionRow, toPassport, toPassportRow } from './mappers.js';

/** Databases limit how many parameters a statement has. */
const MOST_PARAMETERS = 500;

class SqlDecisionReader implements DecisionReader {
  readonly assessments: SqlAssessmentReader;
  readonly people: SqlPeopleReader;

  constructor(protected readonly manager: EntityManager) {
    this.assessments = new SqlAssessmentReader(manager);
    this.people = new SqlPeopleReader(manager);
  }

  async undecidedCounts(organisationId: string): Promise<CountInCampaign[]> {
    type Row = { id: string; title: string; count: string | number };
    const rows = await this.manager.sql<Row[]>`SELECT campaign.id, campaign.title, COUNT(*) AS count
      FROM campaigns campaign JOIN invitations invitation
        ON invitation.organisation_id = campaign.organisation_id AND invitation.campaign_id = campaign.id
      JOIN sittings sitting
        ON sitting.organisation_id = invitation.organisation_id AND sitting.invitation_id = invitation.id
      WHERE campaign.organisation_id = ${organisationId} AND campaign.purpose IN ('hiring', 'promotion')
        AND sitting.state = 'finished' AND sitting.ended_because NOT IN ('campaign-stopped', 'withdrawn')
        AND NOT EXISTS (SELECT 1 FROM decisions decision
          WHERE decision.organisation_id = sitting.organisation_id AND decision.sitting_id = sitting.id)
      GROUP BY campaign.id, campaign.title ORDER BY campaign.id`;
    return rows.map(({ id, title, count }) => ({
      campaignId: id,
      title: JSON.parse(title) as CountInCampaign['title'],
      count: Number(count),
    }));
  }

  async decisionsOf(organisationId: string, sittingIds: readonly string[]): Promise<Decision[]> {
    const found: Decision[] = [];
    for (let from = 0; from < sittingIds.length; from += MOST_PARAMETERS) {
      const sitting_id = In(sittingIds.slice(from, from + MOST_PARAMETERS));
      const where = { organisation_id: organisationId, sitting_id };
      found.push(...(await this.manager.find(DecisionRow, { where, order: { revision: 'ASC' } })).map(toDecision));
    }
    return found;
  }

  async decision(organisationId: string, id: string): Promise<Decision | null> {
    const row = await this.manager.findOneBy(DecisionRow, { organisation_id: organisationId, id });
    return row && toDecision(row);
  }

  async decisionsAbout(organisationId: string, personId: string): Promise<Decision[]> {
    const where = { organisation_id: organisationId, person_id: personId };
    return (await this.manager.find(DecisionRow, { where, order: { decided_at: 'ASC' } })).map(toDecision);
  }

  async contests(organisationId: string, { sittingIds, isWaiting }: ContestFilter): Promise<Contest[]> {
    const where = {
      organisation_id: organisationId,
      ...(sittingIds === undefined ? {} : { sitting_id: In(sittingIds) }),
      ...(isWaiting === undefined ? {} : { answered_at: isWaiting ? IsNull() : Not(IsNull()) }),
    };
    return (await this.manager.find(ContestRow, { where, order: { due_at: 'ASC', id: 'ASC' } })).map(toContest);
  }

  async contestsOf(organisationId: string, personId: string): Promise<Contest[]> {
    const where = { organisation_id: organisationId, person_id: personId };
    return (await this.manager.find(ContestRow, { where, order: { raised_at: 'ASC' } })).map(toContest);
  }

  async contest(organisationId: string, id: string): Promise<Contest | null> {
    const row = await this.manager.findOneBy(ContestRow, { organisation_id: organisationId, id });
    return row && toContest(row);
  }

  async passportsOf(organisationId: string, sittingId: string): Promise<Passport[]> {
    const where = { organisation_id: organisationId, sitting_id: sittingId };
    return (await this.manager.find(PassportRow, { where, order: { issued_at: 'ASC' } })).map(toPassport);
  }

  async passportsOfPerson(organisationId: string, personId: string): Promise<Passport[]> {
    const where = { organisation_id: organisationId, person_id: personId };
    return (await this.manager.find(PassportRow, { where, order: { issued_at: 'ASC' } })).map(toPassport);
  }

  async passportOf(codeDigest: string): Promise<Passport | null> {
    const row = await this.manager.findOneBy(PassportRow, { code_digest: codeDigest });
    return row && toPassport(row);
  }
}

class SqlDecisionTables extends SqlDecisionReader implements DecisionTables {
  readonly audit: SqlAuditTables;
  readonly mail: SqlMailTables;

  constructor(manager: EntityManager, kind: DatabaseKind) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
    this.mail = new SqlMailTables(manager);
  }

  async addDecision(decision: Decision): Promise<void> {
    await this.manager.insert(DecisionRow, toDecisionRow(decision));
  }

  async addContest(contest: Contest): Promise<void> {
    await this.manager.insert(ContestRow, toContestRow(contest));
  }

  async answerContest({ organisationId, id }: Contest, answer: ContestAnswer): Promise<void> {
    const { outcome, reasons, by, at } = answer;
    const changed = { outcome, reasons, answered_by: by, answered_at: at };
    await this.manager.update(ContestRow, { organisation_id: organisationId, id }, changed);
  }

  async addPassport(passport: Passport): Promise<void> {
    await this.manager.insert(PassportRow, toPassportRow(passport));
  }

  async withdrawPassport({ organisationId, id }: Passport, at: Instant): Promise<void> {
    await this.manager.update(PassportRow, { organisation_id: organisationId, id }, { withdrawn_at: at });
  }
}

export class SqlDecisionStore implements DecisionStore {
  readonly committed: DecisionReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlDecisionReader(database.read);
  }

  write<T>(work: (tables: DecisionTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlDecisionTables(manager, this.database.kind)));
  }
}
