import type { Localised } from '../../kernel/localised.js';
import type { Question } from '../question.js';
import { conditionOf, type ReadQuestion } from './conditions.js';
import { Names } from './names.js';
import {
  choicesOf,
  optionsOf,
  pointAnswers,
  pointsOf,
  ratingChoices,
  type Choice,
  type Scales,
} from './read-choices.js';
import { isThing, type Thing } from './read-file.js';
import type { Texts } from './read-texts.js';
import type { Report } from './report.js';

type Asked = Pick<Question, 'id' | 'text' | 'help' | 'isAnchor'>;
type Scored = { driver?: string; isReversed: boolean };
type Answers = ReadQuestion['answers'];

/** What is read of every element. */
const EVERYWHERE = ['type', 'name', 'title', 'description', 'visibleIf', 'agilometre'];
const WITH_CHOICES = ['choices', 'showOtherItem', 'hasOther', 'otherText', 'showNoneItem', 'hasNone', 'noneText'];
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  radiogroup: WITH_CHOICES,
  dropdown: WITH_CHOICES,
  checkbox: [...WITH_CHOICES, 'maxSelectedChoices'],
  tagbox: [...WITH_CHOICES, 'maxSelectedChoices'],
  ranking: ['choices', 'selectToRankEnabled', 'minSelectedChoices', 'maxSelectedChoices'],
  rating: ['rateMin', 'rateMax', 'rateStep', 'rateCount', 'rateValues', 'minRateDescription', 'maxRateDescription'],
  boolean: ['labelTrue', 'labelFalse'],
  matrix: ['columns', 'rows'],
  comment: ['maxLength'],
  text: ['maxLength'],
  panel: ['elements'],
  flowpanel: ['elements'],
};
const MOST_OPTIONS = 20;
const MOST_RANKED = 10;
const MOST_ROWS = 12;
const NO_ANSWERS: Answers = new Map();

const NOT_CARRIED = { fr: 'sans équivalent ici : non repris', en: 'nothing like it here: not carried' };
const AS_CHOICE = {
  fr: 'repris comme une réponse au choix, sans score',
  en: 'carried as a choice of one answer, without a score',
};
const AS_SCALE = {
  fr: 'lu comme une échelle, du moins au plus favorable',
  en: 'read as a scale, from the least favourable to the most',
};
const TOO_MANY = {
  fr: 'trop nombreux : les derniers ne sont pas repris',
  en: 'too many: the last ones are not carried',
};

/** Reads elements of pages one after the other, so that conditions find what was asked before. */
export class Elements {
  readonly before = new Map<string, ReadQuestion>();
  private readonly names = new Names();

  constructor(
    private readonly texts: Texts,
    private readonly report: Report,
    private readonly scales: Scales,
    private readonly drivers: ReadonlySet<string>,
  ) {}

  /** @param around the condition of the panel around them */
  read(list: unknown, path: string, around?: unknown): Question[] {
    if (!Array.isArray(list)) return [];
    return list.flatMap((element: unknown, index) => {
      const at = `${path}[${index}]`;
      if (!isThing(element)) {
        this.report.lose(at, typeof element, NOT_CARRIED);
        return [];
      }
      return this.readOne(element, at, around);
    });
  }

  /** @returns what a condition says, if it can be said here; otherwise its loss is told */
  condition(expression: unknown, path: string): Pick<Question, 'shownIf'> {
    if (expression === undefined) return {};
    const shownIf = typeof expression === 'string' ? conditionOf(expression, this.before) : null;
    if (shownIf) return { shownIf };
    this.report.lose(path, typeof expression === 'string' ? expression : 'visibleIf', {
      fr: 'condition non reprise : ce sera affiché à tout le monde',
      en: 'condition not carried: it will be shown to everybody',
    });
    return {};
  }

  private readOne(element: Thing, at: string, around: unknown): Question[] {
    const type = String(element['type']);
    // Read with its page.
    if (type === 'html') return [];
    const properties = PROPERTIES[type];
    if (!properties) {
      this.report.lose(at, type, NOT_CARRIED);
      return [];
    }
    const stray = Object.keys(element).filter((key) => !EVERYWHERE.includes(key) && !properties.includes(key));
    if (stray.length > 0) this.report.lose(at, stray.join(', '), NOT_CARRIED);
    const own = element['visibleIf'];
    if (own !== undefined && around !== undefined) {
      this.report.lose(at, typeof around === 'string' ? around : 'visibleIf', {
        fr: 'condition du groupe perdue : la question a la sienne',
        en: 'condition of the panel lost: the question has its own',
      });
    }
    const shown = own ?? around;
    if (type === 'panel' || type === 'flowpanel') return this.readPanel(element, at, shown);
    const condition = this.condition(shown, `${at}.visibleIf`);
    return this.questionsOf(type, element, at).map((question) => ({ ...question, ...condition }));
  }

  private readPanel(panel: Thing, at: string, shown: unknown): Question[] {
    this.report.lose(at, 'panel', {
      fr: 'groupe mis à plat : ses questions sont reprises, son titre ne l’est pas',
      en: 'panel laid flat: its questions are carried, its title is not',
    });
    return this.read(panel['elements'], `${at}.elements`, shown);
  }

  private questionsOf(type: string, element: Thing, at: string): Question[] {
    switch (type) {
      case 'checkbox':
      case 'tagbox':
        return this.several(element, at);
      case 'ranking':
        return this.ranking(element, at);
      case 'rating':
        return this.rating(element, at);
      case 'matrix':
        return this.matrix(element, at);
      case 'comment':
      case 'text':
        return this.written(element, at);
      default:
        return this.one(type, element, at);
    }
  }

  /** The name, the texts and the anchor; remembers what the answers are called. */
  private asked(element: Thing, at: string, answers: Answers): Asked {
    const name = typeof element['name'] === 'string' ? element['name'] : '';
    const id = this.names.give(name, 'question');
    this.before.set(name, { id, answers });
    const text = this.texts.read(element['title'], `${at}.title`) ?? this.texts.read(name, at);
    const help = this.texts.read(element['description'], `${at}.description`);
    return {
      id,
      text: text ?? { fr: '', en: '' },
      ...(help && { help }),
      isAnchor: ours(element)['isAnchor'] === true,
    };
  }

  private scored(said: Thing, at: string): Scored {
    const { driver } = said;
    const isReversed = said['isReversed'] === true;
    if (typeof driver !== 'string') return { isReversed };
    if (this.drivers.has(driver)) return { driver, isReversed };
    this.report.lose(at, driver, { fr: 'dimension inconnue', en: 'unknown dimension' });
    return { isReversed };
  }

  private likert(element: Thing, at: string, labels: readonly Localised[]): Question[] {
    const asked = this.asked(element, at, pointAnswers(labels.length));
    const scale = this.scales.named(labels, ours(element)['scale']);
    return [{ type: 'likert', ...asked, ...this.scored(ours(element), at), scale }];
  }

  private one(type: string, element: Thing, at: string): Question[] {
    if (type === 'boolean') this.report.lose(at, type, AS_CHOICE);
    const choices = type === 'boolean' ? this.yesAndNo(element, at) : this.choices(element, at, MOST_OPTIONS);
    const other = this.other(element, at);
    const points = other ? null : pointsOf(choices);
    if (points && ours(element)['type'] !== 'likert') this.report.lose(at, type, AS_SCALE);
    return points ? this.likert(element, at, points) : this.single(element, at, choices, other);
  }

  private single(element: Thing, at: string, choices: readonly Choice[], other?: Localised): Question[] {
    const { options, answers } = optionsOf(choices);
    return [{ type: 'single-choice', ...this.asked(element, at, answers), options, ...(other && { other }) }];
  }

  private several(element: Thing, at: string): Question[] {
    const { options, answers } = optionsOf(this.choices(element, at, MOST_OPTIONS));
    const other = this.other(element, at);
    const most = wholeAbove(element['maxSelectedChoices'], 0);
    const asked = this.asked(element, at, answers);
    return [{ type: 'multiple-choice', ...asked, options, ...(other && { other }), ...(most && { most }) }];
  }

  private ranking(element: Thing, at: string): Question[] {
    const { options } = optionsOf(this.choices(element, at, MOST_RANKED));
    const places = wholeAbove(element['maxSelectedChoices'], 0);
    return [{ type: 'ranking', ...this.asked(element, at, NO_ANSWERS), options, ...(places && { places }) }];
  }

  private rating(element: Thing, at: string): Question[] {
    const choices = ratingChoices(element, this.texts, at);
    const lowest = this.texts.read(element['minRateDescription'], `${at}.minRateDescription`);
    const highest = this.texts.read(element['maxRateDescription'], `${at}.maxRateDescription`);
    if (choices.length === 11 && choices.every(({ value }, index) => Number(value) === index)) {
      const asked = this.asked(element, at, new Map(choices.map(({ value }) => [String(value), Number(value)])));
      const isNetPromoter = ours(element)['isNetPromoter'] === true;
      const ends = { lowest: lowest ?? { fr: '', en: '' }, highest: highest ?? { fr: '', en: '' } };
      return [{ type: 'rating', ...asked, ...this.scored(ours(element), at), ...ends, isNetPromoter }];
    }
    const points = pointsOf(choices);
    if (!points) {
      this.report.lose(at, 'rating', AS_CHOICE);
      return this.single(element, at, this.cut(choices, MOST_OPTIONS, at));
    }
    this.report.lose(at, 'rating', AS_SCALE);
    const said = points.map(
      (label, index) => (index === 0 ? lowest : index === points.length - 1 ? highest : undefined) ?? label,
    );
    return this.likert(element, at, said);
  }

  private matrix(element: Thing, at: string): Question[] {
    const columns = choicesOf(element['columns'], this.texts, `${at}.columns`);
    const rows = choicesOf(element['rows'], this.texts, `${at}.rows`);
    const numbered = pointsOf(columns);
    const isScale = columns.length === 5 || columns.length === 7;
    if (!isScale) return this.rowByRow(element, at, { columns, rows });
    if (!numbered) this.report.lose(at, 'columns', AS_SCALE);
    const scale = this.scales.named(numbered ?? columns.map(({ text }) => text), ours(element)['scale']);
    const said = Array.isArray(ours(element)['rows']) ? (ours(element)['rows'] as unknown[]).filter(isThing) : [];
    const { options } = optionsOf(this.cut(rows, MOST_ROWS, `${at}.rows`));
    return [
      {
        type: 'matrix',
        ...this.asked(element, at, NO_ANSWERS),
        scale,
        rows: options.map(({ id, label }) => ({
          id,
          text: label,
          ...this.scored(said.find((row) => row['id'] === id) ?? {}, at),
        })),
      },
    ];
  }

  private rowByRow(element: Thing, at: string, { columns, rows }: { columns: Choice[]; rows: Choice[] }): Question[] {
    this.report.lose(at, 'matrix', {
      fr: 'ni cinq ni sept colonnes : chaque ligne devient une réponse au choix',
      en: 'neither five nor seven columns: each row becomes a choice of one answer',
    });
    const name = typeof element['name'] === 'string' ? element['name'] : '';
    return rows.flatMap(({ value, text }, index) =>
      this.single(
        { name: `${name}.${value}`, title: text },
        `${at}.rows[${index}]`,
        this.cut(columns, MOST_OPTIONS, at),
      ),
    );
  }

  private written(element: Thing, at: string): Question[] {
    const longest = Math.min(4_000, Math.max(50, wholeAbove(element['maxLength'], 0) ?? 1_000));
    return [{ type: 'free-text', ...this.asked(element, at, NO_ANSWERS), longest }];
  }

  private choices(element: Thing, at: string, most: number): Choice[] {
    const listed = choicesOf(element['choices'], this.texts, `${at}.choices`);
    const hasNone = element['showNoneItem'] === true || element['hasNone'] === true;
    const none = this.texts.read(element['noneText'], `${at}.noneText`) ?? { fr: 'Aucune', en: 'None' };
    return this.cut(hasNone ? [...listed, { value: 'none', text: none }] : listed, most, `${at}.choices`);
  }

  private yesAndNo(element: Thing, at: string): Choice[] {
    const yes = this.texts.read(element['labelTrue'], `${at}.labelTrue`) ?? { fr: 'Oui', en: 'Yes' };
    const no = this.texts.read(element['labelFalse'], `${at}.labelFalse`) ?? { fr: 'Non', en: 'No' };
    return [
      { value: 'true', text: yes },
      { value: 'false', text: no },
    ];
  }

  private other(element: Thing, at: string): Localised | undefined {
    if (element['showOtherItem'] !== true && element['hasOther'] !== true) return undefined;
    return this.texts.read(element['otherText'], `${at}.otherText`) ?? { fr: 'Autre', en: 'Other' };
  }

  private cut(choices: readonly Choice[], most: number, at: string): Choice[] {
    if (choices.length > most) this.report.lose(at, String(choices.length), TOO_MANY);
    return choices.slice(0, most);
  }
}

const ours = (element: Thing): Thing => (isThing(element['agilometre']) ? element['agilometre'] : {});

const wholeAbove = (value: unknown, least: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > least ? value : undefined;
