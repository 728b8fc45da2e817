import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LOCALES, type Locale } from '../../kernel/localised.js';
import { IMPORT_FIELDS, type ImportField } from '../columns.js';
import { MOST_COLUMNS, MOST_LINES } from '../files/table-file.js';
import { OUTCOME_KINDS, type OutcomeKind } from '../plan.js';

const FIELDS_OR_NONE = [...IMPORT_FIELDS, null];

export class ImportChoicesDto {
  @ApiProperty({ enum: IMPORT_FIELDS, isArray: true, description: 'A field for each column of the file, or null' })
  @IsArray()
  @ArrayMaxSize(MOST_COLUMNS)
  @IsIn(FIELDS_OR_NONE, { each: true })
  mapping!: (ImportField | null)[];

  @ApiProperty()
  @IsBoolean()
  createMissingUnits!: boolean;

  @ApiProperty({ description: 'People absent from this file leave' })
  @IsBoolean()
  absentLeave!: boolean;
}

export class ApplyImportDto {
  @ApiProperty({ description: 'Of the preview that was looked at' })
  @IsString()
  @MaxLength(64)
  digest!: string;

  @ApiProperty({ description: 'Faulty lines are left out; else nothing is imported while there are any' })
  @IsBoolean()
  leaveOutFaulty!: boolean;

  @ApiProperty({ type: Number, nullable: true, required: false })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_LINES * 10)
  confirmedLeavers: number | null = null;
}

export class ImportRowsQueryDto {
  @ApiProperty({ enum: OUTCOME_KINDS })
  @IsIn(OUTCOME_KINDS)
  kind!: OutcomeKind;

  @ApiProperty({ required: false })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST_LINES * 10)
  offset = 0;
}

/** Links cannot say the page's language otherwise. */
export class FileLocaleDto {
  @ApiProperty({ enum: LOCALES, required: false })
  @IsOptional()
  @IsIn(LOCALES)
  locale: Locale = 'fr';
}

export class TemplateQueryDto extends FileLocaleDto {
  @ApiProperty({ enum: ['csv', 'xlsx'] })
  @IsIn(['csv', 'xlsx'])
  format!: 'csv' | 'xlsx';
}
