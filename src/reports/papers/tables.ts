import { chartsOfOrganisation, chartsOfTeam, type TableShown } from '../../maturity/index.js';
import type { Gathered } from '../gather.js';

/** Every table behind a chart of the page, in its order. */
export function tablesOf(gathered: Gathered): TableShown[] {
  if (gathered.kind === 'organisation')
    return [...chartsOfOrganisation(gathered.whole), ...gathered.funnels].map(({ table }) => table);
  const { team, next } = gathered;
  return [...chartsOfTeam(team), ...(next.barometer ? [next.barometer] : [])].map(({ table }) => table);
}
