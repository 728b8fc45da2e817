import { keyOf, ORGANISATION } from '../disclosure/index.js';
import type { Actor } from '../organisations/index.js';
import { showNewestDrivers } from '../wave-results/index.js';
import { barometerChart, type BarometerFigure } from './next/barometer-chart.js';
import { suggest, type Suggestion } from './next/suggest.js';
import type { MaturityServices } from './services.js';
import type { Chart } from './shown.js';
import { openTeam, type AskedTeam } from './team/open-team.js';
import { measureTeam } from './team/team-figures.js';

export interface TeamNext {
  readonly barometer: Chart<BarometerFigure> | null;
  readonly suggestions: readonly Suggestion[];
}

/** What holds a team back and what it may do next; there too when the team is too small to be shown, by the larger unit. */
export async function showNext(services: MaturityServices, actor: Actor, asked: AskedTeam): Promise<TeamNext> {
  const team = await openTeam(services, actor, asked);
  const figures = measureTeam(team);
  const keys = team.path.map((id) => keyOf({ kind: 'unit', unitId: id }));
  const newest = await showNewestDrivers(services.waveResults, actor, [...keys, keyOf(ORGANISATION)]);
  return {
    barometer: newest && barometerChart(newest, figures.domains, keys[0] ?? keyOf(ORGANISATION)),
    suggestions: suggest(figures, newest?.drivers ?? []),
  };
}
