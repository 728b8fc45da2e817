import { mayReadOrganisation } from './access.js';
import type { Actor } from './actor.js';
import { UnitUnknown } from './problems.js';
import type { OrganisationServices } from './services.js';
import type { UnitChange } from './unit.js';

export interface UnitChangeShown extends Pick<UnitChange, 'kind' | 'at'> {
  /** Names; a unit that was above is told by its name of today. Null: none, the top. */
  readonly from: string | null;
  readonly to: string | null;
  /** Null: the service or a program. */
  readonly by: string | null;
}

/** What became of a unit, newest first: renamed, moved, closed, by whom and when. */
export async function showUnitHistory(
  { store }: OrganisationServices,
  actor: Actor,
  unitId: string,
): Promise<UnitChangeShown[]> {
  mayReadOrganisation(actor);
  const { organisationId } = actor;
  const { structure, headcount } = store.committed;
  if (!(await structure.unit(organisationId, unitId))) throw new UnitUnknown();
  const changes = await structure.unitChanges(organisationId, unitId);
  const pointed = changes.filter(pointsToUnits).flatMap(({ from, to }) => [from, to]);
  const named = await structure.unitsByIds(organisationId, [...new Set(pointed.filter((id) => id !== null))]);
  const unitNames = new Map(named.map(({ id, name }) => [id, name]));
  const who = new Map(changes.map(({ actor: name }) => [name, /^person:(.+)$/.exec(name)?.[1] ?? null]));
  const people = await headcount.namesOf(
    organisationId,
    [...who.values()].filter((id) => id !== null),
  );
  return changes.map((change) => {
    const nameOf = (text: string | null): string | null =>
      text !== null && pointsToUnits(change) ? (unitNames.get(text) ?? null) : text;
    const personId = who.get(change.actor) ?? null;
    return {
      kind: change.kind,
      at: change.at,
      from: nameOf(change.from),
      to: nameOf(change.to),
      by: personId === null ? null : (people.get(personId) ?? null),
    };
  });
}

const pointsToUnits = ({ kind }: Pick<UnitChange, 'kind'>): boolean => kind === 'moved' || kind === 'created';
