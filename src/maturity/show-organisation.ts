import type { Actor } from '../organisations/index.js';
import { shownPeriod } from './periods-shown.js';
import type { MaturityServices } from './services.js';
import type { OrganisationMaturity } from './shown.js';
import { tellOrganisation } from './story/tell-organisation.js';
import { heatmapChart, movedChart, movedRows } from './whole/charts-of-organisation.js';
import { indexChart } from './whole/maturity-index.js';
import { openOrganisation, type AskedOrganisation } from './whole/open-organisation.js';
import { measureOrganisation } from './whole/organisation-figures.js';
import { readWaves, wavesChart } from './whole/waves-chart.js';
import * as words from './words/organisation-words.js';

/** The page of the whole organisation, or of what is below one of its units. */
export async function showOrganisation(
  services: MaturityServices,
  actor: Actor,
  asked: AskedOrganisation,
): Promise<OrganisationMaturity> {
  const opened = await openOrganisation(services, actor, asked);
  const figures = measureOrganisation(opened);
  const trend = await readWaves(services.waveResults, actor);
  const { period, compare, under } = opened;
  const index = indexChart(opened, figures);
  return {
    period: shownPeriod(period),
    compare: compare && shownPeriod(compare),
    under,
    headline: words.organisationHeadline(movedRows(figures), index.finding),
    lead: words.organisationLead(period.basis.people, period.basis.staff, shownPeriod(period).label),
    isProvisional: period.basis.isProvisional,
    cuts: period.basis.cuts,
    levels: period.basis.levels.map(({ level, name }) => ({ level, name })),
    index,
    heatmap: heatmapChart(opened, figures),
    moved: movedChart(figures),
    waves: trend && wavesChart(trend),
    story: tellOrganisation(opened, figures, trend),
  };
}
