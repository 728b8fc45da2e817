import { holdsGuardedRole, type Person } from '../people/index.js';
import type { FaultKind, Line } from './line.js';
import type { Ground } from './plan.js';

/** A line with whom it speaks of; null: somebody new. */
export interface KnownLine extends Line {
  readonly person: Person | null;
}

type StayingFault = Extract<FaultKind, `stays-${string}`>;

/** Everybody of the file beside everybody of the organisation. */
export class Roster {
  readonly lines: readonly KnownLine[];
  readonly personById: ReadonlyMap<string, Person>;
  private readonly personByNumber: ReadonlyMap<string, Person>;
  private readonly lineByNumber = new Map<string, KnownLine>();
  private readonly named = new Set<string>();

  constructor(
    lines: readonly Line[],
    readonly ground: Ground,
  ) {
    const { employees } = ground.known;
    this.personById = new Map(employees.map((person) => [person.id, person]));
    this.personByNumber = new Map(
      employees.flatMap((person) => (person.staffNumber === null ? [] : [[person.staffNumber, person] as const])),
    );
    const numberless = new Map(
      employees.flatMap((person) =>
        person.staffNumber === null && person.email !== null && person.state === 'active'
          ? [[person.email, person] as const]
          : [],
      ),
    );
    this.lines = lines.map((line) => {
      const { staffNumber, email } = line.values;
      // Whoever set the service up has no staff number yet: their address tells who they are.
      const person = this.personByNumber.get(staffNumber ?? '') ?? (email ? numberless.get(email) : undefined) ?? null;
      if (person) this.named.add(person.id);
      const known = { ...line, person };
      if (staffNumber && !this.lineByNumber.has(staffNumber)) this.lineByNumber.set(staffNumber, known);
      return known;
    });
  }

  lineOf = (staffNumber: string): KnownLine | undefined => this.lineByNumber.get(staffNumber);

  personNumbered = (staffNumber: string): Person | undefined => this.personByNumber.get(staffNumber);

  /** Faulty or not, a line says that the person is there. */
  isNamed = (personId: string): boolean => this.named.has(personId);

  isLeftOut = (person: Person): boolean => this.isAbsent(person) && this.whyStays(person) === null;

  /** Whoever has no staff number is unknown to the staff's file. */
  isAbsent({ id, state, staffNumber }: Person): boolean {
    return this.ground.choices.absentLeave && state === 'active' && staffNumber !== null && !this.isNamed(id);
  }

  /** Administrators, those whose roles the importer could not take away, and oneself leave by hand only. */
  whyStays({ id }: Pick<Person, 'id'>): StayingFault | null {
    const { known, by } = this.ground;
    if (id === by.personId) return 'stays-as-importer';
    if ((known.grants.get(id) ?? []).some(({ role }) => role === 'administrator')) return 'stays-as-administrator';
    return this.keepsRoles({ id }) ? 'stays-with-role' : null;
  }

  /** Whether somebody holds roles that the importer could not take away by hand. */
  keepsRoles({ id }: Pick<Person, 'id'>): boolean {
    const { known, by } = this.ground;
    return !by.permissions.includes('roles.grant') && holdsGuardedRole(known.grants.get(id) ?? []);
  }

  /** Whether the line tells of a day of leaving that has come. */
  isLeaving({ values }: Pick<Line, 'values'>): boolean {
    return typeof values.leftOn === 'string' && values.leftOn <= this.ground.day;
  }
}
