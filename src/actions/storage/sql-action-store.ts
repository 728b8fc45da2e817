import { In, type EntityManager } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import { SqlPeopleReader, type PeopleReader } from '../../people/index.js';
import type { Action, ActionState, Measure } from '../action.js';
import type { ActionReader, ActionStore, ActionTables } from '../store.js';
import { ActionRow } from './action.rows.js';

/** Databases limit how many parameters a statement has. */
const MOST_PARAMETERS = 500;

class SqlActionReader implements ActionReader {
  readonly people: PeopleReader;

  constructor(protected readonly manager: EntityManager) {
    this.people = new SqlPeopleReader(manager);
  }

  async actionsOf(organisationId: string, unitIds: readonly string[]): Promise<Action[]> {
    const found: Action[] = [];
    for (let from = 0; from < unitIds.length; from += MOST_PARAMETERS) {
      const where = { organisation_id: organisationId, unit_id: In(unitIds.slice(from, from + MOST_PARAMETERS)) };
      found.push(...(await this.manager.findBy(ActionRow, where)).map(toAction));
    }
    return found.sort((left, right) => (left.decidedAt > right.decidedAt ? -1 : 1));
  }
}

class SqlActionTables extends SqlActionReader implements ActionTables {
  readonly audit: SqlAuditTables;

  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
  ) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
  }

  async lockAction(organisationId: string, id: string): Promise<Action | null> {
    const lock = this.kind === 'postgres' ? ({ mode: 'pessimistic_write' } as const) : undefined;
    const row = await this.manager.findOne(ActionRow, {
      where: { organisation_id: organisationId, id },
      ...(lock ? { lock } : {}),
    });
    return row && toAction(row);
  }

  async addAction(action: Action): Promise<void> {
    await this.manager.insert(ActionRow, toRow(action));
  }

  async keepAction(action: Action): Promise<void> {
    const { organisation_id, id, ...changed } = toRow(action);
    await this.manager.update(ActionRow, { organisation_id, id }, changed);
  }
}

export class SqlActionStore implements ActionStore {
  readonly committed: ActionReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlActionReader(database.read);
  }

  write<T>(work: (tables: ActionTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlActionTables(manager, this.database.kind)));
  }
}

const toAction = (row: ActionRow): Action => ({
  organisationId: row.organisation_id,
  id: row.id,
  unitId: row.unit_id,
  title: row.title,
  ownerId: row.owner_id,
  dueOn: row.due_on,
  state: row.state as ActionState,
  measure:
    row.measure_kind === null || row.measure_id === null
      ? null
      : { kind: row.measure_kind as Measure['kind'], id: row.measure_id },
  decidedAt: row.decided_at,
  version: row.version,
});

const toRow = (action: Action): ActionRow => ({
  organisation_id: action.organisationId,
  id: action.id,
  unit_id: action.unitId,
  title: action.title,
  owner_id: action.ownerId,
  due_on: action.dueOn,
  state: action.state,
  measure_kind: action.measure?.kind ?? null,
  measure_id: action.measure?.id ?? null,
  decided_at: action.decidedAt,
  version: action.version,
});
