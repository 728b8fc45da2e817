import type { Localised } from '../language/language.svelte.js';
import type { DomainScore, Level, Scale, Score, Standing } from '../assessments/result/contract.js';

export const OUTCOMES = ['hired', 'promoted', 'continue', 'not-retained', 'confirmed', 'test-again', 'other'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CONSIDERED = ['interview', 'experience', 'references', 'work-sample', 'own-account', 'other'] as const;
export type Considered = (typeof CONSIDERED)[number];

export type ContestOutcome = 'upheld' | 'changed' | 'test-again';

export interface Decision {
  readonly id: string;
  readonly sittingId: string;
  readonly revision: number;
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly considered: readonly Considered[];
  readonly decidedByName: string | null;
  readonly decidedAt: string;
  readonly contestId: string | null;
}

export interface Contest {
  readonly id: string;
  readonly sittingId: string;
  readonly decisionId: string | null;
  readonly text: string | null;
  readonly raisedAt: string;
  readonly dueAt: string;
  readonly answer: { readonly outcome: ContestOutcome; readonly reasons: string; readonly at: string } | null;
}

export interface CampaignInBrief {
  readonly id: string;
  readonly title: Localised;
  readonly purpose: string;
  readonly job: Localised | null;
}

export type Reading = 'reached' | 'middling' | 'poor' | 'not-measured';

export interface SheetDomain {
  readonly id: string;
  readonly pillar: string;
  readonly name: Localised;
  readonly shortName: Localised;
  readonly score: Score;
  readonly questions: number;
  readonly isPrecise: boolean;
  readonly standing: Standing;
  readonly standingProbability: number;
}

export interface AskedDomain {
  readonly id: string;
  readonly shortName: Localised;
  readonly asked: number;
  readonly gap: { readonly points: number; readonly margin: number } | null;
  readonly probabilityReached: number | null;
  readonly reading: Reading;
  readonly isStronger: boolean;
}

export interface Target {
  readonly domains: readonly AskedDomain[];
  readonly rules: { readonly reachedFrom: number; readonly poorFrom: number; readonly poorAtTheBottom: number };
}

export type Norm =
  | { readonly state: 'waiting'; readonly size: number; readonly needed: number }
  | {
      readonly state: 'ready';
      readonly size: number;
      readonly percentile: number;
      readonly from: number;
      readonly to: number;
    };

export type Signal =
  | { readonly kind: 'window-left'; readonly times: number; readonly seconds: number }
  | { readonly kind: 'rapid-answers'; readonly rapid: number; readonly answers: number }
  | { readonly kind: 'unusual-pattern'; readonly fit: number; readonly answers: number };

export interface Change {
  readonly of: string;
  readonly points: number;
  readonly margin: number;
  readonly probabilityHigher: number;
  readonly isReliable: boolean;
}

export interface EarlierTest {
  readonly sittingId: string;
  readonly finishedAt: string;
  readonly changes: readonly Change[] | null;
}

export interface Sheet {
  readonly sittingId: string;
  readonly campaign: CampaignInBrief;
  readonly person: { readonly id: string | null; readonly name: string | null };
  readonly revision: number;
  readonly test: {
    readonly finishedAt: string;
    readonly questions: number;
    readonly withdrawnQuestions: number;
    readonly flagsPending: number;
    readonly leftOut: { readonly items: number } | null;
  };
  readonly scale: Scale;
  readonly model: { readonly levels: readonly Level[] };
  readonly overall: Score;
  readonly pillars: readonly { readonly id: string; readonly name: Localised; readonly score: Score }[];
  readonly domains: readonly SheetDomain[];
  readonly target: Target | null;
  readonly noTarget: 'none-asked' | 'other-model' | null;
  readonly norm: Norm | null;
  readonly integrity: {
    readonly signals: readonly Signal[];
    readonly notShown: readonly { readonly kind: Signal['kind'] }[];
  };
  readonly earlier: readonly EarlierTest[];
  readonly outcomes: readonly Outcome[];
  readonly decisions: readonly Decision[];
  readonly contests: readonly Contest[];
  readonly isAboutReader: boolean;
}

export interface ListedResult {
  readonly sittingId: string;
  readonly name: string | null;
  readonly finishedAt: string;
  readonly scaleKey: string;
  readonly overall: Score;
  readonly readings: Readonly<Record<Reading, number>> | null;
  readonly outcome: Outcome | null;
  readonly isContested: boolean;
}

export interface ResultList {
  readonly campaign: CampaignInBrief;
  readonly total: number;
  readonly domains: readonly { readonly id: string; readonly shortName: Localised }[];
  readonly results: readonly ListedResult[];
}

export interface Comparison {
  readonly campaign: { readonly id: string; readonly title: Localised };
  readonly scale: Scale;
  readonly people: readonly {
    readonly sittingId: string;
    readonly name: string | null;
    readonly overall: Score;
    readonly domains: readonly SheetDomain[];
    readonly asked: readonly AskedDomain[] | null;
  }[];
  readonly differences: readonly {
    readonly of: string;
    readonly one: string;
    readonly other: string;
    readonly probabilityHigher: number;
    readonly stands: boolean;
  }[];
  readonly shareOfFalse: number;
}

export interface ContestForHr extends Contest {
  readonly campaign: { readonly id: string; readonly title: Localised };
  readonly name: string | null;
  readonly decisions: readonly Decision[];
  readonly outcomes: readonly Outcome[];
  readonly notYours: 'decided-by-you' | 'about-you' | null;
}

export interface OwnReview {
  readonly sittingId: string;
  readonly campaign: { readonly title: Localised };
  readonly finishedAt: string | null;
  readonly decisions: readonly Decision[];
  readonly contests: readonly Contest[];
  readonly mayContest: boolean;
}

export interface OwnPassport {
  readonly id: string;
  readonly sittingId: string;
  readonly issuedAt: string;
  readonly validUntil: string;
  readonly withdrawnAt: string | null;
  readonly state: 'authentic' | 'withdrawn' | 'outdated' | 'expired';
}

/** As the charts of the person's own result want it. */
export const asDomainScore = ({ score, isPrecise, ...domain }: SheetDomain): DomainScore => ({
  ...score,
  ...domain,
  precise: isPrecise,
  levelDescription: null,
  nextStep: null,
});
