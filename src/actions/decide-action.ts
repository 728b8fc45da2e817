import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { openUnit } from './access.js';
import type { Action } from './action.js';
import { OwnerUnknown } from './problems.js';
import type { ActionServices } from './services.js';
import type { ActionReader } from './store.js';

export type DecidedAction = Pick<Action, 'title' | 'ownerId' | 'dueOn' | 'measure'>;

/** A team decides to do something: who sees to it, by when, and what should move. */
export async function decideAction(
  services: ActionServices,
  actor: Actor,
  unitId: string,
  decided: DecidedAction,
): Promise<Action> {
  const unit = await openUnit(services, actor, unitId);
  const { organisationId } = actor;
  const at = instantOf(services.clock.now());
  const action: Action = {
    organisationId,
    id: services.ids.next(),
    unitId: unit.id,
    ...decided,
    state: 'planned',
    decidedAt: at,
    version: 1,
  };
  return services.store.write(async (tables) => {
    await assertOwner(tables, action);
    await tables.addAction(action);
    await tables.audit.append({
      organisationId,
      at,
      actor: nameInAudit(actor),
      action: 'action.decided',
      subject: { kind: 'action', id: action.id },
      facts: {},
    });
    return action;
  });
}

/** @throws {OwnerUnknown} nobody of the organisation, or somebody who has left */
export async function assertOwner(
  { people }: Pick<ActionReader, 'people'>,
  { organisationId, ownerId }: Pick<Action, 'organisationId' | 'ownerId'>,
): Promise<void> {
  if (ownerId === null) return;
  const owner = await people.person(organisationId, ownerId);
  if (owner?.kind !== 'employee' || owner.state !== 'active') throw new OwnerUnknown();
}
