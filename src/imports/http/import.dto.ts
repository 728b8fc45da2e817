import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/localised.js';
import { IMPORT_FIELDS, missingFields, repeatedHeaders, type ImportField } from '../columns.js';
import { needsConfirmation, type PeopleImport, type Preview } from '../people-import.js';
import { OUTCOME_KINDS, type FieldChange, type Outcome, type OutcomeKind } from '../plan.js';
import type { OutcomePage, ShownImport } from '../show-import.js';
import { faultInWords } from './fault-words.js';

const STATES = ['draft', 'applying', 'stale', 'applied', 'given-up'] as const;

class ImportColumnDto {
  @ApiProperty()
  header!: string;

  @ApiProperty({ enum: IMPORT_FIELDS, nullable: true, description: 'Null: the column is not read' })
  field!: ImportField | null;

  @ApiProperty({ type: [String] })
  examples!: readonly string[];
}

class ImportFileDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['csv', 'xlsx'] })
  format!: 'csv' | 'xlsx';

  @ApiProperty({ type: String, nullable: true })
  encoding!: string | null;

  @ApiProperty({ type: String, nullable: true })
  separator!: string | null;

  @ApiProperty({ type: String, nullable: true })
  sheet!: string | null;

  @ApiProperty()
  lineCount!: number;
}

class PlannedUnitDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  parentCode!: string | null;
}

class ImportPreviewDto {
  @ApiProperty({
    description: 'People or lines of each kind',
    type: 'object',
    additionalProperties: { type: 'number' },
  })
  counts!: Readonly<Record<OutcomeKind, number>>;

  @ApiProperty({ description: 'Among those who leave: absent from the file' })
  absentCount!: number;

  @ApiProperty({ description: 'Faulty lines that do not say whose they are: nobody can leave by absence meanwhile' })
  unnumberedCount!: number;

  @ApiProperty({ description: 'Present before the import, known by a staff number' })
  activeCount!: number;

  @ApiProperty({ description: 'So many would leave that their number must be given when applying' })
  needsConfirmation!: boolean;

  @ApiProperty({ type: [PlannedUnitDto] })
  units!: readonly PlannedUnitDto[];

  @ApiProperty({ description: 'Given back when applying: another preview is not applied unseen' })
  digest!: string;
}

class ImportProgressDto {
  @ApiProperty()
  done!: number;

  @ApiProperty()
  total!: number;
}

class ImportOptionsDto {
  @ApiProperty()
  createMissingUnits!: boolean;

  @ApiProperty()
  absentLeave!: boolean;
}

export class ImportDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: STATES })
  state!: (typeof STATES)[number];

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: ImportFileDto })
  file!: ImportFileDto;

  @ApiProperty({ type: [ImportColumnDto] })
  columns!: readonly ImportColumnDto[];

  @ApiProperty({ enum: IMPORT_FIELDS, isArray: true })
  missingFields!: readonly ImportField[];

  @ApiProperty({ type: [String] })
  repeatedHeaders!: readonly string[];

  @ApiProperty({ type: ImportOptionsDto })
  options!: ImportOptionsDto;

  @ApiProperty({ type: ImportPreviewDto, nullable: true, description: 'Null while needed columns are missing' })
  preview!: ImportPreviewDto | null;

  @ApiProperty({ type: ImportProgressDto, nullable: true })
  progress!: ImportProgressDto | null;
}

export function toImportDto(found: PeopleImport | ShownImport): ImportDto {
  const { file, choices, preview } = found;
  const { name, format, encoding, separator, sheet, lineCount } = file;
  return {
    id: found.id,
    state: 'isGivenUp' in found && found.isGivenUp ? 'given-up' : found.state,
    expiresAt: found.expiresAt,
    file: { name, format, encoding, separator, sheet, lineCount },
    columns: file.headers.map((header, column) => ({
      header,
      field: choices.mapping[column] ?? null,
      examples: file.examples[column] ?? [],
    })),
    missingFields: missingFields(choices.mapping),
    repeatedHeaders: repeatedHeaders(file.headers),
    options: { createMissingUnits: choices.createMissingUnits, absentLeave: choices.absentLeave },
    preview: preview && toPreviewDto(preview),
    progress: 'progress' in found ? found.progress : null,
  };
}

const toPreviewDto = (preview: Preview): ImportPreviewDto => ({
  ...preview,
  needsConfirmation: needsConfirmation(preview),
});

class FieldChangeDto {
  @ApiProperty({ enum: [...IMPORT_FIELDS, 'state'] })
  field!: FieldChange['field'];

  @ApiProperty({ type: String, nullable: true })
  from!: string | null;

  @ApiProperty({ type: String, nullable: true })
  to!: string | null;
}

class LineFaultDto {
  @ApiProperty({ enum: IMPORT_FIELDS, nullable: true })
  field!: ImportField | null;

  @ApiProperty()
  code!: string;

  @ApiProperty({ description: 'In the language of Accept-Language' })
  message!: string;
}

class ImportRowDto {
  @ApiProperty({ type: Number, nullable: true, description: 'Null: absent from the file' })
  line!: number | null;

  @ApiProperty({ type: String, nullable: true })
  staffNumber!: string | null;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [FieldChangeDto] })
  changes!: readonly FieldChangeDto[];

  @ApiProperty({ type: [LineFaultDto] })
  faults!: readonly LineFaultDto[];

  @ApiProperty({ description: 'Left before, and never known here: nothing is kept of them' })
  isOnlyHistory!: boolean;

  @ApiProperty({
    enum: ['left-long-ago', 'leaves-later'],
    nullable: true,
    description: 'A day of leaving that may be a slip: more than a year ago, or still to come',
  })
  doubt!: 'left-long-ago' | 'leaves-later' | null;
}

export class ImportRowsDto {
  @ApiProperty({ enum: OUTCOME_KINDS })
  kind!: OutcomeKind;

  @ApiProperty()
  total!: number;

  @ApiProperty()
  offset!: number;

  @ApiProperty({ type: [ImportRowDto] })
  rows!: readonly ImportRowDto[];
}

export const toImportRowsDto = (
  { total, offset, outcomes }: OutcomePage,
  kind: OutcomeKind,
  locale: Locale,
): ImportRowsDto => ({ kind, total, offset, rows: outcomes.map((outcome) => toRowDto(outcome, locale)) });

const toRowDto = (
  { line, staffNumber, name, changes, faults, isOnlyHistory, doubt }: Outcome,
  locale: Locale,
): ImportRowDto => ({
  line,
  staffNumber,
  name,
  changes,
  faults: faults.map((fault) => ({ field: fault.field, code: fault.fault, message: faultInWords(fault, locale) })),
  isOnlyHistory: isOnlyHistory ?? false,
  doubt: doubt ?? null,
});
