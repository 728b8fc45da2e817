import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LARGEST_TIME_FACTOR } from '../../assessments/index.js';
import { HR_PURPOSES, type DraftBody, type HrPurpose } from '../draft.js';
import type { OpenedDraft } from '../keep-draft.js';

/** More than the largest campaign. */
export const MOST_PEOPLE = 20_000;
const MOST_UNITS = 2_000;
const LONGEST_TEXT = 4_000;

export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Absent until it is chosen. */
const OrNull = (): PropertyDecorator => ValidateIf((_dto, value) => value !== null);

class PersonalAccommodationsDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId!: string;

  @ApiProperty({ minimum: 1, maximum: LARGEST_TIME_FACTOR })
  @IsNumber()
  @Min(1)
  @Max(LARGEST_TIME_FACTOR)
  timeFactor!: number;

  @ApiProperty()
  @IsBoolean()
  noTimeLimit!: boolean;

  @ApiProperty({ description: 'The clock may be stopped, half an hour in all' })
  @IsBoolean()
  pauseAllowed!: boolean;

  @ApiProperty({ description: 'Only questions that lose nothing when they are heard' })
  @IsBoolean()
  screenReaderItems!: boolean;
}

class DraftBodyDto implements DraftBody {
  @ApiProperty({ enum: HR_PURPOSES, nullable: true })
  @OrNull()
  @IsIn(HR_PURPOSES)
  purpose!: HrPurpose | null;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  titleFr!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  titleEn!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @OrNull()
  @IsUUID()
  jobId!: string | null;

  @ApiProperty({ type: [String], description: 'With everything below them' })
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @IsUUID(undefined, { each: true })
  unitIds!: string[];

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @IsUUID(undefined, { each: true })
  personIds!: string[];

  @ApiProperty()
  @IsBoolean()
  isOpenLink!: boolean;

  @ApiProperty({ type: String, nullable: true })
  @OrNull()
  @IsString()
  @MaxLength(80)
  blueprintId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2026-12-01' })
  @OrNull()
  @Matches(DAY)
  opensOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The last day', example: '2026-12-15' })
  @OrNull()
  @Matches(DAY)
  closesOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The day by which people hear', example: '2026-12-22' })
  @OrNull()
  @Matches(DAY)
  answerBy!: string | null;

  @ApiProperty({ maxLength: LONGEST_TEXT })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  message!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  contactName!: string;

  @ApiProperty({ maxLength: 320 })
  @IsString()
  @MaxLength(320)
  contactEmail!: string;

  @ApiProperty({ maxLength: LONGEST_TEXT, description: 'Why what is measured matters for the job' })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  jobRelevance!: string;

  @ApiProperty({ type: String, nullable: true, description: 'When the works council’s consultation was closed' })
  @OrNull()
  @Matches(DAY)
  worksCouncilOn!: string | null;

  @ApiProperty({ type: [PersonalAccommodationsDto] })
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @ValidateNested({ each: true })
  @Type(() => PersonalAccommodationsDto)
  accommodations!: PersonalAccommodationsDto[];
}

export class KeptDraftDto {
  @ApiProperty({ description: 'The version that whoever typed had seen' })
  @IsInt()
  @Min(1)
  version!: number;

  @ApiProperty()
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => DraftBodyDto)
  body!: DraftBodyDto;
}

export class LaunchDto {
  @ApiProperty({ description: 'The version that whoever launches has read' })
  @IsInt()
  @Min(1)
  version!: number;
}

export class DraftDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: DraftBodyDto }) body!: DraftBody;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
  @ApiProperty({ description: 'Who changed it last' }) changedBy!: string;
}

export const toDraftDto = ({ draft: { id, version, body, changedAt }, changedBy }: OpenedDraft): DraftDto => ({
  id,
  version,
  body,
  changedAt,
  changedBy,
});

export class CampaignIdDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
}
