import type { CompetencyModel } from '../competencies/index.js';
import type { Complaint, ValuePath } from '../content/index.js';
import type { Instrument } from './instrument.js';
import type { Condition, Question } from './question.js';

/** What the shape alone does not say: names that must exist, once, and before they are used. */
export const complaintsAbout = (instrument: Instrument, model: CompetencyModel | undefined): Complaint[] => [
  ...(model ? [] : unknown(instrument.model, ['model'])),
  ...twins(instrument),
  ...aboutDrivers(instrument, model),
  ...aboutTypologies(instrument),
  ...aboutQuestions(instrument),
  ...aboutBranches(instrument),
  ...aboutSampling(instrument),
];

const complaint = (at: ValuePath, fr: string, en: string): Complaint[] => [{ at, reason: { fr, en } }];

const unknown = (id: string, at: ValuePath): Complaint[] => complaint(at, `introuvable : ${id}`, `not found: ${id}`);

const unless = (known: ReadonlySet<string>, id: string, at: ValuePath): Complaint[] =>
  known.has(id) ? [] : unknown(id, at);

interface Named {
  readonly id: string;
}

const idsOf = (things: readonly Named[]): Set<string> => new Set(things.map(({ id }) => id));

interface Placed {
  readonly id: string;
  readonly at: ValuePath;
}

/** One complaint for each name that came before, where it comes again. */
function repeats(placed: readonly Placed[]): Complaint[] {
  const seen = new Set<string>();
  return placed.flatMap(({ id, at }) => {
    if (seen.has(id)) return complaint(at, `en double : ${id}`, `twice: ${id}`);
    seen.add(id);
    return [];
  });
}

const placedIn = (things: readonly Named[], at: ValuePath): Placed[] =>
  things.map(({ id }, index) => ({ id, at: [...at, index] }));

interface PlacedQuestion {
  readonly question: Question;
  readonly at: ValuePath;
}

const questionsOf = ({ pages }: Instrument): PlacedQuestion[] =>
  pages.flatMap(({ questions }, page) =>
    questions.map((question, index) => ({ question, at: ['pages', page, 'questions', index] })),
  );

const twins = (instrument: Instrument): Complaint[] => [
  ...repeats(placedIn(instrument.scales, ['scales'])),
  ...repeats(placedIn(instrument.drivers, ['drivers'])),
  ...repeats(placedIn(instrument.pages, ['pages'])),
  ...repeats(questionsOf(instrument).flatMap(answersOf)),
];

/** What an answer is kept under: the question’s id, and for a matrix each row’s. */
const answersOf = ({ question, at }: PlacedQuestion): Placed[] => [
  { id: question.id, at },
  ...(question.type === 'matrix'
    ? question.rows.map(({ id }, row) => ({ id: `${question.id}.${id}`, at: [...at, 'rows', row] }))
    : []),
];

function aboutDrivers(instrument: Instrument, model: CompetencyModel | undefined): Complaint[] {
  const measures = model && idsOf([...model.pillars, ...model.domains]);
  const asked = new Set(questionsOf(instrument).flatMap((placed) => driversOf(placed).map(({ id }) => id)));
  return instrument.drivers.flatMap(({ id, standsBeside }, index) => {
    const at: ValuePath = ['drivers', index];
    return [
      ...(measures && standsBeside !== undefined ? unless(measures, standsBeside, [...at, 'standsBeside']) : []),
      ...(asked.has(id) ? [] : complaint(at, `aucune question : ${id}`, `no question: ${id}`)),
    ];
  });
}

function driversOf({ question, at }: PlacedQuestion): Placed[] {
  if (question.type === 'matrix') {
    return question.rows.flatMap(({ driver }, row) =>
      driver === undefined ? [] : [{ id: driver, at: [...at, 'rows', row, 'driver'] }],
    );
  }
  return 'driver' in question && question.driver !== undefined ? [{ id: question.driver, at: [...at, 'driver'] }] : [];
}

function aboutTypologies({ typologies, drivers }: Instrument): Complaint[] {
  const known = idsOf(drivers);
  return typologies.flatMap(({ across, up, types, measured }, index) => {
    const at: ValuePath = ['typologies', index];
    const corners = new Set(types.map(({ isHighAcross, isHighUp }) => `${isHighAcross}-${isHighUp}`));
    return [
      ...unless(known, across.driver, [...at, 'across']),
      ...unless(known, up.driver, [...at, 'up']),
      ...(corners.size < types.length
        ? complaint([...at, 'types'], 'quatre cases différentes attendues', 'four different corners expected')
        : []),
      ...(measured && measured.across.figure === measured.up.figure
        ? complaint([...at, 'measured'], 'deux chiffres différents attendus', 'two different figures expected')
        : []),
    ];
  });
}

function aboutQuestions(instrument: Instrument): Complaint[] {
  const scales = idsOf(instrument.scales);
  const drivers = idsOf(instrument.drivers);
  return questionsOf(instrument).flatMap((placed) => {
    const { question, at } = placed;
    return [
      ...('scale' in question ? unless(scales, question.scale, [...at, 'scale']) : []),
      ...driversOf(placed).flatMap((driver) => unless(drivers, driver.id, driver.at)),
      ...('options' in question ? aboutOptions(question, at) : []),
    ];
  });
}

const aboutOptions = (question: Extract<Question, { options: unknown }>, at: ValuePath): Complaint[] => [
  ...repeats(placedIn(question.options, [...at, 'options'])),
  ...((mostChosen(question) ?? 0) > question.options.length
    ? complaint(at, 'plus que de réponses proposées', 'more than there are options')
    : []),
];

function mostChosen(question: Extract<Question, { options: unknown }>): number | undefined {
  if (question.type === 'ranking') return question.places;
  return question.type === 'multiple-choice' ? question.most : undefined;
}

/** A page or a question is led to by what was asked before it. */
function aboutBranches(instrument: Instrument): Complaint[] {
  const before = new Map<string, Question>();
  const aboutCondition = (condition: Condition | undefined, at: ValuePath): Complaint[] => {
    if (condition === undefined) return [];
    const asked = before.get(condition.question);
    if (asked) return aboutAnswers(asked, condition, { instrument, at });
    const { question } = condition;
    return complaint(at, `question absente avant : ${question}`, `no such question before: ${question}`);
  };
  return instrument.pages.flatMap((page, index) => [
    ...aboutCondition(page.shownIf, ['pages', index, 'shownIf']),
    ...page.questions.flatMap((question, place) => {
      const complaints = aboutCondition(question.shownIf, ['pages', index, 'questions', place, 'shownIf']);
      before.set(question.id, question);
      return complaints;
    }),
  ]);
}

function aboutAnswers(
  asked: Question,
  { isOneOf }: Condition,
  { instrument, at }: { readonly instrument: Instrument; readonly at: ValuePath },
): Complaint[] {
  const possible = possibleAnswers(asked, instrument);
  const stray = isOneOf.find((answer) => !possible.has(answer));
  return stray === undefined ? [] : complaint(at, `réponse impossible : ${stray}`, `impossible answer: ${stray}`);
}

/** Statements alone are drawn; everybody is asked the rest. */
function aboutSampling(instrument: Instrument): Complaint[] {
  const { sampling } = instrument;
  const statements = questionsOf(instrument).filter(({ question }) => question.type === 'likert').length;
  return sampling && sampling.questionsPerPerson > statements
    ? complaint(['sampling'], 'plus que d’affirmations', 'more than there are statements')
    : [];
}

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function possibleAnswers(question: Question, { scales }: Instrument): Set<string | number> {
  switch (question.type) {
    case 'likert':
      return new Set(numbers(1, scales.find(({ id }) => id === question.scale)?.labels.length ?? 7));
    case 'rating':
      return new Set(numbers(0, 10));
    case 'single-choice':
    case 'multiple-choice':
      return new Set(question.options.map(({ id }) => id));
    case 'ranking':
    case 'matrix':
    case 'free-text':
      return new Set();
  }
}
