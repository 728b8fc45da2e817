import { mayReadOrganisation } from './access.js';
import type { Actor } from './actor.js';
import type { Organisation } from './organisation.js';
import { OrganisationUnknown } from './problems.js';
import { revisionOf } from './revision.js';
import type { OrganisationServices } from './services.js';

export interface OrganisationShown {
  readonly organisation: Organisation;
  /** Whoever changes it gives it back. */
  readonly revision: string;
  readonly people: number;
  readonly units: number;
  readonly jobs: number;
}

/** The organisation, with how much of it there is. */
export async function showOrganisation({ store }: OrganisationServices, actor: Actor): Promise<OrganisationShown> {
  mayReadOrganisation(actor);
  const { committed } = store;
  const { organisationId } = actor;
  const organisation = await committed.organisation(organisationId);
  if (!organisation) throw new OrganisationUnknown();
  const units = await committed.structure.units(organisationId);
  const jobs = await committed.structure.jobs(organisationId);
  return {
    organisation,
    revision: revisionOf(organisation),
    people: await committed.headcount.activePeople(organisationId),
    units: units.filter(({ closedAt }) => closedAt === null).length,
    jobs: jobs.filter(({ archivedAt }) => archivedAt === null).length,
  };
}
