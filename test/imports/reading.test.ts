import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import exceljs from 'exceljs';
import iconv from 'iconv-lite';
import { IMPORT_FIELDS, recogniseColumns } from '../../src/imports/columns.js';
import { dayIn } from '../../src/imports/day-in-file.js';
import { guardArchive } from '../../src/imports/files/guard-archive.js';
import { readPeopleFile } from '../../src/imports/files/read-table-file.js';
import { FIELD_WORDS } from '../../src/imports/http/fault-words.js';
import { zipOf } from './zip.js';

const TEXT = 'Matricule;Nom;Prénom;Site\r\nE1;D’Hérouville;Anaïs;Besançon\r\nE2;Lefèvre;Zoë;Nîmes\r\n';

const codeOf = (bytes: Buffer): Promise<unknown> =>
  readPeopleFile(bytes).then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['Windows-1252', iconv.encode(TEXT, 'windows-1252'), 'windows-1252'],
    ['Latin-1', iconv.encode(TEXT.replace('’', "'"), 'latin1'), 'windows-1252'],
    ['Mac Roman', iconv.encode(TEXT, 'macintosh'), 'macintosh'],
    ['UTF-16 LE with its mark', iconv.encode(`\ufeff${TEXT}`, 'utf-16le'), 'utf-16le'],
    ['UTF-16 BE with its mark', iconv.encode(`\ufeff${TEXT}`, 'utf-16be'), 'utf-16be'],
    ['UTF-16 LE without a mark', iconv.encode(TEXT, 'utf-16le'), 'utf-16le'],
  ])('is read in %s, accents and all', async (_name, bytes, encoding) => {
    const file = await readPeopleFile(bytes);
    expect(file).toMatchObject({ encoding, headers: ['Matricule', 'Nom', 'Prénom', 'Site'] });
    expect(file.rows.map(({ cells }) => cells.slice(1)).at(-1)).toEqual(['Lefèvre', 'Zoë', 'Nîmes']);
  });

  it.each([';', ',', '\t'])('may be cut by %j', async (separator) => {
    const file = await readPeopleFile(Buffer.from(TEXT.replaceAll(';', separator)));
    expect(file.separator).toBe(separator);
    expect(file.rows).toHaveLength(2);
  });

  it('keeps its line numbers through quoted ends of lines, blank lines and a line that names the separator', async () => {
    const file = await readPeopleFile(Buffer.from('sep=,\r\nNom,Prénom\r\n\r\n"Du\nPont","A ""B"", C"\r\nRoux,Max'));
    expect(file.rows).toEqual([
      { line: 4, cells: ['Du\nPont', 'A "B", C'] },
      { line: 6, cells: ['Roux', 'Max'] },
    ]);
  });

  it.each([
    ['IMPORT_FILE_EMPTY', ''],
    ['IMPORT_FILE_EMPTY', '\r\n;;\r\n'],
    ['IMPORT_NO_LINES', 'Matricule;Nom;Prénom\r\n'],
    ['IMPORT_QUOTE_OPEN', 'Matricule;Nom\r\nE1;"Dupont\r\nE2;Roux\r\n'],
    ['IMPORT_FORMAT_UNKNOWN', '%PDF-1.7'],
    ['IMPORT_FORMAT_UNKNOWN', '<html><table></table></html>'],
  ])('is refused with %s', async (code, text) => {
    expect(await codeOf(Buffer.from(text))).toBe(code);
  });

  it('is refused beyond twenty megabytes, before it is read', async () => {
    expect(await codeOf(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).toBe('IMPORT_FILE_TOO_LARGE');
  });
});

describe('a workbook', () => {
  it('gives text, days and numbers as people see them, and believes no formula', async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet('Caché', { state: 'hidden' }).addRow(['x']);
    const sheet = book.addWorksheet('Personnes');
    sheet.addRow(['Matricule', 'Nom', 'Sortie']);
    sheet.addRow([1001, { richText: [{ text: 'D’' }, { text: 'Arc' }] }, new Date(Date.UTC(2026, 2, 1))]);
    sheet.addRow([{ formula: 'A2+1', result: 1002 }, { error: '#N/A' }, 46000]);
    const file = await readPeopleFile(Buffer.from(await book.xlsx.writeBuffer()));
    expect(file).toMatchObject({ format: 'xlsx', sheet: 'Personnes' });
    expect(file.rows).toEqual([
      { line: 2, cells: ['1001', 'D’Arc', '2026-03-01'] },
      {
        line: 3,
        cells: ['', '', '46000'],
        flaws: [
          { column: 0, flaw: 'formula' },
          { column: 1, flaw: 'cell-error' },
        ],
      },
    ]);
  });

  it('holds the two hundred people of the demonstration, as the CSV does', async () => {
    const workbook = await readPeopleFile(await readFile('test/reference/people-200.xlsx'));
    const csv = await readPeopleFile(await readFile('assessments/demo/people.csv'));
    expect(workbook.headers).toEqual(csv.headers);
    const padded = workbook.rows.map(({ line, cells }) => ({
      line,
      cells: csv.headers.map((_h, at) => cells[at] ?? ''),
    }));
    expect(padded).toEqual(csv.rows);
    expect(csv.rows.filter(({ cells }) => cells[3] === '')).toHaveLength(5);
  });

  const sheet = Buffer.from('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>');
  const NAME = 'xl/worksheets/sheet1.xml';
  it.each([
    ['unfolds without end', zipOf([{ name: NAME, bytes: Buffer.alloc(30_000_000, ' ') }])],
    ['says another size than it has', zipOf([{ name: NAME, bytes: Buffer.alloc(200_000, ' '), says: { size: 10 } }])],
    [
      'declares entities',
      zipOf([{ name: NAME, bytes: Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>') }]),
    ],
    [
      'names one part twice',
      zipOf([
        { name: NAME, bytes: sheet },
        { name: NAME, bytes: sheet },
      ]),
    ],
    [
      'hides bytes between its parts',
      zipOf(
        [
          { name: NAME, bytes: sheet },
          { name: 'a.xml', bytes: sheet },
        ],
        Buffer.alloc(500),
      ),
    ],
    [
      'names a part otherwise inside',
      zipOf([{ name: NAME, bytes: sheet, says: { localName: 'xl/worksheets/sheet2.xml' } }]),
    ],
    ['climbs out of its folder', zipOf([{ name: '../../etc/cron.d/x', bytes: sheet }])],
    ['has too many parts', zipOf(Array.from({ length: 501 }, (_part, index) => ({ name: `p${index}`, bytes: sheet })))],
    ['is cut', zipOf([{ name: NAME, bytes: sheet }]).subarray(0, 60)],
  ])('is refused when it %s', async (_what, bytes) => {
    expect(await codeOf(bytes)).toMatch(/^IMPORT_FILE_(UNSAFE|DAMAGED)$/);
  });

  it('is let through when there is nothing against it', async () => {
    await expect(
      guardArchive(
        zipOf([
          { name: NAME, bytes: sheet },
          { name: 'a.xml', bytes: sheet },
        ]),
      ),
    ).resolves.toBe(undefined);
  });

  it('is refused in the old format, or behind a password', async () => {
    expect(await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('IMPORT_FILE_LOCKED');
  });
});

it('knows columns by the words of its templates, whatever the case and the accents', () => {
  for (const locale of ['fr', 'en'] as const) {
    const words = IMPORT_FIELDS.map((field) => FIELD_WORDS[field][locale]);
    expect(recogniseColumns(words)).toEqual([...IMPORT_FIELDS]);
    expect(recogniseColumns(words.map((word) => ` ${word.toUpperCase()} `))).toEqual([...IMPORT_FIELDS]);
  }
  expect(recogniseColumns(['N° de matricule', 'NOM', 'Prenom', 'E-mail', 'Nom', 'Commentaire'])).toEqual([
    ...['staffNumber', 'familyName', 'givenName', 'email', null, null],
  ]);
});

it.each([
  ['2026-03-01', '2026-03-01'],
  ['1/3/2026', '2026-03-01'],
  ['01.03.2026', '2026-03-01'],
  ['46082', '2026-03-01'],
  ['2026-02-30', null],
  ['03/13/2026', null],
  ['1/3/26', null],
  ['demain', null],
])('reads the day %j as %j', (text, day) => {
  expect(dayIn(text)).toBe(day);
});
