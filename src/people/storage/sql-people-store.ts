import { Brackets, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Instant } from '../../kernel/clock.js';
import { isLocale } from '../../kernel/localised.js';
import {
  SqlStructureReader,
  SqlStructureTables,
  type GrantedRole,
  type Role,
  type StructureTables,
} from '../../organisations/index.js';
import type { Person, Placement } from '../person.js';
import type { Page, PeopleFilter, PeopleReader, PeopleStore, PeopleTables } from '../store.js';
import { keepRows } from './bulk-people.js';
import { PersonRow, PlacementRow, RoleGrantRow } from './people.rows.js';

const toPerson = (row: PersonRow): Person => ({
  organisationId: row.organisation_id,
  id: row.id,
  kind: row.kind as Person['kind'],
  staffNumber: row.staff_number,
  givenName: row.given_name,
  familyName: row.family_name,
  email: row.email,
  locale: isLocale(row.locale) ? row.locale : 'fr',
  site: row.site,
  unitId: row.unit_id,
  jobId: row.job_id,
  managerId: row.manager_id,
  state: row.state as Person['state'],
  leftOn: row.left_on,
  createdAt: row.created_at,
});

const toPersonRow = (person: Person): PersonRow => ({
  organisation_id: person.organisationId,
  id: person.id,
  kind: person.kind,
  staff_number: person.staffNumber,
  given_name: person.givenName,
  family_name: person.familyName,
  email: person.email?.toLowerCase() ?? null,
  locale: person.locale,
  site: person.site,
  unit_id: person.unitId,
  job_id: person.jobId,
  manager_id: person.managerId,
  state: person.state,
  left_on: person.leftOn,
  created_at: person.createdAt,
});

/** Databases limit how many parameters a statement has. */
const MOST_PARAMETERS = 500;

/** Before every id. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export class SqlPeopleReader implements PeopleReader {
  readonly structure: SqlStructureReader;

  constructor(protected readonly manager: EntityManager) {
    this.structure = new SqlStructureReader(manager);
  }

  async person(organisationId: string, id: string): Promise<Person | null> {
    const row = await this.manager.findOneBy(PersonRow, { organisation_id: organisationId, id });
    return row && toPerson(row);
  }

  async people(organisationId: string, filter: PeopleFilter, page?: Page): Promise<Person[]> {
    const query = this.filtered(organisationId, filter)
      .orderBy('p.family_name')
      .addOrderBy('p.given_name')
      .addOrderBy('p.id');
    if (page) query.offset(page.offset).limit(page.limit);
    return (await query.getMany()).map(toPerson);
  }

  countPeople(organisationId: string, filter: PeopleFilter): Promise<number> {
    return this.filtered(organisationId, filter).getCount();
  }

  private filtered(organisationId: string, filter: PeopleFilter): SelectQueryBuilder<PersonRow> {
    const query = this.manager
      .createQueryBuilder(PersonRow, 'p')
      .where('p.organisation_id = :organisationId', { organisationId });
    if (filter.kind) query.andWhere('p.kind = :kind', { kind: filter.kind });
    if (filter.states) query.andWhere('p.state IN (:...states)', { states: filter.states });
    if (filter.unitIds) {
      if (filter.unitIds.length === 0) query.andWhere('1 = 0');
      else query.andWhere('p.unit_id IN (:...unitIds)', { unitIds: filter.unitIds });
    }
    if (filter.matching) query.andWhere(matching(filter.matching));
    return query;
  }

  async peopleByIds(organisationId: string, ids: readonly string[]): Promise<Person[]> {
    const found: Person[] = [];
    for (let from = 0; from < ids.length; from += MOST_PARAMETERS) {
      const id = In(ids.slice(from, from + MOST_PARAMETERS));
      found.push(...(await this.manager.findBy(PersonRow, { organisation_id: organisationId, id })).map(toPerson));
    }
    return found;
  }

  async peopleByEmail(organisationId: string, email: string): Promise<Person[]> {
    const where = { organisation_id: organisationId, email: email.toLowerCase() };
    return (await this.manager.findBy(PersonRow, where)).map(toPerson);
  }

  /** Raw rows: a hundred thousand entities would hold the event loop. */
  async employeesAfter(organisationId: string, afterId: string | null, limit: number): Promise<Person[]> {
    const rows = await this.manager.sql<PersonRow[]>`SELECT * FROM people
      WHERE organisation_id = ${organisationId} AND kind = 'employee' AND id > ${afterId ?? FIRST_ID}
      ORDER BY id LIMIT ${limit}`;
    return rows.map(toPerson);
  }

  async holdersOf(organisationId: string, role: Role): Promise<string[]> {
    const rows = await this.manager.findBy(RoleGrantRow, { organisation_id: organisationId, role });
    return rows.map(({ person_id }) => person_id);
  }

  async activeByEmail(email: string): Promise<Person[]> {
    const where = { email: email.toLowerCase(), state: 'active' };
    return (await this.manager.find(PersonRow, { where, order: { created_at: 'ASC' } })).map(toPerson);
  }

  async placementsOf(organisationId: string, personId: string): Promise<Placement[]> {
    const where = { organisation_id: organisationId, person_id: personId };
    const rows = await this.manager.find(PlacementRow, { where, order: { from_day: 'ASC' } });
    return rows.map(({ organisation_id, person_id, from_day, unit_id, job_id }) => ({
      organisationId: organisation_id,
      personId: person_id,
      fromDay: from_day,
      unitId: unit_id,
      jobId: job_id,
    }));
  }

  async grantsOf(organisationId: string, personId: string): Promise<GrantedRole[]> {
    const rows = await this.manager.findBy(RoleGrantRow, { organisation_id: organisationId, person_id: personId });
    return rows.map(({ role, unit_id }) => ({ role: role as Role, unitId: unit_id }));
  }

  async grantsIn(organisationId: string): Promise<(GrantedRole & { personId: string })[]> {
    const rows = await this.manager.findBy(RoleGrantRow, { organisation_id: organisationId });
    return rows.map(({ person_id, role, unit_id }) => ({ personId: person_id, role: role as Role, unitId: unit_id }));
  }
}

/** `%` and `_` are letters here. */
function matching(text: string): Brackets {
  const pattern = `%${text
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  return new Brackets((query) => {
    for (const column of [
      "p.given_name || ' ' || p.family_name",
      "coalesce(p.staff_number, '')",
      "coalesce(p.email, '')",
    ]) {
      query.orWhere(`lower(${column}) LIKE :pattern ESCAPE '\\'`, { pattern });
    }
  });
}

const PEOPLE = { name: 'people', key: ['organisation_id', 'id'] } as const;
const PLACEMENTS = { name: 'placements', key: ['organisation_id', 'person_id', 'from_day'] } as const;

export class SqlPeopleTables extends SqlPeopleReader implements PeopleTables {
  override readonly structure: SqlStructureReader & StructureTables;
  readonly audit: SqlAuditTables;

  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
  ) {
    super(manager);
    this.structure = new SqlStructureTables(manager);
    this.audit = new SqlAuditTables(manager, kind);
  }

  async addPerson(person: Person): Promise<void> {
    await this.manager.insert(PersonRow, toPersonRow(person));
  }

  async keepPerson(person: Person): Promise<void> {
    const { organisation_id, id, ...changed } = toPersonRow(person);
    await this.manager.update(PersonRow, { organisation_id, id }, changed);
  }

  async keepPeople(people: readonly Person[]): Promise<void> {
    await keepRows(this.manager, this.kind, PEOPLE, people.map(toPersonRow));
  }

  /** On SQLite a unit of work is alone anyway. */
  async holdEmployees(organisationId: string): Promise<void> {
    if (this.kind !== 'postgres') return;
    await this.manager.sql`SELECT 1 FROM people WHERE organisation_id = ${organisationId} AND kind = 'employee'
      ORDER BY id FOR UPDATE`;
  }

  async keepPlacements(placements: readonly Placement[]): Promise<void> {
    const rows = placements.map(({ organisationId, personId, fromDay, unitId, jobId }) => ({
      organisation_id: organisationId,
      person_id: personId,
      from_day: fromDay,
      unit_id: unitId,
      job_id: jobId,
    }));
    await keepRows(this.manager, this.kind, PLACEMENTS, rows);
  }

  async keepPlacement({ organisationId, personId, fromDay, unitId, jobId }: Placement): Promise<void> {
    const key = { organisation_id: organisationId, person_id: personId, from_day: fromDay };
    await this.manager.delete(PlacementRow, key);
    await this.manager.insert(PlacementRow, { ...key, unit_id: unitId, job_id: jobId });
  }

  async grant(
    person: Pick<Person, 'organisationId' | 'id'>,
    granted: GrantedRole & { readonly id: string; readonly at: Instant },
  ): Promise<void> {
    await this.revoke(person, granted);
    await this.manager.insert(RoleGrantRow, {
      organisation_id: person.organisationId,
      id: granted.id,
      person_id: person.id,
      role: granted.role,
      unit_id: granted.unitId,
      granted_at: granted.at,
    });
  }

  async revoke(person: Pick<Person, 'organisationId' | 'id'>, { role, unitId }: GrantedRole): Promise<void> {
    const query = this.manager
      .createQueryBuilder()
      .delete()
      .from(RoleGrantRow)
      .where({ organisation_id: person.organisationId, person_id: person.id, role });
    if (unitId === null) query.andWhere('unit_id IS NULL');
    else query.andWhere('unit_id = :unitId', { unitId });
    await query.execute();
  }

  async revokeGrant(person: Pick<Person, 'organisationId' | 'id'>, grantId: string): Promise<boolean> {
    const where = { organisation_id: person.organisationId, person_id: person.id, id: grantId };
    return ((await this.manager.delete(RoleGrantRow, where)).affected ?? 0) > 0;
  }
}

export class SqlPeopleStore implements PeopleStore {
  readonly committed: SqlPeopleReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlPeopleReader(database.read);
  }

  write<T>(work: (tables: PeopleTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlPeopleTables(manager, this.database.kind)));
  }
}
