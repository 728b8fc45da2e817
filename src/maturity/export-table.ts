import type { Actor } from '../organisations/index.js';
import { ChartUnknown } from './problems.js';
import type { MaturityServices } from './services.js';
import { showTeam } from './show-team.js';
import type { Chart, TableShown, TeamMaturity } from './shown.js';
import type { AskedTeam } from './team/open-team.js';

export const chartsOfTeam = (team: TeamMaturity): readonly Chart<unknown>[] => [
  team.participation,
  team.distributions,
  team.radar,
  team.gaps,
  team.trend,
  team.bench,
];

/** The table behind a chart of a team, for a file: the figures of the screen, by the same way. */
export async function tableOfTeam(
  services: MaturityServices,
  actor: Actor,
  asked: AskedTeam & { readonly chart: string },
): Promise<TableShown> {
  return tableOf(chartsOfTeam(await showTeam(services, actor, asked)), asked.chart);
}

export function tableOf(charts: readonly Chart<unknown>[], id: string): TableShown {
  const chart = charts.find((one) => one.id === id);
  if (!chart) throw new ChartUnknown();
  return chart.table;
}
