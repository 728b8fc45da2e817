import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type exceljs from 'exceljs';
import { withFrenchSpaces } from '../../content/index.js';
import type { Locale, Localised } from '../../kernel/localised.js';
import type { Cell, TableShown } from '../shown.js';

/** French spreadsheets cut at semicolons; both know UTF-8 by its mark. */
const BOM = '\ufeff';
const SEPARATOR: Readonly<Record<Locale, string>> = { fr: ';', en: ',' };

const WITHHELD: Localised = { fr: 'masqué', en: 'withheld' };
const LOW: Localised = { fr: 'de', en: 'from' };
const HIGH: Localised = { fr: 'à', en: 'to' };

type Value = string | number | null;

/** One line of heads, then the figures: an interval takes three columns. */
export function linesOf({ columns, rows }: TableShown, locale: Locale): Value[][] {
  const isWide = columns.map((_column, at) => rows.some(({ cells }) => cells[at]?.kind === 'bounded'));
  const head = columns.flatMap(({ label }, at) => {
    const text = told(label, locale);
    return isWide[at] ? [text, `${text} (${LOW[locale]})`, `${text} (${HIGH[locale]})`] : [text];
  });
  return [
    head,
    ...rows.map(({ cells }) => columns.flatMap((_column, at) => valuesOf(cells[at], isWide[at] ?? false, locale))),
  ];
}

function valuesOf(cell: Cell | undefined, isWide: boolean, locale: Locale): Value[] {
  if (cell?.kind === 'bounded') return [cell.value.estimate, cell.value.low, cell.value.high];
  const value = valueOf(cell, locale);
  return isWide ? [value, null, null] : [value];
}

function valueOf(cell: Exclude<Cell, { kind: 'bounded' }> | undefined, locale: Locale): Value {
  if (cell === undefined || cell.kind === 'none') return null;
  if (cell.kind === 'withheld') return WITHHELD[locale];
  return cell.kind === 'text' ? told(cell.text, locale) : cell.value;
}

const told = (text: Localised, locale: Locale): string => (locale === 'fr' ? withFrenchSpaces(text.fr) : text.en);

/** What a spreadsheet would take for a formula is a text. */
const harmless = (value: Value): Value =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;

const decimal = (value: Value, locale: Locale): Value =>
  typeof value === 'number' && locale === 'fr' ? String(value).replace('.', ',') : value;

export const tableAsCsv = (table: TableShown, locale: Locale): string =>
  BOM +
  stringify(
    linesOf(table, locale).map((line) => line.map((value) => decimal(harmless(value), locale))),
    { delimiter: SEPARATOR[locale] },
  );

const LONGEST_SHEET_NAME = 31;

/** One sheet a table. */
export async function tablesAsXlsx(tables: readonly TableShown[], locale: Locale): Promise<Buffer> {
  // Loaded when it is needed: it takes long to start.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  for (const table of tables) {
    const sheet = workbook.addWorksheet(sheetName(workbook, told(table.title, locale)));
    const [head = [], ...lines] = linesOf(table, locale);
    sheet.addRow(head.map(harmless)).font = { bold: true };
    for (const line of lines) sheet.addRow(line.map(harmless));
    sheet.columns.forEach((column, at) => (column.width = at === 0 ? 36 : 18));
    sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 1 }];
  }
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), workbook.xlsx.write(stream).then(() => stream.end())]);
  return bytes;
}

function sheetName(workbook: exceljs.Workbook, title: string): string {
  const plain = title.replace(/[\\/*?:[\]]/g, ' ').slice(0, LONGEST_SHEET_NAME - 3);
  let name = plain;
  for (let number = 2; workbook.getWorksheet(name); number += 1) name = `${plain} ${number}`;
  return name;
}
