import type { Instant } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import { isLocale } from '../kernel/localised.js';
import type { PeopleTables, Person } from '../people/index.js';
import type { FieldChange, ImportPlan, Known, Outcome } from './plan.js';

/** People written between two reports. */
const PEOPLE_AT_ONCE = 2_000;

/** Puts a plan in the tables: units first, then people with their places. */
export class Writing {
  private readonly unitIds: Map<string, string>;
  private readonly jobIds: ReadonlyMap<string, string>;
  private readonly people: ReadonlyMap<string, Person>;
  /** By staff number. */
  private readonly personIds: Map<string, string>;

  constructor(
    private readonly tables: PeopleTables,
    private readonly parts: {
      readonly plan: ImportPlan;
      readonly known: Known;
      readonly organisationId: string;
      readonly now: Instant;
      readonly ids: Ids;
      /** As histories name who acted. */
      readonly actor: string;
    },
  ) {
    const { units, jobs, employees } = parts.known;
    this.unitIds = new Map(units.map(({ code, id }) => [code.toLowerCase(), id]));
    for (const { code, id } of units) this.unitIds.set(code, id);
    this.jobIds = new Map(jobs.map(({ code, id }) => [code, id]));
    this.people = new Map(employees.map((person) => [person.id, person]));
    this.personIds = new Map(
      employees.flatMap(({ staffNumber, id }) => (staffNumber === null ? [] : [[staffNumber, id]])),
    );
  }

  async write(report: (done: number) => void): Promise<void> {
    await this.writeUnits();
    const written = this.parts.plan.outcomes.filter(({ kind }) => kind !== 'error' && kind !== 'unchanged');
    // Ids first: a manager may come after those who name them.
    for (const { staffNumber, personId } of written) {
      if (staffNumber !== null) this.personIds.set(staffNumber, personId ?? this.parts.ids.next());
    }
    for (let from = 0; from < written.length; from += PEOPLE_AT_ONCE) {
      report(from);
      await this.writeSome(written.slice(from, from + PEOPLE_AT_ONCE));
    }
  }

  private async writeUnits(): Promise<void> {
    const { plan, organisationId, now, ids } = this.parts;
    for (const { code, name, parentCode } of plan.units) {
      const id = ids.next();
      const parentId = parentCode === null ? null : this.unitIdOf(parentCode);
      await this.tables.structure.addUnit({ organisationId, id, parentId, code, name, closedAt: null, createdAt: now });
      const change = {
        organisationId,
        unitId: id,
        from: null,
        to: parentId,
        actor: this.parts.actor,
        at: now,
      } as const;
      await this.tables.structure.addUnitChange({ ...change, id: ids.next(), kind: 'created' });
      this.unitIds.set(code, id).set(code.toLowerCase(), id);
    }
  }

  private async writeSome(outcomes: readonly Outcome[]): Promise<void> {
    const people = outcomes.map((outcome) => this.personOf(outcome));
    await this.tables.keepPeople(people);
    const moved = people.filter((_person, index) => hasMoved(outcomes[index]?.changes ?? []));
    const fromDay = this.parts.now.slice(0, 10);
    await this.tellNewAddresses(outcomes);
    await this.endRolesAndAccess(people.filter(({ state }) => state === 'left'));
    await this.tables.keepPlacements(
      moved.map(({ organisationId, id, unitId, jobId }) => ({ organisationId, personId: id, fromDay, unitId, jobId })),
    );
  }

  private async tellNewAddresses(outcomes: readonly Outcome[]): Promise<void> {
    const { actor, now: at } = this.parts;
    for (const { personId, changes } of outcomes) {
      const before = this.people.get(personId ?? '');
      if (before && changes.some(({ field }) => field === 'email'))
        await this.tables.tellAddressChange({ before, actor, way: 'file', at });
    }
  }

  /** As when somebody leaves by hand: their account opens nothing from now on, their roles end. */
  private async endRolesAndAccess(leavers: readonly Person[]): Promise<void> {
    for (const person of leavers) {
      for (const granted of this.parts.known.grants.get(person.id) ?? []) await this.tables.revoke(person, granted);
      await this.tables.endAccess(person);
    }
  }

  private personOf({ kind, personId, staffNumber, changes }: Outcome): Person {
    const before = this.people.get(personId ?? '') ?? this.newPerson(staffNumber);
    const after = changes.reduce((person, change) => ({ ...person, ...this.changed(change) }), before);
    return kind === 'leave' ? { ...after, state: 'left', leftRecordedAt: this.parts.now } : after;
  }

  private newPerson(staffNumber: string | null): Person {
    return {
      organisationId: this.parts.organisationId,
      id: this.personIds.get(staffNumber ?? '') ?? this.parts.ids.next(),
      kind: 'employee',
      staffNumber,
      givenName: '',
      familyName: '',
      email: null,
      locale: 'fr',
      site: null,
      unitId: null,
      jobId: null,
      managerId: null,
      state: 'active',
      leftOn: null,
      createdAt: this.parts.now,
    };
  }

  private changed({ field, to }: FieldChange): Partial<Person> {
    switch (field) {
      case 'unitCode':
        return { unitId: to === null ? null : this.unitIdOf(to) };
      case 'jobCode':
        return { jobId: to === null ? null : found(this.jobIds, to) };
      case 'managerStaffNumber':
        return { managerId: to === null ? null : found(this.personIds, to) };
      case 'locale':
        return isLocale(to) ? { locale: to } : {};
      case 'state':
        return { state: 'active', leftOn: null, leftRecordedAt: null };
      default:
        return { [field]: to };
    }
  }

  private unitIdOf(code: string): string {
    return this.unitIds.get(code) ?? found(this.unitIds, code.toLowerCase());
  }
}

const hasMoved = (changes: readonly FieldChange[]): boolean =>
  changes.some(({ field }) => field === 'unitCode' || field === 'jobCode');

/** The plan speaks of nothing that is not there: the whole work fails rather than losing somebody's place. */
function found(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error('the plan of the import names what is not there');
  return id;
}
