import { asNumber } from '../language/formats.js';
import * as m from '../paraglide/messages.js';
import type { Considered, ContestOutcome, Outcome, Reading } from './contract.js';

const OUTCOME_WORDS: Readonly<Record<Outcome, () => string>> = {
  hired: m.decisions_outcome_hired,
  promoted: m.decisions_outcome_promoted,
  continue: m.decisions_outcome_continue,
  'not-retained': m.decisions_outcome_not_retained,
  confirmed: m.decisions_outcome_confirmed,
  'test-again': m.decisions_outcome_test_again,
  other: m.decisions_outcome_other,
};

const CONSIDERED_WORDS: Readonly<Record<Considered, () => string>> = {
  interview: m.decisions_considered_interview,
  experience: m.decisions_considered_experience,
  references: m.decisions_considered_references,
  'work-sample': m.decisions_considered_work_sample,
  'own-account': m.decisions_considered_own_account,
  other: m.decisions_considered_other,
};

const READING_WORDS: Readonly<Record<Reading, () => string>> = {
  reached: m.decisions_reading_reached,
  middling: m.decisions_reading_middling,
  poor: m.decisions_reading_poor,
  'not-measured': m.decisions_reading_not_measured,
};

const ANSWER_WORDS: Readonly<Record<ContestOutcome, () => string>> = {
  upheld: m.decisions_answered_upheld,
  changed: m.decisions_answered_changed,
  'test-again': m.decisions_answered_test_again,
};

export const outcomeInWords = (outcome: Outcome): string => OUTCOME_WORDS[outcome]();
export const consideredInWords = (considered: Considered): string => CONSIDERED_WORDS[considered]();
export const readingInWords = (reading: Reading): string => READING_WORDS[reading]();
export const answerInWords = (outcome: ContestOutcome): string => ANSWER_WORDS[outcome]();

export const percentOf = (share: number): string => asNumber(share, { style: 'percent' });

/** With a minus sign as long as the plus: Intl writes a hyphen. */
export const signed = (points: number): string => asNumber(points, { signDisplay: 'exceptZero' }).replace('-', '−');
