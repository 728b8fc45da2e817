import type { Localised } from '../language/language.svelte.js';

export interface Withheld {
  readonly kind: 'withheld';
  readonly because: 'too-few' | 'protects-others' | 'not-measured';
}

export interface Bounded {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface Change {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly isReal: boolean;
}

export type Cell =
  | { readonly kind: 'text'; readonly text: Localised }
  | { readonly kind: 'points' | 'count' | 'percent' | 'signed'; readonly value: number }
  | { readonly kind: 'bounded'; readonly value: Bounded }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'none' }
  | Withheld;

export interface TableShown {
  readonly title: Localised;
  readonly columns: readonly { readonly id: string; readonly label: Localised; readonly isNumber: boolean }[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
}

export interface Chart<F> {
  readonly id: string;
  readonly finding: Localised;
  readonly how: Localised;
  readonly figure: F;
  readonly table: TableShown;
}

export interface Period {
  readonly id: string;
  readonly from: string | null;
  readonly to: string;
  readonly label: Localised;
  readonly people: number;
}

export interface Named {
  readonly id: string;
  readonly name: Localised;
}

export interface Choices {
  readonly periods: readonly Period[];
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly parentId: string | null;
    readonly depth: number;
  }[];
  readonly populations: readonly { readonly key: string; readonly label: Localised }[];
  readonly readsOrganisation: boolean;
  readonly mayClosePeriod: boolean;
  readonly open: { readonly from: string | null; readonly tested: number; readonly isCounting: boolean };
}

export interface LevelName {
  readonly level: number;
  readonly name: Localised;
}

export interface DomainDistribution extends Named {
  readonly say: Localised;
  readonly asked: number | null;
  readonly mean: Bounded | Withheld;
  readonly change: Change | null;
  readonly levels: { readonly kind: 'shown'; readonly counts: readonly number[]; readonly answered: number } | Withheld;
}

export interface RadarFigure {
  readonly axes: readonly Named[];
  readonly series: readonly {
    readonly id: 'team' | 'jobs' | 'organisation';
    readonly label: Localised;
    readonly values: readonly (Bounded | { readonly estimate: number } | Withheld)[];
  }[];
  readonly min: number;
  readonly max: number;
}

export interface GapsFigure {
  readonly domains: readonly (Named & {
    readonly figures:
      | {
          readonly kind: 'shown';
          readonly asked: number;
          readonly reached: number;
          readonly close: number;
          readonly below: number;
        }
      | Withheld;
  })[];
}

export interface TrendFigure {
  readonly periods: readonly { readonly id: string; readonly label: Localised }[];
  readonly lines: readonly (Named & { readonly points: readonly (Bounded | Withheld | null)[] })[];
  readonly min: number;
  readonly max: number;
}

export interface BenchFigure {
  readonly domains: readonly (Named & { readonly band: string | null })[];
}

export interface TeamMaturity {
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: Period;
  readonly compare: Period | null;
  readonly population: { readonly key: string; readonly label: Localised };
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

export interface BarometerFigure {
  readonly isLarger: boolean;
  readonly pairs: readonly {
    readonly driver: Named;
    readonly domain: Named | null;
    readonly mean: Bounded | Withheld;
    readonly change: { readonly difference: number; readonly isSignificant: boolean } | null;
    readonly domainMean: Bounded | Withheld | null;
  }[];
}

export interface Measure {
  readonly kind: 'domain' | 'driver';
  readonly id: string;
}

export interface Suggestion {
  readonly id: string;
  readonly title: Localised;
  readonly reason: Localised;
  readonly measure: Measure;
}

export interface TeamNext {
  readonly barometer: Chart<BarometerFigure> | null;
  readonly suggestions: readonly Suggestion[];
}

export const ACTION_STATES = ['planned', 'under-way', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly dueOn: string;
  readonly state: ActionState;
  readonly decidedAt: string;
  readonly version: number;
  readonly unit: { readonly id: string; readonly name: string };
  readonly measure: (Measure & { readonly name: Localised }) | null;
  readonly effect: (Change & { readonly scale: 'points' | 'percent' }) | null;
}

export interface Stage {
  readonly stage: number;
  readonly from: number;
  readonly to: number;
  readonly name: Localised;
  readonly description: Localised;
}

export interface IndexFigure {
  readonly value: Bounded;
  readonly change: Change | null;
  readonly stage: number;
  readonly stages: readonly Stage[];
  readonly pillars: readonly (Named & {
    readonly value: Bounded;
    readonly change: Change | null;
    readonly domains: readonly Localised[];
  })[];
  readonly history: readonly { readonly period: string; readonly label: Localised; readonly value: Bounded | null }[];
  readonly definition: Localised;
}

export type HeatCell =
  | { readonly kind: 'shown'; readonly mean: Bounded; readonly beside: Change | null; readonly change: Change | null }
  | Withheld;

export interface HeatmapFigure {
  readonly columns: readonly (Named & { readonly pillar: string; readonly isPillar: boolean })[];
  readonly rows: readonly {
    readonly unitId: string | null;
    readonly name: Localised;
    readonly depth: number;
    readonly hasBelow: boolean;
    readonly people: number | null;
    readonly cells: readonly HeatCell[];
  }[];
  readonly min: number;
  readonly max: number;
}

export interface MovedRow {
  readonly unitId: string | null;
  readonly unit: Localised;
  readonly domain: Named;
  readonly change: Change;
  readonly before: number;
  readonly now: number;
}

export interface FunnelFigure {
  readonly purpose: 'hiring' | 'promotion';
  readonly stages: readonly { readonly id: string; readonly label: Localised; readonly people: number }[];
}

export interface WavesFigure {
  readonly waves: readonly { readonly id: string; readonly title: Localised; readonly closedAt: string }[];
  readonly drivers: readonly (Named & { readonly points: readonly (Bounded | Withheld)[] })[];
}

export interface Sentence {
  readonly id: string;
  readonly kind: string;
  readonly text: Localised;
  readonly href: string;
}

export interface OrganisationMaturity {
  readonly period: Period;
  readonly compare: Period | null;
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

export interface SharedView {
  readonly id: string;
  readonly code: string;
  readonly path: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}
