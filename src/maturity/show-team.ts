import type { Actor } from '../organisations/index.js';
import { shownPeriod } from './periods-shown.js';
import type { MaturityServices } from './services.js';
import type { TeamMaturity } from './shown.js';
import { benchChart, distributionsChart, gapsChart } from './team/charts-of-domains.js';
import { participationChart, radarChart, trendChart } from './team/charts-of-team.js';
import { openTeam, WHOLE, type AskedTeam } from './team/open-team.js';
import { measureTeam } from './team/team-figures.js';
import * as words from './words/team-words.js';

/** The page of a team: never of a person, and of a larger unit where the team is too small to hide in. */
export async function showTeam(services: MaturityServices, actor: Actor, asked: AskedTeam): Promise<TeamMaturity> {
  const team = await openTeam(services, actor, asked);
  const figures = measureTeam(team);
  const { unit, period, compare, population, shown } = team;
  return {
    unit: { id: unit.id, name: unit.name },
    period: shownPeriod(period),
    compare: compare && shownPeriod(compare),
    population,
    shown: { id: shown?.id ?? null, name: shown?.name ?? WHOLE, isLarger: shown?.isLarger ?? false },
    headline: words.headline(team, figures),
    lead: words.lead(team),
    isProvisional: period.basis.isProvisional,
    cuts: period.basis.cuts,
    levels: period.basis.levels.map(({ level, name }) => ({ level, name })),
    overall: figures.overall,
    overallChange: figures.overallChange,
    participation: participationChart(team),
    distributions: distributionsChart(team, figures),
    radar: radarChart(team, figures),
    gaps: gapsChart(figures),
    trend: trendChart(team, figures),
    bench: benchChart(figures),
  };
}
