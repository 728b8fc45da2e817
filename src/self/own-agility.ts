import type { DomainOnSheet, ReportedScale, ReportedScore } from '../decisions/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { OwnProgress } from './own-progress.js';
import type { SaidAndMeasured } from './said-and-measured.js';
import type { SelfEstimate } from './self-estimate.js';
import type { StepToLearn } from './what-to-learn.js';

/** Where somebody stands on what their job asks of a domain. */
export interface BesideJob {
  readonly asked: number;
  /** From the lower limit of the level asked to the estimate, points; null at the lowest level, which everybody reaches. */
  readonly gap: { readonly points: number; readonly margin: number } | null;
  readonly probabilityReached: number | null;
  /** `close`: the margin covers both sides. */
  readonly reading: 'reached' | 'close' | 'to-work-on' | 'not-measured';
}

export interface OwnDomain extends DomainOnSheet {
  readonly levelDescription: Localised | null;
  /** Null when the job asks for nothing here, or nothing is known of the job. */
  readonly job: BesideJob | null;
  /** Null when nothing was said, or nothing measured. */
  readonly said: SaidAndMeasured | null;
}

/** The job that the person has today, not the one of the day of a test. */
export interface OwnJob {
  readonly title: Localised;
  /** Its profile speaks of another competency model than the test measured. */
  readonly isOfOtherModel: boolean;
}

/** What was measured last. */
export interface MeasuredAgility {
  readonly sittingId: string;
  readonly purpose: string;
  readonly finishedAt: Instant;
  readonly questions: number;
  readonly scale: ReportedScale;
  readonly overall: ReportedScore;
  readonly pillars: readonly { readonly id: string; readonly name: Localised; readonly score: ReportedScore }[];
  readonly domains: readonly OwnDomain[];
  readonly progress: OwnProgress;
  readonly toLearn: readonly StepToLearn[];
}

/** The levels that somebody chooses among for themselves. */
export interface EstimatedModel {
  readonly id: string;
  readonly levels: readonly { readonly level: number; readonly name: Localised; readonly description: Localised }[];
  readonly domains: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly levels: readonly { readonly level: number; readonly description: Localised }[];
  }[];
}

export interface OwnAgility {
  /** Null until a test is finished. */
  readonly measured: MeasuredAgility | null;
  readonly job: OwnJob | null;
  readonly model: EstimatedModel;
  /** What was said, oldest first; the last one counts. */
  readonly estimates: readonly Pick<SelfEstimate, 'day' | 'levels'>[];
}
