import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LocalisedTextDto } from '../../platform/localised-text.dto.js';
import type { PlannedWave } from '../plan-wave.js';
import { THRESHOLDS, type Population, type WithoutMail } from '../wave.js';

const MOST_UNITS = 2_000;
const MOST_SITES = 500;
const MOST_AUDIENCES = 20;
const MOST_REMINDERS = 5;
const LONGEST_WAVE_DAYS = 180;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const OrNull = (): PropertyDecorator => ValidateIf((_dto, value) => value !== null);

class AudienceDto {
  @ApiProperty({ example: 'customers' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,59}$/)
  id!: string;

  @ApiProperty({ type: LocalisedTextDto })
  @ValidateNested()
  @Type(() => LocalisedTextDto)
  name!: LocalisedTextDto;
}

export class PlannedWaveDto {
  @ApiProperty()
  @IsString()
  @MaxLength(80)
  instrumentId!: string;

  @ApiProperty({ type: LocalisedTextDto })
  @ValidateNested()
  @Type(() => LocalisedTextDto)
  title!: LocalisedTextDto;

  @ApiProperty({ enum: ['staff', 'outside'] })
  @IsIn(['staff', 'outside'])
  asked!: Population['kind'];

  @ApiProperty({ type: [String], nullable: true, description: 'With what is below them; null: everybody' })
  @OrNull()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_UNITS)
  @IsUUID(undefined, { each: true })
  unitIds!: string[] | null;

  @ApiProperty({ type: [String], nullable: true })
  @OrNull()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_SITES)
  @IsString({ each: true })
  sites!: string[] | null;

  @ApiProperty({ type: [AudienceDto], description: 'People outside, an open link for each' })
  @IsArray()
  @ArrayMaxSize(MOST_AUDIENCES)
  @ValidateNested({ each: true })
  @Type(() => AudienceDto)
  audiences!: AudienceDto[];

  @ApiProperty()
  @IsBoolean()
  isAnonymous!: boolean;

  @ApiProperty({ minimum: THRESHOLDS.least, maximum: THRESHOLDS.most })
  @IsInt()
  @Min(THRESHOLDS.least)
  @Max(THRESHOLDS.most)
  threshold!: number;

  @ApiProperty({ enum: ['sheets', 'codes'] })
  @IsIn(['sheets', 'codes'])
  withoutMail!: WithoutMail;

  @ApiProperty({ type: [Number] })
  @IsArray()
  @ArrayMaxSize(MOST_REMINDERS)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(LONGEST_WAVE_DAYS, { each: true })
  remindDaysBefore!: number[];

  @ApiProperty()
  @IsBoolean()
  isShownToManagers!: boolean;

  @ApiPropertyOptional({ minimum: 1, maximum: 24, description: 'Absent: once' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(24)
  repeatsEveryMonths?: number;

  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true })
  opensAt!: string;

  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true })
  closesAt!: string;
}

export class ClosingDto {
  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true })
  closesAt!: string;
}

export class RecurrenceDto {
  @ApiProperty({ minimum: 1, maximum: 24 })
  @IsInt()
  @Min(1)
  @Max(24)
  everyMonths!: number;

  @ApiProperty({ minimum: 1, maximum: 90 })
  @IsInt()
  @Min(1)
  @Max(90)
  openDays!: number;

  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  nextOn!: string;
}

/** As every moment is kept: in UTC, to the millisecond. */
export const toInstant = (moment: string): string => new Date(moment).toISOString();

export const toPlannedWave = ({
  instrumentId,
  asked,
  unitIds,
  sites,
  audiences,
  ...plan
}: PlannedWaveDto): PlannedWave => ({
  instrumentId,
  plan: {
    ...plan,
    title: { fr: plan.title.fr, en: plan.title.en },
    repeatsEveryMonths: plan.repeatsEveryMonths ?? undefined,
    population:
      asked === 'staff'
        ? { kind: 'staff', unitIds, sites }
        : { kind: 'outside', audiences: audiences.map(({ id, name }) => ({ id, name: { fr: name.fr, en: name.en } })) },
    opensAt: toInstant(plan.opensAt),
    closesAt: toInstant(plan.closesAt),
  },
});
