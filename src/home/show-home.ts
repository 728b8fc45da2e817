import { instantOf } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayOpenHome } from './access.js';
import { changesOfRoles, waitsOfRoles } from './facts-of-roles.js';
import { factOf, WAITING_KINDS, type Home } from './home.js';
import { ownChanges, ownWaits } from './own-facts.js';
import type { HomeServices } from './services.js';

/** Longer ago, it is no news. */
const NEWS_MS = 30 * 24 * 60 * 60 * 1000;

/** A page is read at a glance; each place tells the rest. */
const MOST_CHANGES = 8;

/** What waits for somebody, what changed, and the one thing to do next. */
export async function showHome(services: HomeServices, actor: Actor): Promise<Home> {
  mayOpenHome(actor);
  const since = instantOf(new Date(services.clock.now().getTime() - NEWS_MS));
  const own = await ownChanges(services, actor, since);
  const waits = [...(await ownWaits(services, actor)), ...(await waitsOfRoles(services, actor, since))];
  const changed = [...own.changed, ...(await changesOfRoles(services, actor, since))];
  waits.sort((one, other) => WAITING_KINDS.indexOf(one.kind) - WAITING_KINDS.indexOf(other.kind));
  changed.sort((one, other) => (other.at ?? '').localeCompare(one.at ?? ''));
  const next = waits[0] ?? factOf(own.hasResult ? 'own-agility' : 'first-test');
  return { next, waits, changed: changed.slice(0, MOST_CHANGES) };
}
