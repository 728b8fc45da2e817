import type { Campaign, Instrument, Invitation, Sitting, StoredResult } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import { againstTarget, type AgainstTarget } from './against-target.js';
import type { Contest } from './contest.js';
import type { Outcome } from './decision.js';
import type { Change } from './earlier-sittings.js';
import type { IntegrityReading } from './integrity.js';
import type { NormPlace } from './norm.js';
import type { NamedDecision } from './named-decisions.js';
import { reported, reportedScale, rounded, type ReportedScale, type ReportedScore } from './reported.js';

export interface DomainOnSheet {
  readonly id: string;
  readonly pillar: string;
  readonly name: Localised;
  readonly shortName: Localised;
  readonly score: ReportedScore;
  readonly questions: number;
  readonly isPrecise: boolean;
  readonly standing: 'above' | 'below' | 'not-distinguishable';
  readonly standingProbability: number;
}

/** What was asked and answered, and what was not. */
export interface TestTaken {
  readonly finishedAt: Instant;
  readonly endedBecause: string;
  readonly minutes: number;
  readonly questions: number;
  readonly scoredQuestions: number;
  /** Questions that somebody decided to leave out of this result. */
  readonly withdrawnQuestions: number;
  readonly flagsPending: number;
  /** What was not asked so that the test suits the person. */
  readonly leftOut: { readonly items: number; readonly kinds: readonly string[] } | null;
  readonly timeFactor: number;
  readonly accommodations: readonly string[];
}

/** An earlier test of the same person, and what changed since. */
export interface EarlierTest {
  readonly sittingId: string;
  readonly purpose: string;
  readonly finishedAt: Instant;
  readonly changes: readonly Change[] | null;
  /** Null when it is compared. */
  readonly notCompared: 'other-scale' | null;
}

/** All that HR reads about one result. */
export interface ResultSheet {
  readonly sittingId: string;
  readonly campaign: Pick<Campaign, 'id' | 'title' | 'purpose' | 'job'>;
  readonly person: { readonly id: string | null; readonly name: string | null };
  readonly revision: number;
  readonly test: TestTaken;
  readonly scale: ReportedScale;
  readonly model: {
    readonly name: Localised;
    readonly levels: readonly { level: number; name: Localised; description: Localised }[];
  };
  readonly overall: ReportedScore;
  readonly pillars: readonly { readonly id: string; readonly name: Localised; readonly score: ReportedScore }[];
  readonly domains: readonly DomainOnSheet[];
  readonly target: AgainstTarget | null;
  /** Why the result stands beside no profile; null when it does. */
  readonly noTarget: 'none-asked' | 'other-model' | null;
  readonly norm: NormPlace | null;
  readonly integrity: IntegrityReading;
  readonly earlier: readonly EarlierTest[];
  readonly outcomes: readonly Outcome[];
  readonly decisions: readonly NamedDecision[];
  readonly contests: readonly Contest[];
  /** Whoever asks is the person: reading is theirs, deciding is not. */
  readonly isAboutReader: boolean;
}

type MeasuredSheet = Pick<ResultSheet, 'scale' | 'model' | 'overall' | 'pillars' | 'domains' | 'target' | 'noTarget'>;

/** What was measured, beside what the job asked for on the day of the launch. */
export function measuredSheet(instrument: Instrument, result: StoredResult, campaign: Campaign): MeasuredSheet {
  const { model, scale } = instrument;
  const { target: asked } = campaign.terms;
  const target = asked && againstTarget(instrument, result.domains, asked);
  return {
    scale: reportedScale(scale),
    model: { name: model.name, levels: model.levels },
    overall: reported(instrument, result.overall),
    pillars: result.pillars.flatMap(({ id, measure }) => {
      const pillar = model.pillars.find((candidate) => candidate.id === id);
      return pillar ? [{ id, name: pillar.name, score: reported(instrument, measure) }] : [];
    }),
    domains: domainsOnSheet(instrument, result),
    target,
    noTarget: asked === null ? 'none-asked' : target === null ? 'other-model' : null,
  };
}

export const domainsOnSheet = (instrument: Instrument, result: Pick<StoredResult, 'domains'>): DomainOnSheet[] =>
  result.domains.flatMap(({ id, measure, questions, isPrecise, standing, probabilityBelow }) => {
    const domain = instrument.model.domains.find((candidate) => candidate.id === id);
    if (!domain) return [];
    const { pillar, name, shortName } = domain;
    const score = reported(instrument, measure);
    const standingProbability = rounded(Math.max(probabilityBelow, 1 - probabilityBelow));
    return [{ id, pillar, name, shortName, score, questions, isPrecise, standing, standingProbability }];
  });

export function testTaken(
  { sitting, invitation }: { readonly sitting: Sitting; readonly invitation: Invitation },
  result: StoredResult,
  flagsPending: number,
): TestTaken {
  const finishedAt = sitting.endedAt ?? result.computedAt;
  const workedMs = Date.parse(finishedAt) - Date.parse(sitting.startedAt) - sitting.pausedMs;
  return {
    finishedAt,
    endedBecause: sitting.endedBecause ?? 'stopped',
    minutes: Math.max(1, Math.round(workedMs / 60_000)),
    questions: result.answeredQuestions,
    scoredQuestions: result.scoredQuestions,
    withdrawnQuestions: result.answeredQuestions - result.scoredQuestions,
    flagsPending,
    leftOut: result.leftOut ?? null,
    timeFactor: invitation.timeFactor,
    accommodations: Object.entries(sitting.accommodations).flatMap(([name, isGranted]) => (isGranted ? [name] : [])),
  };
}
