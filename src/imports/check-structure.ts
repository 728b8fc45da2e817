import type { Job, Unit } from '../organisations/index.js';
import type { FaultKind, LineFault } from './line.js';
import type { PlannedUnit } from './plan.js';
import type { KnownLine, Roster } from './roster.js';

/** Codes are found as they are written, else whatever their case. */
function finder<T extends { readonly code: string }>(all: readonly T[]): (code: string) => T | undefined {
  const exact = new Map(all.map((one) => [one.code, one]));
  const loose = new Map(all.map((one) => [one.code.toLowerCase(), one]));
  return (code) => exact.get(code) ?? loose.get(code.toLowerCase());
}

interface NewUnit extends PlannedUnit {
  /** The line that told it first. */
  readonly line: number;
}

/** Units that the file brings, by their code in lower case. */
export type NewUnits = ReadonlyMap<string, NewUnit>;

/** Puts the organisation's own codes in the lines, and finds the units that are not there yet. */
export function checkStructure(roster: Roster): NewUnits {
  const { known, choices } = roster.ground;
  const unitOf = finder<Unit>(known.units);
  const jobOf = finder<Job>(known.jobs);
  const created = choices.createMissingUnits ? newUnits(roster, unitOf) : new Map<string, NewUnit>();
  for (const line of roster.lines) {
    if (roster.isLeaving(line)) continue;
    checkUnit(line, unitOf, created, choices.createMissingUnits);
    checkJob(line, jobOf);
  }
  return created;
}

function checkJob({ values, faults, person }: KnownLine, jobOf: (code: string) => Job | undefined): void {
  if (!values.jobCode) return;
  const job = jobOf(values.jobCode);
  if (!job) return void faults.push(fault('jobCode', 'job-unknown', { code: values.jobCode }));
  // Where somebody already is, they may stay.
  if (job.archivedAt !== null && person?.jobId !== job.id)
    return void faults.push(fault('jobCode', 'job-archived', { code: job.code }));
  values.jobCode = job.code;
}

function checkUnit(
  { values, faults, person }: KnownLine,
  unitOf: (code: string) => Unit | undefined,
  created: NewUnits,
  mayCreate: boolean,
): void {
  const code = values.unitCode;
  if (!code) return;
  const unit = unitOf(code);
  if (unit && (unit.closedAt === null || unit.id === person?.unitId)) return void (values.unitCode = unit.code);
  if (unit) return void faults.push(fault('unitCode', 'unit-closed', { code: unit.code }));
  const planned = created.get(code.toLowerCase());
  if (!planned) return void faults.push(fault('unitCode', mayCreate ? 'unit-nameless' : 'unit-unknown', { code }));
  values.unitCode = planned.code;
  if (values.unitName && values.unitName !== planned.name) {
    faults.push(fault('unitName', 'unit-name-differs', { code, line: planned.line, name: planned.name }));
  }
  checkPlace(planned, { values, faults }, unitOf, created);
}

function checkPlace(
  planned: NewUnit,
  { values, faults }: Pick<KnownLine, 'values' | 'faults'>,
  unitOf: (code: string) => Unit | undefined,
  created: NewUnits,
): void {
  const { code, parentCode: above, line } = planned;
  const told = values.parentUnitCode;
  if (told !== undefined && (told ?? '').toLowerCase() !== (above ?? '').toLowerCase()) {
    faults.push(fault('parentUnitCode', 'unit-parent-differs', { code, line }));
  }
  if (above === null) return;
  const isKnown = unitOf(above)?.closedAt === null || created.has(above.toLowerCase());
  if (!isKnown) faults.push(fault('parentUnitCode', 'unit-parent-unknown', { code: above }));
  else if (isInCircle(planned, created)) faults.push(fault('parentUnitCode', 'unit-circle', { code }));
}

/** The first line that names an unknown unit gives it its name and its place. */
function newUnits(roster: Roster, unitOf: (code: string) => Unit | undefined): Map<string, NewUnit> {
  const found = new Map<string, NewUnit>();
  for (const line of roster.lines) {
    const { unitCode, unitName, parentUnitCode } = line.values;
    if (!unitCode || !unitName || unitOf(unitCode) || found.has(unitCode.toLowerCase())) continue;
    const parentCode = parentUnitCode ? (unitOf(parentUnitCode)?.code ?? parentUnitCode) : null;
    found.set(unitCode.toLowerCase(), { code: unitCode, name: unitName, parentCode, line: line.line });
  }
  return found;
}

function isInCircle(unit: NewUnit, created: NewUnits): boolean {
  const seen = new Set<string>();
  for (let next: NewUnit | undefined = unit; next; next = created.get(next.parentCode?.toLowerCase() ?? '')) {
    if (seen.has(next.code)) return true;
    seen.add(next.code);
  }
  return false;
}

/** New units of the lines that are right, with those above them, parents before children. */
export function unitsToCreate(lines: readonly KnownLine[], created: NewUnits): PlannedUnit[] {
  const used = new Map<string, PlannedUnit>();
  for (const { values, faults } of lines) {
    if (faults.length > 0 || !values.unitCode) continue;
    const path: NewUnit[] = [];
    for (let next = created.get(values.unitCode.toLowerCase()); next && !used.has(next.code);) {
      path.push(next);
      next = created.get(next.parentCode?.toLowerCase() ?? '');
    }
    for (const { code, name, parentCode } of path.reverse()) used.set(code, { code, name, parentCode });
  }
  return [...used.values()];
}

const fault = (field: LineFault['field'], kind: FaultKind, facts: LineFault['facts']): LineFault => ({
  field,
  fault: kind,
  facts,
});
