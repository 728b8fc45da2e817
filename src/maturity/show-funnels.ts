import type { Actor } from '../organisations/index.js';
import { mayReadMaturity, readsEverything } from './access.js';
import { isCounted } from './period.js';
import type { MaturityServices } from './services.js';
import type { Chart, FunnelFigure } from './shown.js';
import { choosePeriods, type AskedTeam } from './team/open-team.js';
import { funnelChart } from './whole/charts-of-organisation.js';

/**
 * How far the people invited in a period came, today. Who was invited and hired is HR's to know, however few they are; others get none.
 * Counted anew each time, and so asked for apart from the figures that were counted once.
 */
export async function showFunnels(
  { store }: MaturityServices,
  actor: Actor,
  asked: Pick<AskedTeam, 'periodId'>,
): Promise<Chart<FunnelFigure>[]> {
  mayReadMaturity(actor);
  if (!readsEverything(actor)) return [];
  const { organisationId } = actor;
  const periods = (await store.committed.periods(organisationId)).filter(isCounted);
  const { period } = choosePeriods(periods, { ...asked, compareId: 'none' });
  const span = { after: period.startsAt, until: period.endsAt };
  return [
    funnelChart('hiring', await store.committed.funnel(organisationId, 'hiring', span)),
    funnelChart('promotion', await store.committed.funnel(organisationId, 'promotion', span)),
  ];
}
