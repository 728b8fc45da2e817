export { closePeriod, countClosedPeriod, countPeriodHandler } from './close-period.js';
export { closeHalfYears } from './half-years.js';
export type { MaturityServices } from './services.js';
export { SqlMaturityStore } from './storage/sql-maturity-store.js';
export { changeOfDomain, nameOfDomain, type MeasuredChange } from './change-of-domain.js';
export { chartsOfOrganisation, chartsOfTeam } from './export-table.js';
export { isCounted } from './period.js';
export { showNext, type TeamNext } from './show-next.js';
export { showOrganisation } from './show-organisation.js';
export { showTeam } from './show-team.js';
export type {
  Cell,
  Chart,
  DomainDistribution,
  FunnelFigure,
  GapsFigure,
  HeatmapFigure,
  IndexFigure,
  OrganisationMaturity,
  TableShown,
  TeamMaturity,
  TrendFigure,
  WavesFigure,
  Withheld,
} from './shown.js';
export { tablesAsXlsx } from './tables/write-table.js';
