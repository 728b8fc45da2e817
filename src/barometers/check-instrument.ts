import type { CompetencyModel } from '../competencies/index.js';
import type { Complaint, ValuePath } from '../content/index.js';
import type { Instrument } from './instrument.js';
import type { Condition, Question } from './question.js';

/** What the shape alone does not say: names that must exist, once, and before they are used. */
export function complaintsAbout(instrument: Instrument, model: CompetencyModel | undefined): Complaint[] {
  const complaints: Complaint[] = [];
  const complain = (at: ValuePath, fr: string, en: string): void => void complaints.push({ at, reason: { fr, en } });
  const mustKnow = (known: ReadonlySet<string>, id: string, at: ValuePath): void => {
    if (!known.has(id)) complain(at, `introuvable : ${id}`, `not found: ${id}`);
  };
  const mustDiffer = (ids: readonly string[], at: ValuePath): void => {
    const twin = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twin !== undefined) complain(at, `en double : ${twin}`, `twice: ${twin}`);
  };

  if (!model) complain(['model'], `introuvable : ${instrument.model}`, `not found: ${instrument.model}`);
  const measures = new Set([...(model?.pillars ?? []), ...(model?.domains ?? [])].map(({ id }) => id));
  const scales = new Set(instrument.scales.map(({ id }) => id));
  const drivers = new Set(instrument.drivers.map(({ id }) => id));

  mustDiffer(
    instrument.scales.map(({ id }) => id),
    ['scales'],
  );
  mustDiffer(
    instrument.drivers.map(({ id }) => id),
    ['drivers'],
  );
  mustDiffer(
    instrument.pages.map(({ id }) => id),
    ['pages'],
  );
  mustDiffer(
    instrument.pages.flatMap(({ questions }) => questions.flatMap(answerIdsOf)),
    ['pages'],
  );

  instrument.drivers.forEach(({ id, standsBeside }, index) => {
    const at: ValuePath = ['drivers', index];
    if (model && standsBeside !== undefined) mustKnow(measures, standsBeside, [...at, 'standsBeside']);
    if (!driversAsked(instrument).has(id)) complain(at, `aucune question : ${id}`, `no question: ${id}`);
  });
  instrument.typologies.forEach(({ across, up, types }, index) => {
    const at: ValuePath = ['typologies', index];
    mustKnow(drivers, across.driver, [...at, 'across']);
    mustKnow(drivers, up.driver, [...at, 'up']);
    const corners = new Set(types.map(({ isHighAcross, isHighUp }) => `${isHighAcross}-${isHighUp}`));
    if (corners.size < types.length)
      complain([...at, 'types'], 'quatre cases différentes attendues', 'four different corners expected');
  });

  const before = new Map<string, Question>();
  const checkCondition = (condition: Condition | undefined, at: ValuePath): void => {
    if (condition === undefined) return;
    const question = before.get(condition.question);
    if (!question) {
      complain(at, `question absente avant : ${condition.question}`, `no such question before: ${condition.question}`);
      return;
    }
    const possible = possibleAnswers(question, instrument);
    const stray = condition.isOneOf.find((answer) => !possible.has(answer));
    if (stray !== undefined) complain(at, `réponse impossible : ${stray}`, `impossible answer: ${stray}`);
  };
  instrument.pages.forEach((page, pageIndex) => {
    checkCondition(page.shownIf, ['pages', pageIndex, 'shownIf']);
    page.questions.forEach((question, index) => {
      const at: ValuePath = ['pages', pageIndex, 'questions', index];
      checkCondition(question.shownIf, [...at, 'shownIf']);
      if ('scale' in question) mustKnow(scales, question.scale, [...at, 'scale']);
      for (const driver of driversOf(question)) mustKnow(drivers, driver, at);
      if ('options' in question) checkOptions(question, at);
      before.set(question.id, question);
    });
  });

  function checkOptions(question: Extract<Question, { options: unknown }>, at: ValuePath): void {
    const { length } = question.options;
    mustDiffer(
      question.options.map(({ id }) => id),
      [...at, 'options'],
    );
    const asked =
      question.type === 'ranking' ? question.places : question.type === 'multiple-choice' ? question.most : undefined;
    if (asked !== undefined && asked > length)
      complain(at, 'plus que de réponses proposées', 'more than there are options');
  }

  if (instrument.sampling && instrument.sampling.questionsPerPerson > before.size)
    complain(['sampling'], 'plus que de questions', 'more than there are questions');
  return complaints;
}

/** What an answer is kept under: the question’s id, or for a matrix each row’s. */
const answerIdsOf = (question: Question): string[] =>
  question.type === 'matrix' ? [question.id, ...question.rows.map(({ id }) => `${question.id}.${id}`)] : [question.id];

const driversOf = (question: Question): string[] => {
  const scored = question.type === 'matrix' ? question.rows : [question];
  return scored.flatMap((one) => ('driver' in one && one.driver !== undefined ? [one.driver] : []));
};

const driversAsked = ({ pages }: Instrument): Set<string> =>
  new Set(pages.flatMap(({ questions }) => questions.flatMap(driversOf)));

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
