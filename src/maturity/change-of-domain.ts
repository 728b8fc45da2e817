import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { Differences } from './measure/differences.js';
import { figureOf, oneDomain } from './measure/group-figures.js';
import { isCounted } from './period.js';
import type { MaturityServices } from './services.js';
import type { Change } from './shown.js';
import { openTeam } from './team/open-team.js';
import { named } from './words/say.js';

/** How something moved between the last measure before a moment and the newest after it. */
export interface MeasuredChange extends Change {
  readonly scale: 'points' | 'percent';
  readonly from: Instant;
  readonly to: Instant;
  /** The team is too small: it is a larger group that moved. */
  readonly isOfLarger: boolean;
}

export async function nameOfDomain(
  { store }: MaturityServices,
  { organisationId }: Actor,
  domainId: string,
): Promise<Localised> {
  const [newest] = (await store.committed.periods(organisationId)).filter(isCounted);
  return newest?.basis.domains.find(({ id }) => id === domainId)?.name ?? named(domainId);
}

/** @returns null when nothing was measured before or after, or is not shown */
export async function changeOfDomain(
  services: MaturityServices,
  actor: Actor,
  { unitId, domainId, since }: { readonly unitId: string; readonly domainId: string; readonly since: Instant },
): Promise<MeasuredChange | null> {
  const periods = (await services.store.committed.periods(actor.organisationId)).filter(isCounted);
  const [after] = periods;
  const before = periods.find(({ endsAt }) => endsAt <= since);
  // In the period that was going on some were tested before the decision: what is seen there is rather too little than too much.
  if (!after || !before || after.endsAt <= since) return null;
  const team = await openTeam(services, actor, { unitId, periodId: after.id, compareId: before.id });
  if (!team.shown || !team.before || team.compare === null) return null;
  const at = after.basis.domains.findIndex(({ id }) => id === domainId);
  if (at < 0) return null;
  const differences = new Differences();
  const number = differences.add(
    figureOf(after.basis, team.shown.cut.figures, oneDomain(after.basis, at)),
    figureOf(before.basis, team.before.figures, oneDomain(before.basis, at)),
  );
  const change = differences.settle()(number);
  const { isLarger } = team.shown;
  return change && { ...change, scale: 'points', from: before.endsAt, to: after.endsAt, isOfLarger: isLarger };
}
