import type { Person } from '../people/index.js';
import type { LineFault } from './line.js';
import type { KnownLine, Roster } from './roster.js';

/** Somebody in the chain of managers: an id, or a staff number that is not known yet. */
type Node = string;

/**
 * Looks at whom each line names as manager, again and again: a line that turns out wrong leaves those who count on it, and gives
 * its person back to the manager of before.
 */
export function checkManagers(roster: Roster): void {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const line of roster.lines) {
      const fault = line.faults.length === 0 ? faultOfManager(roster, line) : null;
      if (fault === null) continue;
      line.faults.push(fault);
      isChanged = true;
    }
    if (tellCircles(roster)) isChanged = true;
  }
}

function faultOfManager(roster: Roster, line: KnownLine): LineFault | null {
  const staffNumber = line.values.managerStaffNumber;
  if (!staffNumber || roster.isLeaving(line) || isAlreadyTheirs(roster, line, staffNumber)) return null;
  const fault = (kind: LineFault['fault'], facts: LineFault['facts'] = {}): LineFault => ({
    field: 'managerStaffNumber',
    fault: kind,
    facts: { staffNumber, ...facts },
  });
  const theirs = roster.lineOf(staffNumber);
  if (theirs && roster.isLeaving(theirs)) return fault('manager-left');
  if (theirs?.faults.length === 0) return null;
  // By number: somebody whose own line is wrong keeps the number they had.
  const person = roster.personNumbered(staffNumber);
  if (person && person.state !== 'erased') return isGone(roster, person) ? fault('manager-left') : null;
  return theirs ? fault('manager-faulty', { line: theirs.line }) : fault('manager-unknown');
}

/** A link of before stays as it is, even to somebody who has left. */
const isAlreadyTheirs = (roster: Roster, { person }: KnownLine, staffNumber: string): boolean =>
  person !== null && person.managerId !== null && roster.personNumbered(staffNumber)?.id === person.managerId;

const isGone = (roster: Roster, person: Person): boolean => person.state === 'left' || roster.isLeftOut(person);

interface Link {
  readonly manager: Node;
  readonly line: KnownLine | null;
  /** How people know the person: a line, or a staff number. */
  readonly staffNumber: string;
}

function linksOf(roster: Roster): Map<Node, Link> {
  const links = new Map<Node, Link>();
  for (const { id, managerId, state, staffNumber } of roster.ground.known.employees) {
    if (managerId !== null && state === 'active') {
      links.set(id, { manager: managerId, line: null, staffNumber: staffNumber ?? '—' });
    }
  }
  for (const line of roster.lines) {
    const { staffNumber, managerStaffNumber } = line.values;
    if (line.faults.length > 0 || !staffNumber || managerStaffNumber === undefined) continue;
    const node = nodeOf(roster, staffNumber, line);
    if (managerStaffNumber === null || roster.isLeaving(line)) links.delete(node);
    else links.set(node, { manager: nodeOf(roster, managerStaffNumber), line, staffNumber });
  }
  return links;
}

const nodeOf = (roster: Roster, staffNumber: string, line = roster.lineOf(staffNumber)): Node =>
  line?.person?.id ?? roster.personNumbered(staffNumber)?.id ?? `new ${staffNumber}`;

/** Marks each line of each circle with all who are in it; says whether there was one that lines can break. */
function tellCircles(roster: Roster): boolean {
  const links = linksOf(roster);
  const done = new Set<Node>();
  let isFound = false;
  for (const start of links.keys()) {
    const path: Node[] = [];
    const places = new Map<Node, number>();
    let node = start;
    while (links.has(node) && !done.has(node) && !places.has(node)) {
      places.set(node, path.length);
      path.push(node);
      node = links.get(node)?.manager ?? '';
    }
    const from = places.get(node);
    for (const passed of path) done.add(passed);
    if (from !== undefined && tellCircle(path.slice(from).flatMap((one) => links.get(one) ?? []))) isFound = true;
  }
  return isFound;
}

/** More than that is not read; the count says the rest. */
const MOST_NAMED = 12;

function tellCircle(circle: readonly Link[]): boolean {
  const lines = circle.flatMap(({ line }) => line ?? []);
  const named = circle.slice(0, MOST_NAMED).map(({ line, staffNumber }) => placeOf(line, staffNumber));
  const way = [...named, ...(circle.length > MOST_NAMED ? ['…'] : []), named[0] ?? ''].join(' → ');
  for (const line of lines) {
    line.faults.push({ field: 'managerStaffNumber', fault: 'manager-circle', facts: { way, count: circle.length } });
  }
  return lines.length > 0;
}

const placeOf = (line: KnownLine | null, staffNumber: string): string =>
  line === null ? staffNumber : `${staffNumber} (${line.line})`;
