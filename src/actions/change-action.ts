import { instantOf } from '../kernel/clock.js';
import { ChangedMeanwhile, nameInAudit, type Actor } from '../organisations/index.js';
import { openUnit } from './access.js';
import type { Action } from './action.js';
import { assertOwner } from './decide-action.js';
import { ActionUnknown } from './problems.js';
import type { ActionServices } from './services.js';

export interface ActionChange extends Partial<Pick<Action, 'title' | 'ownerId' | 'dueOn' | 'state' | 'measure'>> {
  readonly version: number;
}

/** @throws {ChangedMeanwhile} somebody else changed it since */
export async function changeAction(
  services: ActionServices,
  actor: Actor,
  { unitId, actionId }: { readonly unitId: string; readonly actionId: string },
  { version, ...change }: ActionChange,
): Promise<Action> {
  const unit = await openUnit(services, actor, unitId);
  const { organisationId } = actor;
  return services.store.write(async (tables) => {
    const held = await tables.lockAction(organisationId, actionId);
    if (held?.unitId !== unit.id) throw new ActionUnknown();
    if (held.version !== version) throw new ChangedMeanwhile();
    const given = Object.fromEntries(Object.entries<unknown>(change).filter(([, value]) => value !== undefined));
    const changed: Action = { ...held, ...given, version: version + 1 };
    if (changed.ownerId !== held.ownerId) await assertOwner(tables, changed);
    await tables.keepAction(changed);
    await tables.audit.append({
      organisationId,
      at: instantOf(services.clock.now()),
      actor: nameInAudit(actor),
      action: 'action.changed',
      subject: { kind: 'action', id: actionId },
      facts: { state: changed.state },
    });
    return changed;
  });
}
