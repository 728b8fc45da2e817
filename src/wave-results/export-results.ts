import { stringify } from 'csv-stringify/sync';
import { instantOf } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
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
  readonly lines: readonly Line[];
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

/** The counts of every cut that is shown, a line each; what a spreadsheet would calculate is written as the text it is. */
export async function exportCsv(services: WaveResultServices, actor: Actor, wish: ExportWish): Promise<string> {
  const { wave, cuts } = await openExport(services, actor, wish, 'csv');
  const { lines } = answersSheet(wave, cuts, wish.locale);
  return (
    BOM +
    stringify(
      lines.map((line) => [...line]),
      {
        delimiter: SEPARATOR[wish.locale],
        escape_formulas: true,
        record_delimiter: 'windows',
      },
    )
  );
}

/** A book: drivers by cut, counts, questions. */
export async function exportXlsx(services: WaveResultServices, actor: Actor, wish: ExportWish): Promise<Buffer> {
  const { wave, cuts } = await openExport(services, actor, wish, 'xlsx');
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  for (const { name, lines } of [
    driversSheet(wave, cuts, wish.locale),
    answersSheet(wave, cuts, wish.locale),
    codebookSheet(wave, wish.locale),
  ]) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    // Strings stay strings in a book: nothing of them is calculated.
    for (const line of lines) sheet.addRow([...line]);
    sheet.getRow(1).font = { bold: true };
    sheet.getColumn(1).width = 40;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function openExport(
  { store, audit, clock }: WaveResultServices,
  actor: Actor,
  { waveId }: ExportWish,
  format: string,
): Promise<{ readonly wave: ClosedWave; readonly cuts: readonly CutFigures[] }> {
  mayExportResults(actor);
  const { wave } = await findWave(store.committed, actor, waveId, (found) => mayReadResults(actor, found));
  const cuts = await store.committed.figures(wave, 'all');
  await audit.record({
    organisationId: wave.organisationId,
    at: instantOf(clock.now()),
    actor: nameInAudit(actor),
    action: 'wave.results-exported',
    subject: { kind: 'wave', id: wave.id },
    facts: { format },
  });
  return { wave, cuts };
}

function answersSheet(wave: ClosedWave, cuts: readonly CutFigures[], locale: Locale): Sheet {
  const words = WORDS[locale];
  const label = labelCuts(wave.frame);
  const answers = new Map(codebookOf(wave).questions.map((question) => [question.id, question.answers]));
  const lines = cuts.flatMap((cut): Line[] => {
    const name = label({ ...cut }).label[locale];
    if (cut.withheld !== null) return [[name, null, null, words.withheld]];
    return askedQuestions(wave.instrument).flatMap(({ id, text, scored, question }): Line[] => {
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
  });
  return { name: words.answers, lines: [[words.cut, words.question, words.answer, words.count], ...lines] };
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

function driversSheet(wave: ClosedWave, cuts: readonly CutFigures[], locale: Locale): Sheet {
  const words = WORDS[locale];
  const label = labelCuts(wave.frame);
  const questionsOf = questionsOfDrivers(wave.instrument);
  const { drivers } = wave.instrument;
  const lines = cuts.map((cut): Line => {
    const cells = drivers.map(({ id }) => {
      const moments = cut.withheld ?? driverMoments(questionsOf.get(id) ?? [], figuresIn(cut), undefined);
      return isMoments(moments) ? Math.round(moments.mean * 10) / 10 : words.withheld;
    });
    return [label(cut).label[locale], cut.withheld === null ? cut.answered : words.withheld, ...cells];
  });
  return {
    name: words.drivers,
    lines: [[words.cut, words.answered, ...drivers.map(({ name }) => name[locale])], ...lines],
  };
}

function codebookSheet(wave: ClosedWave, locale: Locale): Sheet {
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
