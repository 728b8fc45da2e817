import { mayReadOrganisation } from './access.js';
import type { Actor } from './actor.js';
import { revisionOf } from './revision.js';
import type { OrganisationServices } from './services.js';
import type { Unit } from './unit.js';

export interface UnitListed {
  readonly unit: Unit;
  readonly revision: string;
  /** People in this very unit; those below are in theirs. */
  readonly people: number;
}

/** The whole tree, flat, in order of name; each unit says which one it is under. */
export async function listUnits({ store }: OrganisationServices, actor: Actor): Promise<UnitListed[]> {
  mayReadOrganisation(actor);
  const headcounts = await store.committed.headcount.headcounts(actor.organisationId);
  const units = await store.committed.structure.units(actor.organisationId);
  return units.map((unit) => ({ unit, revision: revisionOf(unit), people: headcounts.get(unit.id) ?? 0 }));
}
