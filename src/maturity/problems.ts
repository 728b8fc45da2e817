import { Problem } from '../kernel/problem.js';

export class PeriodUnknown extends Problem {
  readonly code = 'PERIOD_UNKNOWN';
}

/** Nothing has been counted yet. */
export class NoPeriod extends Problem {
  readonly code = 'NO_PERIOD';
}

/** Nobody's test has ended since the last period, or that one is still being counted. */
export class NothingToClose extends Problem {
  readonly code = 'NOTHING_TO_CLOSE';
}

export class ChartUnknown extends Problem {
  readonly code = 'CHART_UNKNOWN';
}

export class PopulationUnknown extends Problem {
  readonly code = 'POPULATION_UNKNOWN';
}
