import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';

/**
 * A span of tests that is counted once, when it is over. Each test counts in one period only, so that figures of two periods are of
 * different answers: nothing is learnt of a person by subtracting one from the other (docs/decisions/0110).
 */
export interface Period {
  readonly organisationId: string;
  readonly id: string;
  /** Tests that ended after this moment; null: all before. */
  readonly startsAt: Instant | null;
  readonly endsAt: Instant;
  readonly state: 'counting' | 'closed';
  /** The smallest group whose figures are shown; frozen. */
  readonly threshold: number;
  /** Null until it is counted, and when nobody's test counts. */
  readonly basis: Basis | null;
  /** The person who closed it; null for the service. */
  readonly closedBy: string | null;
}

export const SMALLEST_TEAM = 5;

/** What figures of a period are read by: what was measured, on which scale, and how exactly; pinned, so that it can be explained later. */
export interface Basis {
  /** How many people's tests count. */
  readonly people: number;
  /** How many belonged to the organisation. */
  readonly staff: number;
  readonly modelId: string;
  readonly scaleId: string;
  readonly isProvisional: boolean;
  readonly domains: readonly MeasuredDomain[];
  readonly pillars: readonly { readonly id: string; readonly name: Localised }[];
  readonly levels: readonly { readonly level: number; readonly name: Localised; readonly description: Localised }[];
  /** Limits between levels, points. */
  readonly cuts: readonly number[];
  readonly least: number;
  readonly most: number;
  /** Of what people bring to a mean, around the organisation's: D·D row-major, points². */
  readonly observed: readonly number[];
  /** The part of it that is error of measurement. */
  readonly error: readonly number[];
  readonly jobs: readonly { readonly id: string; readonly title: Localised }[];
}

export interface MeasuredDomain {
  readonly id: string;
  readonly pillar: string;
  readonly name: Localised;
  readonly shortName: Localised;
  /** What someone does next who stands at a level, from 1. */
  readonly next: readonly Localised[];
}

/** A period that has been counted, and holds something. */
export type CountedPeriod = Period & { readonly basis: Basis };

export const isCounted = (period: Period): period is CountedPeriod =>
  period.state === 'closed' && period.basis !== null;
