import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Instant } from '../../kernel/clock.js';
import { folded } from '../../kernel/folded.js';
import {
  SqlStructureReader,
  SqlStructureTables,
  type GrantedRole,
  type Role,
  type StructureTables,
} from '../../organisations/index.js';
import { fullNameOf, type Person, type Placement } from '../person.js';
import type {
  AddressChange,
  Page,
  PeopleFilter,
  PeopleReader,
  PeopleStore,
  PeopleTables,
  RoleHolder,
} from '../store.js';
import { keepRows } from '../../database/keep-rows.js';
import { countByUnit, countStaffByPlace } from './headcounts.js';
import { toPerson, toPersonRow } from './mappers.js';
import { PersonRow, PlacementRow, RoleGrantRow } from './people.rows.js';
import type { WaysIn } from './ways-in.js';

/** Nobody looks for more; each is one more pass over the names. */
const MOST_WORDS = 6;

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
    const query = this.filtered(organisationId, filter).orderBy('p.sort_name').addOrderBy('p.id');
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
    if (filter.jobId) query.andWhere('p.job_id = :jobId', { jobId: filter.jobId });
    for (const [index, word] of wordsOf(filter.matching).entries()) {
      query.andWhere(`p.search_text LIKE :word${index} ESCAPE '\\'`, { [`word${index}`]: `%${word}%` });
    }
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

  async peopleByEmails(organisationId: string, emails: readonly string[]): Promise<Person[]> {
    const found: Person[] = [];
    for (let from = 0; from < emails.length; from += MOST_PARAMETERS) {
      const email = In(emails.slice(from, from + MOST_PARAMETERS).map((address) => address.toLowerCase()));
      found.push(...(await this.manager.findBy(PersonRow, { organisation_id: organisationId, email })).map(toPerson));
    }
    return found;
  }

  async peopleByStaffNumbers(organisationId: string, staffNumbers: readonly string[]): Promise<Person[]> {
    const found: Person[] = [];
    for (let from = 0; from < staffNumbers.length; from += MOST_PARAMETERS) {
      const where = {
        organisation_id: organisationId,
        staff_number: In(staffNumbers.slice(from, from + MOST_PARAMETERS)),
      };
      found.push(...(await this.manager.findBy(PersonRow, where)).map(toPerson));
    }
    return found;
  }

  headcounts(organisationId: string): Promise<ReadonlyMap<string, number>> {
    return countByUnit(this.manager, organisationId);
  }

  countStaffByPlace(organisationId: string): ReturnType<PeopleReader['countStaffByPlace']> {
    return countStaffByPlace(this.manager, organisationId);
  }

  activePeople(organisationId: string): Promise<number> {
    return this.countPeople(organisationId, { states: ['active'] });
  }

  async namesOf(organisationId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const people = await this.peopleByIds(organisationId, [...new Set(personIds)]);
    return new Map(people.map((person) => [person.id, fullNameOf(person)]));
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

  async activeEmployeesByEmail(email: string): Promise<Person[]> {
    const where = { email: email.toLowerCase(), state: 'active', kind: 'employee' };
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

  async roleHolders(organisationId: string, role?: Role): Promise<RoleHolder[]> {
    const where = { organisation_id: organisationId, ...(role === undefined ? {} : { role }) };
    const rows = await this.manager.find(RoleGrantRow, { where, order: { granted_at: 'ASC', id: 'ASC' } });
    return rows.map((row) => ({
      role: row.role as Role,
      unitId: row.unit_id,
      personId: row.person_id,
      grantedAt: row.granted_at,
    }));
  }
}

/** Each word must be found somewhere; `%` and `_` are letters here. */
const wordsOf = (text = ''): string[] =>
  folded(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'));

/** From here on the number of people in the table matters to how their keys are checked. */
const MANY_PEOPLE = 1_000;
const PEOPLE = { name: 'people', key: ['organisation_id', 'id'] } as const;
const PLACEMENTS = { name: 'placements', key: ['organisation_id', 'person_id', 'from_day'] } as const;

export class SqlPeopleTables extends SqlPeopleReader implements PeopleTables {
  override readonly structure: SqlStructureReader & StructureTables;
  readonly audit: SqlAuditTables;

  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
    private readonly waysIn: WaysIn | null = null,
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
    if (this.kind === 'postgres' && people.length >= MANY_PEOPLE) await this.knowTheirNumber(people.length);
  }

  /** Where the table was nearly empty when it was last counted, each check of a key on it would search the organisation (0130). */
  private async knowTheirNumber(added: number): Promise<void> {
    const [counted] = await this.manager.sql<{ reltuples: number }[]>`SELECT reltuples FROM pg_class
      WHERE oid = 'people'::regclass`;
    if ((counted?.reltuples ?? 0) < added) await this.manager.query('ANALYZE people');
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
    query.andWhere(unitId === null ? 'unit_id IS NULL' : 'unit_id = :unitId', { unitId });
    await query.execute();
  }

  async revokeGrant(person: Pick<Person, 'organisationId' | 'id'>, grantId: string): Promise<boolean> {
    const where = { organisation_id: person.organisationId, person_id: person.id, id: grantId };
    return ((await this.manager.delete(RoleGrantRow, where)).affected ?? 0) > 0;
  }

  async endAccess(person: Pick<Person, 'organisationId' | 'id'>): Promise<void> {
    await this.waysIn?.end(this.manager, person);
  }

  async tellAddressChange(change: AddressChange): Promise<void> {
    await this.waysIn?.changeAddress(this.manager, this.kind, change);
  }
}

export class SqlPeopleStore implements PeopleStore {
  readonly committed: SqlPeopleReader;

  constructor(
    private readonly database: Database,
    private readonly waysIn: WaysIn | null = null,
  ) {
    this.committed = new SqlPeopleReader(database.read);
  }

  write<T>(work: (tables: PeopleTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlPeopleTables(manager, this.database.kind, this.waysIn)));
  }
}
