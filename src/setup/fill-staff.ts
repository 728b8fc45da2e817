import { applyImport, changeChoices, prepareImport, runImport, type ImportServices } from '../imports/index.js';
import { instantOf } from '../kernel/clock.js';
import {
  actorOf,
  createJob,
  type Actor,
  type GrantedRole,
  type JobProfile,
  type OrganisationServices,
} from '../organisations/index.js';
import { grantRoles, type PeopleServices, type Person } from '../people/index.js';
import type { Demonstration } from './demonstration.js';

export interface StaffServices {
  readonly organisations: OrganisationServices;
  readonly people: PeopleServices;
  readonly imports: ImportServices;
}

export interface Staff {
  readonly byNumber: ReadonlyMap<string, Person>;
  actorFor(staffNumber: string): Actor;
}

/** Jobs from ready profiles, then the staff by the same import as everybody's, then roles. */
export async function fillStaff(
  services: StaffServices,
  told: Demonstration,
  {
    organisationId,
    people: file,
    profiles,
  }: {
    readonly organisationId: string;
    readonly people: Buffer;
    readonly profiles: readonly JobProfile[];
  },
): Promise<Staff> {
  const founder = await addFounder(services, told, organisationId);
  for (const { code, profile: id } of told.jobs) {
    const profile = profiles.find((candidate) => candidate.id === id);
    if (!profile) throw new Error(`the demonstration lost the profile ${id}`);
    const domains = Object.fromEntries(profile.domains.map(({ domain, level }) => [domain, level]));
    await createJob(services.organisations, founder, {
      code,
      title: profile.title,
      target: { modelId: profile.model, domains },
    });
  }
  await importStaff(services.imports, founder, file);
  const employees = await services.people.store.committed.people(organisationId, { kind: 'employee' });
  const byNumber = new Map(employees.map((person) => [person.staffNumber ?? '', person]));
  const grants = await grantAll(services, told, { founder, byNumber });
  return {
    byNumber,
    actorFor: (staffNumber) => {
      const person = byNumber.get(staffNumber);
      if (!person) throw new Error(`the demonstration has nobody of number ${staffNumber}`);
      return actorOf(person, grants.get(staffNumber) ?? []);
    },
  };
}

/** Somebody must be there to import the others; the import knows them by their number. */
async function addFounder({ people }: StaffServices, told: Demonstration, organisationId: string): Promise<Actor> {
  const { staffNumber } = told.roles[0] ?? { staffNumber: '' };
  const at = instantOf(people.clock.now());
  const founder: Person = {
    organisationId,
    id: people.ids.next(),
    kind: 'employee',
    staffNumber,
    givenName: staffNumber,
    familyName: staffNumber,
    email: null,
    locale: told.organisation.locale,
    site: null,
    unitId: null,
    jobId: null,
    managerId: null,
    state: 'active',
    leftOn: null,
    createdAt: at,
  };
  const grants: GrantedRole[] = [{ role: 'administrator', unitId: null }];
  await people.store.write(async (tables) => {
    await tables.addPerson(founder);
    for (const granted of grants) await tables.grant(founder, { ...granted, id: people.ids.next(), at });
  });
  return actorOf(founder, grants);
}

async function importStaff(services: ImportServices, actor: Actor, bytes: Buffer): Promise<void> {
  const draft = await prepareImport(services, actor, { receive: () => Promise.resolve({ name: 'people.csv', bytes }) });
  const { mapping } = draft.choices;
  const chosen = await changeChoices(services, actor, draft.id, {
    mapping,
    createMissingUnits: true,
    absentLeave: false,
  });
  const digest = chosen.preview?.digest ?? '';
  await applyImport(services, actor, draft.id, { digest, leaveOutFaulty: false, confirmedLeavers: null });
  // The queue would do it once the service runs; what follows needs it now.
  const asked = { organisationId: actor.organisationId, importId: draft.id };
  await runImport(services, asked, { progress: () => Promise.resolve(), signal: new AbortController().signal });
}

async function grantAll(
  { people }: StaffServices,
  told: Demonstration,
  { founder, byNumber }: { readonly founder: Actor; readonly byNumber: ReadonlyMap<string, Person> },
): Promise<ReadonlyMap<string, readonly GrantedRole[]>> {
  const units = await people.store.committed.structure.units(founder.organisationId);
  const wanted = new Map<string, GrantedRole[]>();
  for (const { staffNumber, role, unit } of told.roles) {
    const unitId = units.find(({ code }) => code === unit)?.id ?? null;
    wanted.set(staffNumber, [...(wanted.get(staffNumber) ?? []), { role, unitId }]);
  }
  for (const [staffNumber, grants] of wanted) {
    await grantRoles(people, founder, byNumber.get(staffNumber)?.id ?? '', grants);
  }
  return wanted;
}
