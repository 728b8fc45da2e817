import type { Actor } from '../organisations/index.js';
import { ChartUnknown } from './problems.js';
import type { MaturityServices } from './services.js';
import { showFunnels } from './show-funnels.js';
import { showNext } from './show-next.js';
import { showOrganisation } from './show-organisation.js';
import { showTeam } from './show-team.js';
import type { Chart, OrganisationMaturity, TableShown, TeamMaturity } from './shown.js';
import type { AskedTeam } from './team/open-team.js';
import type { AskedOrganisation } from './whole/open-organisation.js';

export const chartsOfTeam = (team: TeamMaturity): readonly Chart<unknown>[] => [
  team.participation,
  team.distributions,
  team.radar,
  team.gaps,
  team.trend,
  team.bench,
];

export const chartsOfOrganisation = (whole: OrganisationMaturity): readonly Chart<unknown>[] => [
  whole.index,
  whole.heatmap,
  whole.moved,
  ...(whole.waves ? [whole.waves] : []),
];

/** The table behind a chart of a team, for a file: the figures of the screen, by the same way. */
export async function tableOfTeam(
  services: MaturityServices,
  actor: Actor,
  asked: AskedTeam & { readonly chart: string },
): Promise<TableShown> {
  if (asked.chart === 'barometer') return tableOfNext(services, actor, asked);
  return tableOf(chartsOfTeam(await showTeam(services, actor, asked)), asked.chart);
}

/** The same for a chart of the organisation. */
export async function tableOfOrganisation(
  services: MaturityServices,
  actor: Actor,
  asked: AskedOrganisation & { readonly chart: string },
): Promise<TableShown> {
  if (asked.chart.startsWith('funnel-')) return tableOf(await showFunnels(services, actor, asked), asked.chart);
  return tableOf(chartsOfOrganisation(await showOrganisation(services, actor, asked)), asked.chart);
}

async function tableOfNext(services: MaturityServices, actor: Actor, asked: AskedTeam): Promise<TableShown> {
  const { barometer } = await showNext(services, actor, asked);
  return tableOf(barometer ? [barometer] : [], 'barometer');
}

function tableOf(charts: readonly Chart<unknown>[], id: string): TableShown {
  const chart = charts.find((one) => one.id === id);
  if (!chart) throw new ChartUnknown();
  return chart.table;
}
