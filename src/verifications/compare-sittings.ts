import {
  countingAnswers,
  estimateFrom,
  type AssessmentServices,
  type Instrument,
  type Sitting,
} from '../assessments/index.js';
import { composite, sameAbility, type SameAbility } from '../psychometrics/index.js';

/** What the two sets of answers say of one ability; in words at the edge, and never as guilt. */
export interface Comparison {
  readonly finding: 'consistent' | 'unsure' | 'weaker' | 'stronger';
  /** Probability of one ability behind both, when it was as likely as not beforehand. */
  readonly probabilitySame: number;
  /** Probability that somebody who stayed as they were answers at least this far from what was expected, in this direction. */
  readonly probabilityByChance: number;
  readonly questions: number;
}

/** One honest person in forty is past the first of these on each side, nearly one in a hundred past the second (simulated). */
const UNSURE_FROM = 1.96;
const APART_FROM = 2.576;

/** Fewer answers would say next to nothing: the person stopped, or the clock did. */
const FEWEST_ANSWERS = 8;

/** Null when nothing can be compared: too few answers, or another scale or model meanwhile. */
export async function compareSittings(
  { instruments, store }: AssessmentServices,
  earlier: Sitting,
  later: Sitting,
): Promise<Comparison | null> {
  const before = await instruments.pinned(earlier.releaseDigest, earlier.blueprintId);
  const after = await instruments.pinned(later.releaseDigest, later.blueprintId);
  if (before.scale.id !== after.scale.id || !isSameModel(before, after)) return null;
  const { shown } = estimateFrom(before, await store.committed.administrationsOf(earlier));
  const answers = countingAnswers(await store.committed.administrationsOf(later));
  if (answers.length < FEWEST_ANSWERS) return null;
  const responses = answers.map(({ itemId, score }) => ({ item: after.bank.indexOf(itemId), score }));
  const found = sameAbility({ earlier: shown, bank: after.bank, responses, shiftSd: shiftBetweenTwoPeople(after) });
  const { probabilitySame, probabilityAsWeak } = found;
  const probabilityByChance = found.z < 0 ? probabilityAsWeak : 1 - probabilityAsWeak;
  return { finding: findingOf(found), probabilitySame, probabilityByChance, questions: answers.length };
}

function findingOf({ z }: SameAbility): Comparison['finding'] {
  if (Math.abs(z) < UNSURE_FROM) return 'consistent';
  if (Math.abs(z) < APART_FROM) return 'unsure';
  return z < 0 ? 'weaker' : 'stronger';
}

/** What is meant by “not the same ability”: as far apart as two people of those for whom the scale was made. */
function shiftBetweenTwoPeople(instrument: Instrument): number {
  return Math.SQRT2 * composite(instrument.prior, instrument.weightsOf('overall')).standardError;
}

const isSameModel = (one: Instrument, other: Instrument): boolean =>
  one.model.id === other.model.id && one.domainIds.join() === other.domainIds.join();
