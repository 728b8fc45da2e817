import type { Localised } from '../kernel/localised.js';
import type { Bounded } from '../psychometrics/index.js';

export interface Withheld {
  readonly kind: 'withheld';
  readonly because: 'too-few' | 'protects-others' | 'not-measured';
}

export const withheld = (because: Withheld['because']): Withheld => ({ kind: 'withheld', because });

/** One cell of the table behind a chart. */
export type Cell =
  | { readonly kind: 'text'; readonly text: Localised }
  | { readonly kind: 'points' | 'count' | 'percent' | 'signed'; readonly value: number }
  | { readonly kind: 'bounded'; readonly value: Bounded }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'none' }
  | Withheld;

export interface Column {
  readonly id: string;
  readonly label: Localised;
  readonly isNumber: boolean;
}

/** The figures of a chart in lines and columns: what screens, files and reports print. */
export interface TableShown {
  readonly title: Localised;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
}

export interface Chart<F> {
  readonly id: string;
  /** Its title: states the finding, and no more than the interval allows. */
  readonly finding: Localised;
  /** What it shows and how it is calculated. */
  readonly how: Localised;
  readonly figure: F;
  readonly table: TableShown;
}

/** A difference with its 95 % interval. */
export interface Change {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Chance would not explain it, taking into account how many are compared on the page. */
  readonly isReal: boolean;
}

export interface PeriodShown {
  readonly id: string;
  /** Null: from the beginning. */
  readonly from: string | null;
  readonly to: string;
  readonly label: Localised;
  /** Whose tests count in it. */
  readonly people: number;
}

export interface UnitChoice {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly depth: number;
}

export interface PopulationChoice {
  readonly key: string;
  readonly label: Localised;
}

export interface Choices {
  readonly periods: readonly PeriodShown[];
  readonly units: readonly UnitChoice[];
  readonly populations: readonly PopulationChoice[];
  readonly readsOrganisation: boolean;
  readonly mayClosePeriod: boolean;
  /** Since the last period: in steps of five. */
  readonly open: { readonly from: string | null; readonly tested: number; readonly isCounting: boolean };
}

export interface LevelName {
  readonly level: number;
  readonly name: Localised;
}

export interface DomainDistribution {
  readonly id: string;
  readonly name: Localised;
  readonly say: Localised;
  /** What the jobs ask on average, points; null: nothing. */
  readonly asked: number | null;
  readonly mean: Bounded | Withheld;
  readonly change: Change | null;
  readonly levels: { readonly kind: 'shown'; readonly counts: readonly number[]; readonly answered: number } | Withheld;
}

export type RadarValue = Bounded | { readonly estimate: number } | Withheld;

export interface RadarFigure {
  readonly axes: readonly { readonly id: string; readonly name: Localised }[];
  readonly series: readonly {
    readonly id: 'team' | 'jobs' | 'organisation';
    readonly label: Localised;
    readonly values: readonly RadarValue[];
  }[];
  readonly min: number;
  readonly max: number;
}

export interface GapsFigure {
  readonly domains: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly figures:
      | {
          readonly kind: 'shown';
          readonly asked: number;
          readonly reached: number;
          readonly close: number;
          readonly below: number;
        }
      | Withheld;
  }[];
}

export interface TrendFigure {
  readonly periods: readonly { readonly id: string; readonly label: Localised }[];
  readonly lines: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly points: readonly (Bounded | Withheld | null)[];
  }[];
  readonly min: number;
  readonly max: number;
}

export const BANDS = ['0-4', '5-9', '10-19', '20+'] as const;
export type Band = (typeof BANDS)[number];

export interface BenchFigure {
  readonly domains: readonly { readonly id: string; readonly name: Localised; readonly band: Band | null }[];
}

export interface TeamMaturity {
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: PeriodShown;
  readonly compare: PeriodShown | null;
  readonly population: PopulationChoice;
  readonly shown: { readonly id: string | null; readonly name: Localised; readonly isLarger: boolean };
  readonly headline: Localised;
  readonly lead: Localised;
  readonly isProvisional: boolean;
  readonly cuts: readonly number[];
  readonly levels: readonly LevelName[];
  readonly overall: Bounded | Withheld;
  readonly overallChange: Change | null;
  readonly participation: Chart<{ readonly tested: number; readonly people: number } | Withheld>;
  readonly distributions: Chart<{ readonly domains: readonly DomainDistribution[] }>;
  readonly radar: Chart<RadarFigure>;
  readonly gaps: Chart<GapsFigure>;
  readonly trend: Chart<TrendFigure>;
  readonly bench: Chart<BenchFigure>;
}

export interface Stage {
  readonly stage: number;
  /** From 0 to 100. */
  readonly from: number;
  readonly to: number;
  readonly name: Localised;
  readonly description: Localised;
}

/** The digital maturity index, from 0 to 100. */
export interface IndexFigure {
  readonly value: Bounded;
  readonly change: Change | null;
  readonly stage: number;
  readonly stages: readonly Stage[];
  readonly pillars: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly value: Bounded;
    readonly change: Change | null;
    readonly domains: readonly Localised[];
  }[];
  readonly history: readonly { readonly period: string; readonly label: Localised; readonly value: Bounded | null }[];
  readonly definition: Localised;
}

export interface HeatmapColumn {
  readonly id: string;
  readonly name: Localised;
  readonly pillar: string;
  readonly isPillar: boolean;
}

export type HeatmapCell =
  | { readonly kind: 'shown'; readonly mean: Bounded; readonly beside: Change | null; readonly change: Change | null }
  | Withheld;

export interface HeatmapRow {
  readonly unitId: string | null;
  readonly name: Localised;
  readonly depth: number;
  readonly hasBelow: boolean;
  /** Whose tests count; null where it is withheld. */
  readonly people: number | null;
  readonly cells: readonly HeatmapCell[];
}

export interface HeatmapFigure {
  readonly columns: readonly HeatmapColumn[];
  readonly rows: readonly HeatmapRow[];
  readonly min: number;
  readonly max: number;
}

export interface MovedRow {
  readonly unitId: string | null;
  readonly unit: Localised;
  readonly domain: { readonly id: string; readonly name: Localised };
  readonly change: Change;
  readonly before: number;
  readonly now: number;
}

export interface FunnelFigure {
  readonly purpose: 'hiring' | 'promotion';
  readonly stages: readonly { readonly id: string; readonly label: Localised; readonly people: number }[];
}

export interface WavesFigure {
  readonly waves: readonly {
    readonly id: string;
    readonly title: Localised;
    readonly closedAt: string;
  }[];
  readonly drivers: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly points: readonly (Bounded | Withheld)[];
  }[];
}

export type SentenceKind = 'rose' | 'fell' | 'strength' | 'gap' | 'brake' | 'action' | 'participation';

/** One fact of the story, and where its figures are. */
export interface Sentence {
  readonly id: string;
  readonly kind: SentenceKind;
  readonly text: Localised;
  /** A page of the application, with the chart. */
  readonly href: string;
}

export interface OrganisationMaturity {
  readonly period: PeriodShown;
  readonly compare: PeriodShown | null;
  readonly under: { readonly id: string | null; readonly name: Localised };
  readonly headline: Localised;
  readonly lead: Localised;
  readonly isProvisional: boolean;
  readonly cuts: readonly number[];
  readonly levels: readonly LevelName[];
  readonly index: Chart<IndexFigure | Withheld>;
  readonly heatmap: Chart<HeatmapFigure>;
  readonly moved: Chart<{ readonly rows: readonly MovedRow[] }>;
  readonly waves: Chart<WavesFigure> | null;
  readonly story: readonly Sentence[];
}
