import type { Localised } from '../kernel/localised.js';
import { changeOfDomain, nameOfDomain, type MeasuredChange } from '../maturity/index.js';
import type { Actor } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { changeOfDriver, type DriverChange } from '../wave-results/index.js';
import { mayReadActions, openUnit, unitsWithActions } from './access.js';
import type { Action } from './action.js';
import type { ActionServices } from './services.js';

export interface ActionShown extends Omit<Action, 'organisationId' | 'unitId' | 'measure'> {
  readonly unit: { readonly id: string; readonly name: string };
  readonly ownerName: string | null;
  readonly measure: (NonNullable<Action['measure']> & { readonly name: Localised }) | null;
  /** How the measure moved since the decision, with its interval; null: nothing was measured since. That it moved because of it, nobody can say. */
  readonly effect: MeasuredChange | DriverChange | null;
}

export async function listActionsOfUnit(
  services: ActionServices,
  actor: Actor,
  unitId: string,
): Promise<ActionShown[]> {
  const unit = await openUnit(services, actor, unitId);
  return shown(services, actor, [unit]);
}

/** Of every unit that the reader reads. */
export async function listActions(services: ActionServices, actor: Actor): Promise<ActionShown[]> {
  mayReadActions(actor);
  const units = await services.store.committed.people.structure.units(actor.organisationId);
  const readable = unitsWithActions(actor, units);
  return shown(
    services,
    actor,
    units.filter(({ id }) => readable.has(id)),
  );
}

async function shown(
  services: ActionServices,
  actor: Actor,
  units: readonly { readonly id: string; readonly name: string }[],
): Promise<ActionShown[]> {
  const { committed } = services.store;
  const { organisationId } = actor;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const actions = await committed.actionsOf(organisationId, [...names.keys()]);
  const ownerIds = actions.flatMap(({ ownerId }) => ownerId ?? []);
  const owners = new Map((await committed.people.peopleByIds(organisationId, ownerIds)).map((one) => [one.id, one]));
  const all: ActionShown[] = [];
  for (const { unitId, ...action } of actions) {
    const owner = owners.get(action.ownerId ?? '');
    const measured = await measureOf(services, actor, { ...action, unitId });
    all.push({
      ...withoutOrganisation(action),
      unit: { id: unitId, name: names.get(unitId) ?? '' },
      ownerName: owner ? fullNameOf(owner) : null,
      ...measured,
    });
  }
  return all;
}

function withoutOrganisation({ id, title, ownerId, dueOn, state, decidedAt, version }: Omit<Action, 'unitId'>) {
  return { id, title, ownerId, dueOn, state, decidedAt, version };
}

async function measureOf(
  { maturity, waveResults }: ActionServices,
  actor: Actor,
  { measure, unitId, decidedAt }: Action,
): Promise<Pick<ActionShown, 'measure' | 'effect'>> {
  if (measure === null) return { measure: null, effect: null };
  if (measure.kind === 'domain') {
    const name = await nameOfDomain(maturity, actor, measure.id);
    const effect = await changeOfDomain(maturity, actor, { unitId, domainId: measure.id, since: decidedAt });
    return { measure: { ...measure, name }, effect };
  }
  const found = await changeOfDriver(waveResults, actor, { unitId, driverId: measure.id, since: decidedAt });
  return { measure: { ...measure, name: found.name }, effect: found.effect };
}
