import { afterMinutes, instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayOpenViews, mayShareViews } from './access.js';
import { SharedViewUnknown } from './problems.js';
import type { SharedViewServices } from './services.js';
import { DAYS_OPEN, type SharedView } from './shared-view.js';

const DAY_MINUTES = 24 * 60;

export function shareView({ store, clock, ids }: SharedViewServices, actor: Actor, path: string): Promise<SharedView> {
  mayShareViews(actor);
  const { organisationId, personId } = actor;
  const createdAt = instantOf(clock.now());
  const expiresAt = afterMinutes(createdAt, DAYS_OPEN * DAY_MINUTES);
  const view: SharedView = {
    organisationId,
    id: ids.next(),
    personId,
    code: ids.secretCode(),
    path,
    createdAt,
    expiresAt,
  };
  return store.write(async (tables) => {
    await tables.addView(view);
    await tables.audit.append({
      organisationId,
      at: createdAt,
      actor: nameInAudit(actor),
      action: 'view.shared',
      subject: { kind: 'view', id: view.id },
      facts: {},
    });
    return view;
  });
}

export async function listSharedViews({ store, clock }: SharedViewServices, actor: Actor): Promise<SharedView[]> {
  mayShareViews(actor);
  const now = instantOf(clock.now());
  const views = await store.committed.viewsOf(actor.organisationId, actor.personId);
  return views.filter(({ expiresAt }) => expiresAt > now);
}

/** @throws {SharedViewUnknown} not theirs, or gone already */
export function revokeView({ store, clock }: SharedViewServices, actor: Actor, id: string): Promise<void> {
  mayShareViews(actor);
  const { organisationId, personId } = actor;
  return store.write(async (tables) => {
    if (!(await tables.removeView({ organisationId, personId, id }))) throw new SharedViewUnknown();
    await tables.audit.append({
      organisationId,
      at: instantOf(clock.now()),
      actor: nameInAudit(actor),
      action: 'view.revoked',
      subject: { kind: 'view', id },
      facts: {},
    });
  });
}

/** Where a shared view leads. What is shown there is what this reader may see. */
export async function openSharedView(
  { store, clock }: SharedViewServices,
  actor: Actor,
  code: string,
): Promise<SharedView> {
  mayOpenViews(actor);
  const view = await store.committed.byCode(actor.organisationId, code);
  if (!view || view.expiresAt <= instantOf(clock.now())) throw new SharedViewUnknown();
  return view;
}
