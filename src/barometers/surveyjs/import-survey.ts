import type { Localised } from '../../kernel/localised.js';
import type { InstrumentBody } from '../begin-draft.js';
import { BLANK } from '../blank-instrument.js';
import { unfinishedSchema, type Instrument } from '../instrument.js';
import { SurveyUnreadable } from '../problems.js';
import { Names } from './names.js';
import { Scales } from './read-choices.js';
import { Elements } from './read-elements.js';
import { isThing, readSurveyFile, type Thing } from './read-file.js';
import { Texts } from './read-texts.js';
import { Report, type Loss } from './report.js';

export interface ImportedSurvey {
  /** Unfinished, often: what is missing is told when the draft is opened. */
  readonly body: InstrumentBody;
  readonly report: readonly Loss[];
}

const SURVEY = [
  ...['title', 'description', 'locale', 'pages', 'elements', 'questions', 'completedHtml', 'agilometre'],
  ...['firstPageIsStartPage', 'showProgressBar'],
];
const PAGE = ['name', 'title', 'description', 'visibleIf', 'elements', 'questions'];
const NOT_CARRIED = { fr: 'sans équivalent ici : non repris', en: 'nothing like it here: not carried' };
const MOST_PAGES = 20;
const MOST_QUESTIONS = 15;
const SECONDS_A_QUESTION = 10;

/**
 * Reads a survey of SurveyJS, with a line for everything that could not be carried.
 * @param models the competency models there are, the usual one first
 * @throws {SurveyUnreadable}
 */
export function importSurvey(text: string, models: readonly string[]): ImportedSurvey {
  const survey = readSurveyFile(text);
  const report = new Report();
  const texts = new Texts(survey, report);
  const kept = keptOf(survey, report);
  const scales = new Scales(kept.scales);
  const elements = new Elements(texts, report, scales, new Set(kept.drivers.map(({ id }) => id)));
  tellStray(survey, SURVEY, { report, path: '' });
  const { welcome, list } = withoutStart(pagesOf(survey), texts);
  const pages = readPages(list, { texts, report, elements });
  const questions = pages.reduce((sum, page) => sum + page.questions.length, 0);
  const [usual = ''] = models;
  const body = {
    model: kept.model !== undefined && models.includes(kept.model) ? kept.model : usual,
    name: texts.read(survey['title'], 'title') ?? BLANK.name,
    description: texts.read(survey['description'], 'description') ?? BLANK.description,
    welcome: welcome ?? BLANK.welcome,
    thanks: texts.readMarkup(survey['completedHtml'], 'completedHtml') ?? BLANK.thanks,
    minutes: kept.minutes ?? Math.min(30, Math.max(1, Math.ceil((questions * SECONDS_A_QUESTION) / 60))),
    ...kept.asIs,
    scales: scales.all.length > 0 ? scales.all : BLANK.scales,
    drivers: kept.drivers,
    typologies: kept.typologies,
    pages,
  };
  if (!unfinishedSchema.safeParse({ ...body, id: 'imported', version: 1 }).success) {
    throw new SurveyUnreadable('survey-not-a-survey');
  }
  return { body, report: report.losses };
}

interface Kept extends Pick<Instrument, 'scales' | 'drivers' | 'typologies'> {
  readonly model?: string;
  readonly minutes?: number;
  readonly asIs: Pick<Instrument, 'sampling' | 'measuredSpaces'>;
}

/** What `exportSurvey` kept beside the survey, where it is still as it left it. */
function keptOf(survey: Thing, report: Report): Kept {
  const said = isThing(survey['agilometre']) ? survey['agilometre'] : {};
  const { scales, drivers, typologies, sampling, measuredSpaces, model, minutes } = unfinishedSchema.shape;
  const read = <T>(
    schema: { safeParse: (value: unknown) => { success: boolean; data?: T } },
    key: string,
  ): T | undefined => {
    const parsed = schema.safeParse(said[key]);
    if (!parsed.success && said[key] !== undefined) {
      report.lose(`agilometre.${key}`, key, { fr: 'mal formé : non repris', en: 'malformed: not carried' });
    }
    return parsed.success ? parsed.data : undefined;
  };
  const keptModel = read(model, 'model');
  const keptSampling = read(sampling, 'sampling');
  const keptSpaces = read(measuredSpaces, 'measuredSpaces');
  const keptMinutes = read(minutes, 'minutes');
  return {
    scales: read(scales, 'scales') ?? [],
    drivers: read(drivers, 'drivers') ?? [],
    typologies: read(typologies, 'typologies') ?? [],
    asIs: { ...(keptSampling && { sampling: keptSampling }), ...(keptSpaces && { measuredSpaces: keptSpaces }) },
    ...(keptModel !== undefined && { model: keptModel }),
    ...(keptMinutes !== undefined && { minutes: keptMinutes }),
  };
}

function tellStray(thing: Thing, known: readonly string[], { report, path }: { report: Report; path: string }): void {
  const stray = Object.keys(thing).filter((key) => !known.includes(key));
  if (stray.length > 0) report.lose(path, stray.join(', '), NOT_CARRIED);
}

interface PlacedPage {
  readonly page: Thing;
  readonly path: string;
}

/** Pages, or the elements of a survey that has but one. */
function pagesOf(survey: Thing): PlacedPage[] {
  const { pages } = survey;
  if (!Array.isArray(pages)) {
    return [{ page: { elements: survey['elements'] ?? survey['questions'] }, path: '' }];
  }
  return pages.flatMap((page: unknown, index) => (isThing(page) ? [{ page, path: `pages[${index}]` }] : []));
}

const elementsOf = (page: Thing): unknown[] => {
  const elements = page['elements'] ?? page['questions'];
  return Array.isArray(elements) ? elements : [];
};

/** Text between questions, one paragraph after another. */
function textIn(page: Thing, path: string, texts: Texts): Localised | undefined {
  const said = elementsOf(page).flatMap((element, index) =>
    isThing(element) && element['type'] === 'html'
      ? (texts.readMarkup(element['html'], `${path}[${index}].html`) ?? [])
      : [],
  );
  if (said.length === 0) return undefined;
  return { fr: said.map(({ fr }) => fr).join('\n'), en: said.map(({ en }) => en).join('\n') };
}

/** A first page that asks nothing says the welcome, as `exportSurvey` writes it. */
function withoutStart(list: readonly PlacedPage[], texts: Texts) {
  const [first, ...others] = list;
  const elements = first ? elementsOf(first.page) : [];
  const isStart = elements.length > 0 && elements.every((one) => isThing(one) && one['type'] === 'html');
  if (!first || !isStart) return { welcome: undefined, list };
  return { welcome: textIn(first.page, `${first.path}.elements`, texts), list: others };
}

interface Readers {
  readonly texts: Texts;
  readonly report: Report;
  readonly elements: Elements;
}

function readPages(list: readonly PlacedPage[], readers: Readers): Instrument['pages'] {
  const names = new Names();
  const pages = list.flatMap((placed) => readPage(placed, names, readers));
  if (pages.length > MOST_PAGES) {
    readers.report.lose('pages', String(pages.length), {
      fr: `plus de ${MOST_PAGES} pages : les dernières ne sont pas reprises`,
      en: `more than ${MOST_PAGES} pages: the last ones are not carried`,
    });
  }
  return pages.slice(0, MOST_PAGES);
}

/** One page, or several where it asks more than a page here does. */
function readPage({ page, path }: PlacedPage, names: Names, { texts, report, elements }: Readers): Instrument['pages'] {
  tellStray(page, PAGE, { report, path });
  const prefix = path === '' ? 'elements' : `${path}.elements`;
  const condition = elements.condition(page['visibleIf'], `${path}.visibleIf`);
  const questions = elements.read(elementsOf(page), prefix);
  if (questions.length === 0) {
    report.lose(path, typeof page['name'] === 'string' ? page['name'] : 'page', {
      fr: 'page sans question : non reprise',
      en: 'page without a question: not carried',
    });
  }
  if (questions.length > MOST_QUESTIONS) {
    report.lose(path, String(questions.length), {
      fr: `plus de ${MOST_QUESTIONS} questions : page partagée en plusieurs`,
      en: `more than ${MOST_QUESTIONS} questions: page shared out into several`,
    });
  }
  const html = textIn(page, prefix, texts);
  if (html) {
    report.lose(path, 'html', {
      fr: 'texte mis en introduction de la page, sans sa mise en forme',
      en: 'text put into the page’s introduction, without its formatting',
    });
  }
  const introduction = joined(texts.read(page['description'], `${path}.description`), html);
  const head = {
    title: texts.read(page['title'], `${path}.title`) ?? { fr: '', en: '' },
    ...(introduction && { introduction }),
    ...condition,
  };
  return inChunks(questions).map((chunk) => ({
    id: names.give(typeof page['name'] === 'string' ? page['name'] : 'page', 'page'),
    ...head,
    questions: chunk,
  }));
}

const joined = (one: Localised | undefined, other: Localised | undefined): Localised | undefined =>
  one && other ? { fr: `${one.fr}\n${other.fr}`, en: `${one.en}\n${other.en}` } : (one ?? other);

const inChunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / MOST_QUESTIONS) }, (_, index) =>
    list.slice(index * MOST_QUESTIONS, (index + 1) * MOST_QUESTIONS),
  );
