import type { Localised } from '../../kernel/localised.js';
import type { Instrument } from '../instrument.js';
import type { Condition, Question } from '../question.js';
import { Report, type Loss } from './report.js';

type Json = Readonly<Record<string, unknown>>;

export interface ExportedSurvey {
  readonly survey: Json;
  readonly report: readonly Loss[];
}

/**
 * The instrument as SurveyJS describes surveys. What SurveyJS has no word for (drivers, anchors, scales) is kept beside it in
 * properties called `agilometre`, which SurveyJS ignores and `importSurvey` reads.
 */
export function exportSurvey(instrument: Instrument): ExportedSurvey {
  const report = new Report();
  const { id, version, model, minutes, sampling, scales, drivers, typologies, measuredSpaces } = instrument;
  if (sampling) {
    report.lose('sampling', 'sampling', {
      fr: 'SurveyJS pose toutes les questions à tout le monde ; le tirage est gardé pour un retour',
      en: 'SurveyJS asks everybody everything; the drawing is kept for a return',
    });
  }
  if (drivers.length > 0) {
    report.lose('drivers', 'drivers', {
      fr: 'SurveyJS ne calcule pas de dimensions ; elles sont gardées pour un retour',
      en: 'SurveyJS does not score dimensions; they are kept for a return',
    });
  }
  if (typologies.length > 0) {
    report.lose('typologies', 'typologies', {
      fr: 'SurveyJS n’a pas de profils ; ils sont gardés pour un retour',
      en: 'SurveyJS has no profiles; they are kept for a return',
    });
  }
  const kinds = new Map(
    instrument.pages.flatMap(({ questions }) => questions.map((one) => [one.id, one.type] as const)),
  );
  const shown = (condition: Condition | undefined): Json =>
    condition ? { visibleIf: expressionOf(condition, kinds.get(condition.question)) } : {};
  const survey = {
    title: texts(instrument.name),
    description: texts(instrument.description),
    showProgressBar: true,
    firstPageIsStartPage: true,
    completedHtml: markup(instrument.thanks),
    agilometre: {
      ...{ id, version, model, minutes, scales, drivers, typologies },
      ...(sampling && { sampling }),
      ...(measuredSpaces && { measuredSpaces }),
    },
    pages: [
      { name: START, elements: [{ type: 'html', name: `${START}-text`, html: markup(instrument.welcome) }] },
      ...instrument.pages.map((page) => ({
        name: page.id,
        title: texts(page.title),
        ...(page.introduction && { description: texts(page.introduction) }),
        ...shown(page.shownIf),
        elements: page.questions.map((question) => ({
          ...elementOf(question, instrument),
          ...shown(question.shownIf),
        })),
      })),
    ],
  };
  return { survey, report: report.losses };
}

/** The page that only welcomes; ids of instruments have no underscore, so that no page of theirs is called so. */
const START = 'start_page';

/** SurveyJS calls English, which it speaks by default, `default`. */
const texts = ({ fr, en }: Localised): Json => ({ default: en, fr });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const markup = ({ fr, en }: Localised): Json => texts({ fr: escaped(fr), en: escaped(en) });

const literal = (answer: string | number): string => (typeof answer === 'number' ? String(answer) : `'${answer}'`);

function expressionOf({ question, isOneOf }: Condition, type: Question['type'] | undefined): string {
  const [only] = isOneOf;
  if (isOneOf.length !== 1 || only === undefined) return `{${question}} anyof [${isOneOf.map(literal).join(', ')}]`;
  return `{${question}} ${type === 'multiple-choice' ? 'contains' : '='} ${literal(only)}`;
}

function elementOf(question: Question, instrument: Instrument): Json {
  const asked = {
    name: question.id,
    title: texts(question.text),
    ...(question.help && { description: texts(question.help) }),
  };
  const own = { type: question.type, isAnchor: question.isAnchor };
  switch (question.type) {
    case 'likert':
      return {
        type: 'radiogroup',
        ...asked,
        choices: pointsOf(question.scale, instrument),
        agilometre: { ...own, scale: question.scale, ...scoring(question) },
      };
    case 'rating':
      return {
        type: 'rating',
        ...asked,
        rateMin: 0,
        rateMax: 10,
        minRateDescription: texts(question.lowest),
        maxRateDescription: texts(question.highest),
        agilometre: { ...own, isNetPromoter: question.isNetPromoter, ...scoring(question) },
      };
    case 'matrix':
      return {
        type: 'matrix',
        ...asked,
        columns: pointsOf(question.scale, instrument),
        rows: question.rows.map((row) => ({ value: row.id, text: texts(row.text) })),
        agilometre: {
          ...own,
          scale: question.scale,
          rows: question.rows.map((row) => ({ id: row.id, ...scoring(row) })),
        },
      };
    case 'free-text':
      return { type: 'comment', ...asked, maxLength: question.longest, agilometre: own };
    default:
      return { ...asked, ...choicesOf(question), agilometre: own };
  }
}

const scoring = ({ driver, isReversed }: { driver?: string | undefined; isReversed: boolean }): Json => ({
  ...(driver !== undefined && { driver }),
  isReversed,
});

const pointsOf = (scale: string, { scales }: Instrument): Json[] =>
  (scales.find(({ id }) => id === scale)?.labels ?? []).map((label, index) => ({
    value: index + 1,
    text: texts(label),
  }));

function choicesOf(question: Extract<Question, { options: unknown }>): Json {
  const choices = question.options.map(({ id, label }) => ({ value: id, text: texts(label) }));
  if (question.type === 'ranking') {
    const { places } = question;
    return {
      type: 'ranking',
      choices,
      ...(places !== undefined && {
        selectToRankEnabled: true,
        minSelectedChoices: places,
        maxSelectedChoices: places,
      }),
    };
  }
  const other = question.other ? { showOtherItem: true, otherText: texts(question.other) } : {};
  if (question.type === 'single-choice') return { type: 'radiogroup', choices, ...other };
  return {
    type: 'checkbox',
    choices,
    ...other,
    ...(question.most !== undefined && { maxSelectedChoices: question.most }),
  };
}
