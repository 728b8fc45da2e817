import type { OwnSitting, StoredResult } from '../assessments/index.js';
import {
  changesSince,
  domainsOnSheet,
  reliableChangesSince,
  reported,
  scaleKeyOf,
  type Change,
  type ReportedScore,
} from '../decisions/index.js';
import type { Instant } from '../kernel/clock.js';
import { differencesThatStand } from '../psychometrics/index.js';

/** Of wrongly called changes, among all domains together. */
const WRONGLY_CALLED = 0.05;

/** An own test whose result is there to be read. */
export type FinishedTest = OwnSitting & { readonly result: StoredResult };

export interface TestOverTime {
  readonly sittingId: string;
  readonly purpose: string;
  readonly finishedAt: Instant;
  readonly overall: ReportedScore;
  readonly domains: readonly { readonly id: string; readonly score: ReportedScore }[];
}

/** A domain's change stands when it can be told from chance with all other domains looked at too. */
export interface OwnChange extends Change {
  readonly stands: boolean;
}

export interface ChangesSinceTest {
  readonly sittingId: string;
  readonly finishedAt: Instant;
  readonly changes: readonly OwnChange[];
}

export interface OwnProgress {
  /** On the scale of the last one, oldest first. */
  readonly tests: readonly TestOverTime[];
  readonly sincePrevious: ChangesSinceTest | null;
  /** Null also when the first is the previous one. */
  readonly sinceFirst: ChangesSinceTest | null;
  /** Measured on another scale: told of, never compared. */
  readonly onOtherScales: readonly Pick<TestOverTime, 'sittingId' | 'purpose' | 'finishedAt'>[];
}

/** @param tests newest first */
export function progressOf(latest: FinishedTest, tests: readonly FinishedTest[]): OwnProgress {
  const isComparable = ({ instrument }: FinishedTest): boolean =>
    scaleKeyOf(instrument.scale) === scaleKeyOf(latest.instrument.scale);
  const comparable = tests.filter(isComparable);
  const [previous] = comparable.filter((test) => test !== latest);
  const first = comparable.at(-1);
  return {
    tests: comparable.map(overTime).reverse(),
    sincePrevious: previous ? since(previous, latest) : null,
    sinceFirst: first && first !== previous && first !== latest ? since(first, latest) : null,
    onOtherScales: tests.filter((test) => !isComparable(test)).map(placeInTime),
  };
}

export const finishedAtOf = ({ sitting, result }: FinishedTest): Instant => sitting.endedAt ?? result.computedAt;

const placeInTime = (test: FinishedTest): Pick<TestOverTime, 'sittingId' | 'purpose' | 'finishedAt'> => ({
  sittingId: test.sitting.id,
  purpose: test.campaign.purpose,
  finishedAt: finishedAtOf(test),
});

const overTime = (test: FinishedTest): TestOverTime => ({
  ...placeInTime(test),
  overall: reported(test.instrument, test.result.overall),
  domains: domainsOnSheet(test.instrument, test.result).map(({ id, score }) => ({ id, score })),
});

function since(earlier: FinishedTest, latest: FinishedTest): ChangesSinceTest {
  const { instrument, result } = latest;
  const inLogits = reliableChangesSince(instrument, earlier.result, result);
  const ofDomains = inLogits.filter(({ of }) => of !== 'overall');
  const standing = differencesThatStand(
    ofDomains.map(({ change }) => change.probabilityHigher),
    WRONGLY_CALLED,
  );
  const stands = new Set(ofDomains.filter((_, index) => standing[index]).map(({ of }) => of));
  return {
    sittingId: earlier.sitting.id,
    finishedAt: finishedAtOf(earlier),
    changes: changesSince(instrument, earlier.result, result).map((change) => ({
      ...change,
      stands: change.of === 'overall' ? change.isReliable : stands.has(change.of),
    })),
  };
}
