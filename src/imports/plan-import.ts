import { fullNameOf, type Person } from '../people/index.js';
import { checkIdentity } from './check-identity.js';
import { checkManagers } from './check-managers.js';
import { checkStructure, unitsToCreate } from './check-structure.js';
import type { ImportField } from './columns.js';
import { nextTurn, type RawRow } from './files/table-file.js';
import { readLine, type Line, type Values } from './line.js';
import type { FieldChange, Ground, ImportPlan, Outcome } from './plan.js';
import { Roster, type KnownLine } from './roster.js';

/** Lines between two turns of the event loop. */
const LINES_A_TURN = 1_000;

/** What the file would do to the organisation as it is: nothing is changed, and the same ground gives the same plan. */
export async function planImport(rows: readonly RawRow[], ground: Ground): Promise<ImportPlan> {
  const lines: Line[] = [];
  for (const row of rows) {
    lines.push(readLine(row, ground.choices.mapping));
    if (lines.length % LINES_A_TURN === 0) await nextTurn();
  }
  const roster = new Roster(lines, ground);
  await nextTurn();
  checkIdentity(roster);
  await nextTurn();
  const newUnits = checkStructure(roster);
  await nextTurn();
  checkManagers(roster);
  await nextTurn();
  const comparison = new Comparison(roster);
  // First among those of whom nothing changes: whoever counts on their leaving sees them without looking through everybody.
  const outcomes: Outcome[] = ground.known.employees.flatMap((person) => stayingOf(roster, person));
  for (const line of roster.lines) {
    outcomes.push(comparison.outcomeOf(line));
    if (outcomes.length % LINES_A_TURN === 0) await nextTurn();
  }
  const leavers = ground.known.employees.filter((person) => roster.isLeftOut(person));
  outcomes.push(...leavers.map((person) => leaving(person, null, ground.day)));
  return { units: unitsToCreate(roster.lines, newUnits), outcomes };
}

/** Absent from a file whose absents leave, and there all the same: with the reason. */
function stayingOf(roster: Roster, person: Person): Outcome[] {
  const fault = roster.isAbsent(person) ? roster.whyStays(person) : null;
  if (fault === null) return [];
  const { staffNumber, id: personId } = person;
  const faults = [{ field: null, fault, facts: {} }];
  return [{ kind: 'unchanged', line: null, staffNumber, name: fullNameOf(person), personId, changes: [], faults }];
}

function leaving(person: Person, line: number | null, day: string): Outcome {
  return {
    kind: 'leave',
    line,
    staffNumber: person.staffNumber,
    name: fullNameOf(person),
    personId: person.id,
    changes: [{ field: 'leftOn', from: person.leftOn, to: day }],
    faults: [],
  };
}

/** What a line may change, with the value that people read. A day of leaving that has not come changes nothing yet. */
const COMPARED = [
  'staffNumber',
  'familyName',
  'givenName',
  'email',
  'unitCode',
  'jobCode',
  'managerStaffNumber',
  'locale',
  'site',
] as const satisfies readonly ImportField[];

class Comparison {
  private readonly unitCodes: ReadonlyMap<string, string>;
  private readonly jobCodes: ReadonlyMap<string, string>;

  constructor(private readonly roster: Roster) {
    const { known } = roster.ground;
    this.unitCodes = new Map(known.units.map(({ id, code }) => [id, code]));
    this.jobCodes = new Map(known.jobs.map(({ id, code }) => [id, code]));
  }

  outcomeOf(line: KnownLine): Outcome {
    const outcome = this.plainOutcomeOf(line);
    const doubt = doubtAbout(outcome, line.values, this.roster.ground.day);
    return doubt ? { ...outcome, doubt } : outcome;
  }

  private plainOutcomeOf(line: KnownLine): Outcome {
    const { person, values, faults } = line;
    const base = baseOf(line);
    if (faults.length > 0) return { ...base, kind: 'error' };
    const isLeaving = this.roster.isLeaving(line);
    if (!person) return isLeaving ? { ...base, kind: 'unchanged', isOnlyHistory: true } : this.creation(base, values);
    if (isLeaving) return this.departure(base, person, values);
    const changes = [...returning(person), ...this.changesOf(person, values)];
    return { ...base, changes, kind: changes.length > 0 ? 'update' : 'unchanged' };
  }

  /** Nothing else is changed of somebody who leaves. */
  private departure(base: Omit<Outcome, 'kind'>, person: Person, { leftOn }: Values): Outcome {
    const isThere = person.state === 'active';
    return isThere ? leaving(person, base.line, leftOn ?? '') : { ...base, kind: 'unchanged' };
  }

  private creation(base: Omit<Outcome, 'kind'>, values: Values): Outcome {
    const told = { ...values, locale: values.locale ?? this.roster.ground.defaultLocale };
    const changes = COMPARED.flatMap((field) => {
      const to = told[field] ?? null;
      return to === null ? [] : [{ field, from: null, to }];
    });
    return { ...base, kind: 'create', changes, values: told };
  }

  private changesOf(person: Person, values: Values): FieldChange[] {
    return COMPARED.flatMap((field) => {
      const to = values[field];
      // A language is never taken away.
      if (to === undefined || (to === null && field === 'locale')) return [];
      const from = this.valueOf(person, field);
      return from === to ? [] : [{ field, from, to }];
    });
  }

  private valueOf(person: Person, field: (typeof COMPARED)[number]): string | null {
    switch (field) {
      case 'unitCode':
        return this.unitCodes.get(person.unitId ?? '') ?? null;
      case 'jobCode':
        return this.jobCodes.get(person.jobId ?? '') ?? null;
      case 'managerStaffNumber':
        return this.managerOf(person);
      default:
        return person[field];
    }
  }

  /** A manager without a staff number is known by name. */
  private managerOf({ managerId }: Person): string | null {
    if (managerId === null) return null;
    const manager = this.roster.personById.get(managerId);
    return manager ? (manager.staffNumber ?? fullNameOf(manager)) : null;
  }
}

function doubtAbout({ kind }: Outcome, { leftOn }: Values, day: string): Outcome['doubt'] {
  if (!leftOn || kind === 'error') return undefined;
  if (leftOn > day) return 'leaves-later';
  const aYearAgo = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return kind === 'leave' && leftOn < aYearAgo ? 'left-long-ago' : undefined;
}

const baseOf = ({ line, person, values, faults }: KnownLine): Omit<Outcome, 'kind'> => ({
  line,
  staffNumber: values.staffNumber ?? null,
  name: fullNameOf({ givenName: values.givenName ?? '', familyName: values.familyName ?? '' }),
  personId: person?.id ?? null,
  changes: [],
  faults,
});

/** Somebody who had left and is in the file again. */
const returning = ({ state }: Person): FieldChange[] =>
  state === 'left' ? [{ field: 'state', from: 'left', to: 'active' }] : [];
