import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import type exceljs from 'exceljs';
import { instantOf } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { activityLines } from './activity/activity-lines.js';
import type { Activity } from './activity/activity.js';
import { mayExportResults, mayReadResults } from './access.js';
import { questionKey } from './countable.js';
import type { CutFigures } from './figures.js';
import { findWave } from './find-wave.js';
import { labelCuts } from './label-cuts.js';
import { driverMoments, isMoments, questionsOfDrivers } from './measure.js';
import type { WaveResultServices } from './services.js';
import { codebookOf } from './show-codebook.js';
import { figuresIn } from './show-results.js';
import { askedQuestions } from './show-question.js';
import type { ClosedWave } from './surveyed-wave.js';

/** French spreadsheets cut at semicolons; both know UTF-8 by its mark. */
const BOM = '\ufeff';
const SEPARATOR: Readonly<Record<Locale, string>> = { fr: ';', en: ',' };

type Line = readonly (string | number | null)[];

interface Sheet {
  readonly name: string;
  readonly head: Line;
  readonly linesOf: (cut: CutFigures) => readonly Line[];
}

const WORDS = {
  fr: {
    drivers: 'Thèmes',
    answers: 'Réponses',
    codebook: 'Questions',
    cut: 'Périmètre',
    answered: 'Réponses',
    withheld: 'masqué',
    question: 'Question',
    answer: 'Réponse',
    count: 'Nombre',
    id: 'Identifiant',
    text: 'Texte',
  },
  en: {
    drivers: 'Drivers',
    answers: 'Answers',
    codebook: 'Questions',
    cut: 'Group',
    answered: 'Answered',
    withheld: 'withheld',
    question: 'Question',
    answer: 'Answer',
    count: 'Count',
    id: 'Id',
    text: 'Text',
  },
} as const;

export interface ExportWish {
  readonly waveId: string;
  readonly locale: Locale;
}

/** So many cuts are read and written at a time: a large wave has thousands, and others have their turn in between. */
const CUTS_A_TURN = 5;

/** The counts of every cut that is shown, a line each; what a spreadsheet would calculate is written as the text it is. */
export async function exportCsv(services: WaveResultServices, actor: Actor, wish: ExportWish): Promise<string> {
  const { wave, activity, cuts } = await openExport(services, actor, wish, 'csv');
  const { head, linesOf } = answersSheet(wave, activity, wish.locale);
  const written = (lines: readonly Line[]): string =>
    stringify(
      lines.map((line) => [...line]),
      { delimiter: SEPARATOR[wish.locale], escape_formulas: true, record_delimiter: 'windows' },
    );
  const parts = [BOM, written([head])];
  for await (const some of cuts()) parts.push(written(some.flatMap(linesOf)));
  return parts.join('');
}

/** A book: drivers by cut, counts, questions. It is written as it is read: a large wave has half a million lines. */
export async function exportXlsx(services: WaveResultServices, actor: Actor, wish: ExportWish): Promise<Buffer> {
  const { wave, activity, cuts } = await openExport(services, actor, wish, 'xlsx');
  const { default: exceljs } = await import('exceljs');
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream });
  for (const { name, head, linesOf } of [driversSheet(wave, wish.locale), answersSheet(wave, activity, wish.locale)]) {
    const sheet = openSheet(book, name, head);
    // Strings stay strings in a book: nothing of them is calculated.
    for await (const some of cuts()) for (const line of some.flatMap(linesOf)) sheet.addRow([...line]).commit();
    sheet.commit();
  }
  const { name, lines } = codebookSheet(wave, wish.locale);
  const [head = [], ...rest] = lines;
  const sheet = openSheet(book, name, head);
  for (const line of rest) sheet.addRow([...line]).commit();
  sheet.commit();
  await book.commit();
  return bytes;
}

function openSheet(book: exceljs.stream.xlsx.WorkbookWriter, name: string, head: Line): exceljs.Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.getColumn(1).width = 40;
  const first = sheet.addRow([...head]);
  first.font = { bold: true };
  first.commit();
  return sheet;
}

interface Export {
  readonly wave: ClosedWave;
  readonly activity: Activity;
  /** Everything that is shown, in the one order, some at a time. */
  readonly cuts: () => AsyncGenerator<readonly CutFigures[]>;
}

async function openExport(
  { store, audit, clock }: WaveResultServices,
  actor: Actor,
  { waveId }: ExportWish,
  format: string,
): Promise<Export> {
  mayExportResults(actor);
  const { wave } = await findWave(store.committed, actor, waveId, (found) => mayReadResults(actor, found));
  const keys = (await store.committed.cuts(wave)).map(({ key }) => key);
  await audit.record({
    organisationId: wave.organisationId,
    at: instantOf(clock.now()),
    actor: nameInAudit(actor),
    action: 'wave.results-exported',
    subject: { kind: 'wave', id: wave.id },
    facts: { format },
  });
  const cuts = async function* (): AsyncGenerator<readonly CutFigures[]> {
    for (let from = 0; from < keys.length; from += CUTS_A_TURN) {
      yield await store.committed.figures(wave, keys.slice(from, from + CUTS_A_TURN));
      await setImmediate();
    }
  };
  return { wave, activity: await store.committed.activity(wave), cuts };
}

function answersSheet(wave: ClosedWave, activity: Activity, locale: Locale): Sheet {
  const words = WORDS[locale];
  const label = labelCuts(wave.frame);
  const asked = askedQuestions(wave.instrument);
  const answers = new Map(codebookOf(wave).questions.map((question) => [question.id, question.answers]));
  const typesOf = activityLines(wave, activity, locale);
  const linesOf = (cut: CutFigures): Line[] => {
    const name = label({ ...cut }).label[locale];
    const types = typesOf(cut).map((line): Line => [name, ...line]);
    if (cut.withheld !== null) return [[name, null, null, words.withheld], ...types];
    const answered = asked.flatMap(({ id, text, scored, question }): Line[] => {
      const counts = cut.counts[questionKey(id)] ?? 'too-few';
      if (typeof counts === 'string') return [[name, text[locale], null, words.withheld]];
      if (question.type === 'ranking') return rankedLines(question.options, counts.slots, [name, text[locale]], locale);
      const coded = answers.get(id) ?? [];
      const other = 'other' in question ? question.other?.[locale] : undefined;
      return counts.slots.flatMap((count, slot): Line[] => {
        const code = scored ? String(scored.least + slot) : coded[slot]?.code;
        const said = coded.find((one) => one.code === code)?.label[locale] ?? code ?? other;
        return said === undefined ? [] : [[name, text[locale], said, count]];
      });
    });
    return [...answered, ...types];
  };
  return { name: words.answers, head: [words.cut, words.question, words.answer, words.count], linesOf };
}

/** How many put each option at each place. */
function rankedLines(
  options: readonly { readonly label: Readonly<Record<Locale, string>> }[],
  slots: readonly number[],
  start: Line,
  locale: Locale,
): Line[] {
  return options.flatMap(({ label }, at) =>
    options.map((_, place): Line => [
      ...start,
      `${label[locale]} (${place + 1})`,
      slots[at * options.length + place] ?? 0,
    ]),
  );
}

function driversSheet(wave: ClosedWave, locale: Locale): Sheet {
  const words = WORDS[locale];
  const label = labelCuts(wave.frame);
  const questionsOf = questionsOfDrivers(wave.instrument);
  const { drivers } = wave.instrument;
  const lineOf = (cut: CutFigures): Line => {
    const cells = drivers.map(({ id }) => {
      const moments = cut.withheld ?? driverMoments(questionsOf.get(id) ?? [], figuresIn(cut), undefined);
      return isMoments(moments) ? Math.round(moments.mean * 10) / 10 : words.withheld;
    });
    return [label(cut).label[locale], cut.withheld === null ? cut.answered : words.withheld, ...cells];
  };
  return {
    name: words.drivers,
    head: [words.cut, words.answered, ...drivers.map(({ name }) => name[locale])],
    linesOf: (cut) => [lineOf(cut)],
  };
}

function codebookSheet(wave: ClosedWave, locale: Locale): { readonly name: string; readonly lines: readonly Line[] } {
  const words = WORDS[locale];
  const { questions, calculations } = codebookOf(wave);
  return {
    name: words.codebook,
    lines: [
      [words.text, words.id],
      ...questions.map(({ id, text }): Line => [text[locale], id]),
      ...calculations.map((said): Line => [said[locale]]),
    ],
  };
}
