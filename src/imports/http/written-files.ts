import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../../kernel/localised.js';
import type { ImportField } from '../columns.js';
import type { Outcome } from '../plan.js';
import { faultInWords, FIELD_WORDS } from './fault-words.js';

/** French spreadsheets cut at semicolons; both know UTF-8 by its mark. */
const BOM = '\ufeff';
const SEPARATOR: Readonly<Record<Locale, string>> = { fr: ';', en: ',' };

/** A value that a spreadsheet would calculate is written as the text it is. */
const linesOf = (rows: readonly (readonly (string | number)[])[], locale: Locale): string =>
  stringify(rows as string[][], { delimiter: SEPARATOR[locale], escape_formulas: true, record_delimiter: 'windows' });

const ERROR_HEADERS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ['Ligne', 'Matricule', 'Personne', 'Colonne', 'À corriger'],
  en: ['Line', 'Staff number', 'Person', 'Column', 'To correct'],
};

export function errorsAsCsv(lines: AsyncIterable<readonly Outcome[]>, locale: Locale): Readable {
  async function* pieces() {
    yield BOM + linesOf([ERROR_HEADERS[locale]], locale);
    for await (const part of lines)
      yield linesOf(
        part.flatMap((outcome) => errorLines(outcome, locale)),
        locale,
      );
  }
  return Readable.from(pieces());
}

const errorLines = ({ line, staffNumber, name, faults }: Outcome, locale: Locale) =>
  faults.map((fault) => [
    line ?? '',
    staffNumber ?? '',
    name,
    fault.field === null ? '' : FIELD_WORDS[fault.field][locale],
    faultInWords(fault, locale),
  ]);

export async function templateAs(
  fields: readonly ImportField[],
  format: 'csv' | 'xlsx',
  locale: Locale,
): Promise<Buffer> {
  const headers = fields.map((field) => FIELD_WORDS[field][locale]);
  if (format === 'csv') return Buffer.from(BOM + linesOf([headers], locale));
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(locale === 'fr' ? 'Personnes' : 'People', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.addRow(headers).font = { bold: true };
  // As text, so that numbers keep their zeros and days stay as they are typed.
  headers.forEach((header, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = Math.max(16, header.length + 4);
    column.numFmt = '@';
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}
