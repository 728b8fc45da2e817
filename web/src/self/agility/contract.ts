import type { DomainScore, PillarScore, Scale, Score } from '../../assessments/result/contract.js';
import type { Localised } from '../../language/language.svelte.js';
import type { Purpose } from '../contract.js';

export interface BesideJob {
  readonly asked: number;
  readonly gap: { readonly points: number; readonly margin: number } | null;
  readonly probabilityReached: number | null;
  readonly reading: 'reached' | 'close' | 'to-work-on' | 'not-measured';
}

export interface OwnDomain extends Pick<
  DomainScore,
  'id' | 'pillar' | 'name' | 'shortName' | 'questions' | 'standing' | 'levelDescription'
> {
  readonly score: Score;
  readonly isPrecise: boolean;
  readonly standingProbability: number;
  readonly job: BesideJob | null;
  readonly said: {
    readonly reading: 'measured-higher' | 'measured-lower' | 'not-distinguishable';
    readonly chance: number;
  } | null;
}

export interface OwnChange {
  /** `overall`, or a domain. */
  readonly of: string;
  readonly points: number;
  readonly margin: number;
  readonly isReliable: boolean;
  /** With all other domains looked at too. */
  readonly stands: boolean;
}

export interface ChangesSince {
  readonly sittingId: string;
  readonly finishedAt: string;
  readonly changes: readonly OwnChange[];
}

interface TestInTime {
  readonly sittingId: string;
  readonly purpose: Purpose;
  readonly finishedAt: string;
}

export interface TestOverTime extends TestInTime {
  readonly overall: Score;
  readonly domains: readonly { readonly id: string; readonly score: Score }[];
}

export interface Progress {
  readonly tests: readonly TestOverTime[];
  readonly sincePrevious: ChangesSince | null;
  readonly sinceFirst: ChangesSince | null;
  readonly onOtherScales: readonly TestInTime[];
}

export interface Step {
  readonly domainId: string;
  readonly step: Localised;
  readonly reason:
    | {
        readonly kind: 'job-surely-asks-more' | 'job-probably-asks-more';
        readonly asked: number;
        readonly chance: number;
      }
    | { readonly kind: 'below-own-mean'; readonly chance: number }
    | { readonly kind: 'lowest-figure' };
}

export interface MeasuredAgility {
  readonly sittingId: string;
  readonly purpose: Purpose;
  readonly finishedAt: string;
  readonly questions: number;
  readonly scale: Scale;
  readonly overall: Score;
  readonly pillars: readonly (Pick<PillarScore, 'id' | 'name'> & { readonly score: Score })[];
  readonly domains: readonly OwnDomain[];
  readonly progress: Progress;
  readonly toLearn: readonly Step[];
}

export interface EstimatedModel {
  readonly id: string;
  readonly levels: readonly { readonly level: number; readonly name: Localised; readonly description: Localised }[];
  readonly domains: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly levels: readonly { readonly level: number; readonly description: Localised }[];
  }[];
}

export interface SaidOnDay {
  readonly day: string;
  readonly levels: Readonly<Record<string, number>>;
}

export interface OwnAgility {
  readonly measured: MeasuredAgility | null;
  readonly job: { readonly title: Localised; readonly isOfOtherModel: boolean } | null;
  readonly model: EstimatedModel;
  /** Oldest first; the last one counts. */
  readonly estimates: readonly SaidOnDay[];
}
