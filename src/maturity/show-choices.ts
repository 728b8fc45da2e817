import { instantOf } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayReadMaturity, readableUnits, readsEverything, readsWhole } from './access.js';
import { parentsFirst } from './closing/parents-first.js';
import { isCounted } from './period.js';
import { shownPeriod } from './periods-shown.js';
import type { MaturityServices } from './services.js';
import type { Choices } from './shown.js';
import { populationsOf } from './team/open-team.js';
import { depthsUnder } from './team/unit-paths.js';

/** A count that grows by fives tells of nobody. */
const STEP = 5;

/** What somebody may look at: periods, their units, groups of people by job. */
export async function showChoices({ store, clock }: MaturityServices, actor: Actor): Promise<Choices> {
  mayReadMaturity(actor);
  const { organisationId } = actor;
  const { committed } = store;
  const units = parentsFirst(await committed.people.structure.units(organisationId));
  const readable = readableUnits(actor, units);
  const depths = depthsUnder(units, null);
  const periods = await committed.periods(organisationId);
  const counted = periods.filter(isCounted);
  const [last] = periods;
  const after = last?.endsAt ?? null;
  const tested = await committed.testedWithin(organisationId, { after, until: instantOf(clock.now()) });
  return {
    periods: counted.map(shownPeriod),
    units: units
      .filter(({ id, closedAt }) => readable.has(id) && closedAt === null)
      .map(({ id, name, parentId }) => ({ id, name, parentId, depth: (depths.get(id) ?? 1) - 1 })),
    populations: counted[0] ? populationsOf(counted[0].basis) : [],
    readsOrganisation: readsWhole(actor, units),
    mayClosePeriod: readsEverything(actor) && actor.tokenId === null,
    open: { from: after, tested: STEP * Math.floor(tested / STEP), isCounting: last?.state === 'counting' },
  };
}
