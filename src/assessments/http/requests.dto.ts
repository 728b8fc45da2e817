import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LOCALES, type Locale } from '../../kernel/localised.js';
import { FLAG_CATEGORIES, SITTING_EVENT_KINDS, type FlagCategory, type SittingEvent } from '../flag.js';

const MOST_POSITIONS = 1_000;

export class AcknowledgementDto {
  @ApiProperty({ example: 'hiring-1' })
  @IsString()
  @MaxLength(100)
  noticeVersion!: string;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale!: Locale;
}

export class FlagDto {
  @ApiProperty({ example: 7 })
  @IsInt()
  @Min(1)
  @Max(MOST_POSITIONS)
  position!: number;

  @ApiProperty({ enum: FLAG_CATEGORIES })
  @IsIn(FLAG_CATEGORIES)
  category!: FlagCategory;

  @ApiPropertyOptional({ maxLength: 1000 })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  comment?: string;
}

export class SittingEventDto {
  @ApiProperty({ example: 7 })
  @IsInt()
  @Min(1)
  @Max(MOST_POSITIONS)
  position!: number;

  @ApiProperty({ enum: SITTING_EVENT_KINDS })
  @IsIn(SITTING_EVENT_KINDS)
  kind!: SittingEvent['kind'];
}
