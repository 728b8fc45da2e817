import type { Accommodations, Administration, Instrument, SittingEvent } from '../assessments/index.js';
import { countingAnswers, estimateFrom, isAnswered } from '../assessments/index.js';
import type { BankItem } from '../item-bank/index.js';
import type { Locale } from '../kernel/localised.js';
import { personFit } from '../psychometrics/index.js';

/** Something to ask the person about, never a guilt: each has an innocent explanation as likely as any. */
export type Signal =
  | {
      readonly kind: 'window-left';
      readonly times: number;
      readonly seconds: number;
      readonly positions: readonly number[];
    }
  | {
      readonly kind: 'rapid-answers';
      readonly rapid: number;
      readonly answers: number;
      readonly positions: readonly number[];
    }
  | { readonly kind: 'unusual-pattern'; readonly fit: number; readonly answers: number };

export interface NotShown {
  readonly kind: Signal['kind'];
  readonly because: 'accommodation' | 'too-few-answers';
}

export interface IntegrityReading {
  readonly signals: readonly Signal[];
  readonly notShown: readonly NotShown[];
}

interface Evidence {
  readonly instrument: Instrument;
  readonly administrations: readonly Administration[];
  readonly events: readonly SittingEvent[];
  readonly locale: Locale;
  readonly timeFactor: number;
  readonly accommodations: Accommodations;
}

/** A message or an alarm takes one away once or twice; oftener, or for longer, one may ask. */
const OFTEN = 3;
const LONG_SECONDS = 60;

/** Under this share of answers given after enough time to read, response time effort is called low. Wise 2015, Appl. Meas. Educ. 28. */
const LOWEST_EFFORT = 0.9;

/** Below this lz*, fewer than one person in a hundred who answers as the model says (docs/decisions/0062). */
const UNUSUAL_FIT = -2.33;

const FEWEST_ANSWERS = 10;

export function readIntegrity(evidence: Evidence): IntegrityReading {
  const readings = [windowReading(evidence), effortReading(evidence), patternReading(evidence)];
  const signals: Signal[] = [];
  const notShown: NotShown[] = [];
  for (const reading of readings) {
    if (reading === null) continue;
    if ('because' in reading) notShown.push(reading);
    else signals.push(reading);
  }
  return { signals, notShown };
}

/** Aids open windows of their own, and who may rest leaves the screen: then it says nothing. */
function windowReading({ events, timeFactor, accommodations }: Evidence): Signal | NotShown | null {
  const { times, seconds, positions } = absences(events);
  if (times < OFTEN && seconds < LONG_SECONDS) return null;
  const isExplained = timeFactor > 1 || Object.values(accommodations).some(Boolean);
  if (isExplained) return { kind: 'window-left', because: 'accommodation' };
  return { kind: 'window-left', times, seconds, positions };
}

function absences(events: readonly SittingEvent[]): { times: number; seconds: number; positions: number[] } {
  let leftAt: number | null = null;
  let milliseconds = 0;
  const left = events.filter(({ kind }) => kind === 'window-left');
  for (const { kind, at } of events) {
    if (kind === 'window-left') leftAt ??= Date.parse(at);
    if (kind !== 'window-returned' || leftAt === null) continue;
    milliseconds += Date.parse(at) - leftAt;
    leftAt = null;
  }
  const positions = [...new Set(left.map(({ position }) => position))].sort((one, other) => one - other);
  return { times: left.length, seconds: Math.round(milliseconds / 1000), positions };
}

/** What is heard may be answered before it is shown to the end: the times say nothing with a screen reader. */
function effortReading({ instrument, administrations, locale, accommodations }: Evidence): Signal | NotShown | null {
  const timed = administrations
    .filter(isAnswered)
    .filter(({ response, elapsedMs }) => response.kind !== 'skip' && elapsedMs !== null);
  if (timed.length < FEWEST_ANSWERS) return null;
  const rapid = timed.filter(({ itemId, elapsedMs }) => {
    const item = instrument.items.get(itemId);
    return item !== undefined && (elapsedMs ?? Infinity) < shortestMsFor(item, locale);
  });
  if (1 - rapid.length / timed.length >= LOWEST_EFFORT) return null;
  if (accommodations.screenReaderItems) return { kind: 'rapid-answers', because: 'accommodation' };
  const positions = rapid.map(({ position }) => position);
  return { kind: 'rapid-answers', rapid: rapid.length, answers: timed.length, positions };
}

/** What it takes to act beyond one click, once read: a judgement, each gesture about a second. */
const GESTURES_MS: Readonly<Record<BankItem['kind'], number>> = {
  'single-choice': 0,
  'multiple-choice': 1_000,
  ordering: 2_000,
  matching: 3_000,
};

/**
 * The time under which nobody can have read the question: three seconds for a short one, five for a long one.
 * @see Kong, Wise & Bhola 2007, Educ. Psychol. Meas. 67 (thresholds by the item's length); Wise & Kong 2005, Appl. Meas. Educ. 18
 */
export function shortestMsFor(item: BankItem, locale: Locale): number {
  const texts = [item.stem, ...(item.material ? [item.material] : []), ...item.options];
  const targets = item.kind === 'matching' ? item.targets : [];
  const characters = [...texts, ...targets].reduce((sum, text) => sum + text[locale].length, 0);
  const readingMs = characters < 200 ? 3_000 : characters > 1_000 ? 5_000 : 4_000;
  return readingMs + GESTURES_MS[item.kind];
}

function patternReading({ instrument, administrations }: Evidence): Signal | NotShown | null {
  const { bank, prior } = instrument;
  const responses = countingAnswers(administrations).map(({ itemId, score }) => ({
    item: bank.indexOf(itemId),
    score,
  }));
  if (responses.length < FEWEST_ANSWERS) return { kind: 'unusual-pattern', because: 'too-few-answers' };
  const { posterior } = estimateFrom(instrument, administrations);
  const { standardised } = personFit(bank, prior, posterior, responses);
  if (standardised === null || standardised > UNUSUAL_FIT) return null;
  return { kind: 'unusual-pattern', fit: Math.round(standardised * 100) / 100, answers: responses.length };
}
