import { In, type EntityManager } from 'typeorm';
import type { Span } from '../../assessments/index.js';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Cut, Withheld } from '../../disclosure/index.js';
import { SqlPeopleReader, type PeopleReader } from '../../people/index.js';
import { SqlJobTables, type JobTables } from '../../queue/index.js';
import type { CutFigures, ShownFigures } from '../cut-figures.js';
import type { Basis, Period } from '../period.js';
import type { Funnel, MaturityReader, MaturityStore, MaturityTables, PeriodKey } from '../store.js';
import { MaturityFiguresRow, PeriodRow } from './maturity.rows.js';

/** Databases limit how many parameters a statement has. */
const ROWS_A_STATEMENT = 100;

const ofPeriod = ({ organisationId, id }: PeriodKey) => ({ organisation_id: organisationId, period_id: id });

class SqlMaturityReader implements MaturityReader {
  readonly people: PeopleReader;

  constructor(protected readonly manager: EntityManager) {
    this.people = new SqlPeopleReader(manager);
  }

  async periods(organisationId: string): Promise<Period[]> {
    const where = { organisation_id: organisationId };
    return (await this.manager.find(PeriodRow, { where, order: { ends_at: 'DESC' } })).map(toPeriod);
  }

  async period({ organisationId, id }: PeriodKey): Promise<Period | null> {
    const row = await this.manager.findOneBy(PeriodRow, { organisation_id: organisationId, id });
    return row && toPeriod(row);
  }

  async figures(key: PeriodKey, cutKeys: readonly string[]): Promise<CutFigures[]> {
    const found: CutFigures[] = [];
    for (let from = 0; from < cutKeys.length; from += ROWS_A_STATEMENT) {
      const where = { ...ofPeriod(key), cut_key: In(cutKeys.slice(from, from + ROWS_A_STATEMENT)) };
      found.push(...(await this.manager.findBy(MaturityFiguresRow, where)).map(toFigures));
    }
    return found;
  }

  async figuresOfPeriods(
    organisationId: string,
    cutKeys: readonly string[],
    periodIds: readonly string[],
  ): Promise<{ readonly periodId: string; readonly cut: CutFigures }[]> {
    const where = { organisation_id: organisationId, period_id: In([...periodIds]), cut_key: In([...cutKeys]) };
    const rows = await this.manager.findBy(MaturityFiguresRow, where);
    return rows.map((row) => ({ periodId: row.period_id, cut: toFigures(row) }));
  }

  async testedWithin(organisationId: string, { after, until }: Span): Promise<number> {
    const [row] = await this.manager.sql<{ people: number | string }[]>`
      SELECT COUNT(DISTINCT invitation.person_id) AS people FROM sittings sitting
      JOIN invitations invitation
        ON invitation.organisation_id = sitting.organisation_id AND invitation.id = sitting.invitation_id
      JOIN campaigns campaign
        ON campaign.organisation_id = invitation.organisation_id AND campaign.id = invitation.campaign_id
      WHERE sitting.organisation_id = ${organisationId} AND sitting.state = 'finished'
        AND sitting.ended_at > ${after ?? ''} AND sitting.ended_at <= ${until} AND campaign.purpose <> 'hiring'`;
    return Number(row?.people ?? 0);
  }

  async funnel(organisationId: string, purpose: 'hiring' | 'promotion', { after, until }: Span): Promise<Funnel> {
    const [row] = await this.manager.sql<Record<keyof Funnel, number | string | null>[]>`
      SELECT COUNT(*) AS invited, COUNT(sitting.id) AS started,
        SUM(CASE WHEN sitting.state = 'finished' THEN 1 ELSE 0 END) AS finished,
        COUNT(decision.id) AS decided,
        SUM(CASE WHEN decision.outcome IN ('hired', 'promoted') THEN 1 ELSE 0 END) AS retained
      FROM invitations invitation
      JOIN campaigns campaign
        ON campaign.organisation_id = invitation.organisation_id AND campaign.id = invitation.campaign_id
      LEFT JOIN sittings sitting
        ON sitting.organisation_id = invitation.organisation_id AND sitting.invitation_id = invitation.id
      LEFT JOIN decisions decision
        ON decision.organisation_id = sitting.organisation_id AND decision.sitting_id = sitting.id
        AND decision.revision = (SELECT MAX(later.revision) FROM decisions later
          WHERE later.organisation_id = sitting.organisation_id AND later.sitting_id = sitting.id)
      WHERE invitation.organisation_id = ${organisationId} AND campaign.purpose = ${purpose}
        AND invitation.withdrawn_at IS NULL
        AND invitation.created_at > ${after ?? ''} AND invitation.created_at <= ${until}`;
    const count = (stage: keyof Funnel): number => Number(row?.[stage] ?? 0);
    return {
      invited: count('invited'),
      started: count('started'),
      finished: count('finished'),
      decided: count('decided'),
      retained: count('retained'),
    };
  }

  async organisations(): Promise<string[]> {
    return (await this.manager.sql<{ id: string }[]>`SELECT id FROM organisations ORDER BY id`).map(({ id }) => id);
  }
}

class SqlMaturityTables extends SqlMaturityReader implements MaturityTables {
  readonly audit: SqlAuditTables;
  readonly jobs: JobTables;

  constructor(manager: EntityManager, kind: DatabaseKind) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
    this.jobs = new SqlJobTables(manager);
  }

  /** The organisation's row is what two closings at once wait for: there may be no period yet. */
  async lockPeriods(organisationId: string): Promise<Period[]> {
    if (this.manager.dataSource.options.type === 'postgres')
      await this.manager.sql`SELECT id FROM organisations WHERE id = ${organisationId} FOR UPDATE`;
    return this.periods(organisationId);
  }

  async addPeriod(period: Period): Promise<void> {
    await this.manager.insert(PeriodRow, toRow(period));
  }

  async keepPeriod(period: Period): Promise<void> {
    const { organisation_id, id, ...changed } = toRow(period);
    await this.manager.update(PeriodRow, { organisation_id, id }, changed);
  }

  async keepFigures(key: PeriodKey, cuts: readonly CutFigures[]): Promise<void> {
    await this.manager.delete(MaturityFiguresRow, ofPeriod(key));
    for (let from = 0; from < cuts.length; from += ROWS_A_STATEMENT)
      await this.manager.insert(
        MaturityFiguresRow,
        cuts.slice(from, from + ROWS_A_STATEMENT).map((one) => ({
          ...ofPeriod(key),
          cut_key: one.key,
          cut: JSON.stringify(one.cut),
          withheld: one.withheld,
          content: one.figures && JSON.stringify(one.figures),
        })),
      );
  }
}

export class SqlMaturityStore implements MaturityStore {
  readonly committed: MaturityReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlMaturityReader(database.read);
  }

  write<T>(work: (tables: MaturityTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlMaturityTables(manager, this.database.kind)));
  }
}

const toPeriod = (row: PeriodRow): Period => ({
  organisationId: row.organisation_id,
  id: row.id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  state: row.state as Period['state'],
  threshold: row.threshold,
  basis: row.basis === null ? null : (JSON.parse(row.basis) as Basis),
  closedBy: row.closed_by,
});

const toRow = (period: Period): PeriodRow => ({
  organisation_id: period.organisationId,
  id: period.id,
  starts_at: period.startsAt,
  ends_at: period.endsAt,
  state: period.state,
  threshold: period.threshold,
  basis: period.basis && JSON.stringify(period.basis),
  closed_by: period.closedBy,
});

function toFigures(row: MaturityFiguresRow): CutFigures {
  const key = row.cut_key;
  const cut = JSON.parse(row.cut) as Cut;
  if (row.withheld !== null || row.content === null)
    return { key, cut, withheld: (row.withheld ?? 'too-few') as Withheld, figures: null };
  return { key, cut, withheld: null, figures: JSON.parse(row.content) as ShownFigures };
}
