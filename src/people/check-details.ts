import { assertNoFaults, type FieldFault } from '../kernel/fields-refused.js';
import { isEmailAddress, isInManagerCircle, PERSON_LIMITS, type Person, type PersonDetails } from './person.js';
import { ManagerCircle } from './problems.js';
import type { PeopleReader } from './store.js';

/** What is checked: what HR says now, and the person as known until now, if there is one. */
export interface Checked {
  readonly organisationId: string;
  readonly details: PersonDetails;
  readonly known: Person | null;
}

/**
 * Everything that may be wrong with what HR says of one person, each fault with its field.
 * @throws {FieldsRefused}
 * @throws {ManagerCircle} they would be above themselves
 */
export async function assertDetails(reader: PeopleReader, checked: Checked): Promise<void> {
  assertNoFaults([
    ...faultsOfTexts(checked.details),
    ...(await faultsOfIdentity(reader, checked)),
    ...(await faultsOfPlace(reader, checked)),
  ]);
  await assertNoManagerCircle(reader, checked);
}

/** Faults that the texts have by themselves. */
export function faultsOfTexts(details: PersonDetails): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const field of ['givenName', 'familyName'] as const) {
    if (details[field] === '') faults.push({ field, fault: 'isNotEmpty' });
  }
  for (const [field, most] of Object.entries(PERSON_LIMITS) as [keyof typeof PERSON_LIMITS, number][]) {
    if ((details[field]?.length ?? 0) > most) faults.push({ field, fault: 'maxLength' });
  }
  if (details.email !== null && !isEmailAddress(details.email)) faults.push({ field: 'email', fault: 'isEmail' });
  return faults;
}

async function faultsOfIdentity(reader: PeopleReader, checked: Checked): Promise<FieldFault[]> {
  const { organisationId, details, known } = checked;
  const isSomebodyElse = ({ id }: Person): boolean => id !== known?.id;
  const faults: FieldFault[] = [];
  // A candidate may be hired; nobody who works here becomes a candidate again under the same name.
  if (known?.kind === 'employee' && details.kind === 'candidate') faults.push({ field: 'kind', fault: 'isIn' });
  if (details.staffNumber !== null) {
    const same = await reader.peopleByStaffNumbers(organisationId, [details.staffNumber]);
    if (same.some(isSomebodyElse)) faults.push({ field: 'staffNumber', fault: 'taken' });
  }
  const opensAnAccount = details.kind === 'employee' && (known === null || known.state === 'active');
  if (details.email !== null && opensAnAccount) {
    const same = await reader.peopleByEmail(organisationId, details.email);
    const isTaken = same.some((one) => isSomebodyElse(one) && one.kind === 'employee' && one.state === 'active');
    if (isTaken) faults.push({ field: 'email', fault: 'taken' });
  }
  return faults;
}

/** Where somebody already is, they may stay, closed or not; nobody new comes in. */
async function faultsOfPlace(reader: PeopleReader, { organisationId, details, known }: Checked): Promise<FieldFault[]> {
  const isNew = (name: 'unitId' | 'jobId' | 'managerId'): string | null =>
    details[name] === known?.[name] ? null : details[name];
  const faults = [
    await unitFault(reader, organisationId, isNew('unitId')),
    await jobFault(reader, organisationId, isNew('jobId')),
    await managerFault(reader, organisationId, isNew('managerId')),
  ];
  return faults.filter((fault) => fault !== null);
}

type MaybeFault = Promise<FieldFault | null>;

async function unitFault({ structure }: PeopleReader, organisationId: string, unitId: string | null): MaybeFault {
  if (unitId === null) return null;
  const unit = await structure.unit(organisationId, unitId);
  if (!unit) return { field: 'unitId', fault: 'unknown-unit' };
  return unit.closedAt === null ? null : { field: 'unitId', fault: 'closed-unit' };
}

async function jobFault({ structure }: PeopleReader, organisationId: string, jobId: string | null): MaybeFault {
  if (jobId === null) return null;
  const job = await structure.job(organisationId, jobId);
  if (!job) return { field: 'jobId', fault: 'unknown-job' };
  return job.archivedAt === null ? null : { field: 'jobId', fault: 'archived-job' };
}

async function managerFault(reader: PeopleReader, organisationId: string, managerId: string | null): MaybeFault {
  if (managerId === null) return null;
  const manager = await reader.person(organisationId, managerId);
  const isHere = manager?.state === 'active' && manager.kind === 'employee';
  return isHere ? null : { field: 'managerId', fault: 'unknown-manager' };
}

/** Follows the managers upwards, one by one: an organisation is a few levels high. */
async function assertNoManagerCircle(reader: PeopleReader, { organisationId, details, known }: Checked): Promise<void> {
  if (!known || details.managerId === null || details.managerId === known.managerId) return;
  const above = new Map<string, string | null>([[known.id, details.managerId]]);
  for (let next: string | null = details.managerId; next !== null && !above.has(next);) {
    const found: string | null = (await reader.person(organisationId, next))?.managerId ?? null;
    above.set(next, found);
    next = found;
  }
  if (isInManagerCircle((id) => above.get(id), known.id)) throw new ManagerCircle();
}
