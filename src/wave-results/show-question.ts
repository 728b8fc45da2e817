import type { Counts } from '../disclosure/index.js';
import type { Instrument } from '../barometers/index.js';
import type { Localised } from '../kernel/localised.js';
import { meanWithInterval, netPromoterScore, shareWithInterval } from '../psychometrics/index.js';
import { pointQuestionsOf, questionKey, type ScoredQuestion } from './countable.js';
import { momentsOfCounts, scoreMoments, type Figures } from './measure.js';
import { FAVOURABLE_FROM, scoreOfPoint } from './scores.js';
import { withheld, type QuestionFigures, type QuestionShown } from './shown.js';

type Question = Instrument['pages'][number]['questions'][number];

/** A question, or a row of a matrix, with what is needed to show it. */
export interface AskedQuestion {
  readonly id: string;
  readonly text: Localised;
  readonly question: Question;
  /** Null: it is no scale. */
  readonly scored: ScoredQuestion | null;
  readonly labels: readonly Localised[];
}

/** Everything that is counted of questions; free texts are read as comments. */
export function askedQuestions(instrument: Instrument): AskedQuestion[] {
  const scored = new Map(pointQuestionsOf(instrument).map((one) => [one.id, one]));
  return instrument.pages.flatMap(({ questions }) =>
    questions.flatMap((question): AskedQuestion[] => {
      if (question.type === 'free-text') return [];
      const labels = labelsOf(question, instrument);
      const rows =
        question.type === 'matrix'
          ? question.rows.map(({ id, text }) => ({ id: `${question.id}.${id}`, text }))
          : [{ id: question.id, text: question.text }];
      return rows.map(({ id, text }) => ({ id, text, question, scored: scored.get(id) ?? null, labels }));
    }),
  );
}

function labelsOf(question: Question, { scales }: Instrument): readonly Localised[] {
  if (question.type === 'rating') {
    const between = Array.from({ length: 9 }, () => ({ fr: '', en: '' }));
    return [question.lowest, ...between, question.highest];
  }
  if (!('scale' in question)) return [];
  return scales.find(({ id }) => id === question.scale)?.labels ?? [];
}

export function showQuestion(asked: AskedQuestion, figures: Figures): Omit<QuestionShown, 'change'> {
  const { id, text, question, scored } = asked;
  const counts = figures[questionKey(id)] ?? 'too-few';
  return {
    id,
    text,
    driver: scored?.driver ?? null,
    isAnchor: question.isAnchor,
    figures: typeof counts === 'string' ? withheld(counts) : figuresOf(asked, counts),
  };
}

function figuresOf({ question, scored, labels }: AskedQuestion, counts: Counts): QuestionFigures {
  if (scored) return pointsOf(scored, counts, { labels, isNetPromoter: isNetPromoter(question) });
  if (!('options' in question)) return withheld('not-counted');
  return question.type === 'ranking' ? placesOf(question, counts) : choicesOf(question, counts);
}

const isNetPromoter = (question: Question): boolean => question.type === 'rating' && question.isNetPromoter;

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

function pointsOf(
  scored: ScoredQuestion,
  counts: Counts,
  { labels, isNetPromoter }: { readonly labels: readonly Localised[]; readonly isNetPromoter: boolean },
): QuestionFigures {
  const { answered, slots } = counts;
  const { least, most } = scored;
  const favourable = sum(slots.filter((_, slot) => scoreOfPoint(scored, least + slot) >= FAVOURABLE_FROM));
  const promotion = {
    detractors: sum(slots.slice(0, 7)),
    passives: sum(slots.slice(7, 9)),
    promoters: sum(slots.slice(9)),
  };
  return {
    kind: 'points',
    answered,
    least,
    isReversed: scored.isReversed,
    labels,
    counts: slots,
    mean: meanWithInterval(
      momentsOfCounts(counts, (slot) => least + slot),
      least,
      most,
    ),
    score: scoreMoments(scored, counts).mean,
    favourable: shareWithInterval(favourable, answered),
    netPromoter: isNetPromoter ? { ...netPromoterScore(promotion), ...promotion } : null,
  };
}

function choicesOf(
  { options, ...question }: Extract<Question, { type: 'single-choice' | 'multiple-choice' }>,
  { answered, slots }: Counts,
): QuestionFigures {
  const all = question.other === undefined ? options : [...options, { id: 'other', label: question.other }];
  return {
    kind: 'options',
    answered,
    options: all.map(({ id, label }, slot) => {
      const count = slots[slot] ?? 0;
      return { id, label, count, share: shareWithInterval(count, answered) };
    }),
  };
}

function placesOf({ options }: Extract<Question, { type: 'ranking' }>, { answered, slots }: Counts): QuestionFigures {
  const size = options.length;
  return {
    kind: 'ranking',
    answered,
    options: options.map(({ id, label }, at) => {
      const places = slots.slice(at * size, (at + 1) * size);
      const ranked = sum(places);
      const meanPlace = ranked === 0 ? null : sum(places.map((count, place) => count * (place + 1))) / ranked;
      return { id, label, ranked, share: shareWithInterval(ranked, answered), first: places[0] ?? 0, meanPlace };
    }),
  };
}
