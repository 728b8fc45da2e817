import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IDEA_LIMITS, IDEA_STATES, REPORT_REASONS, type IdeaState, type ReportReason } from '../idea.js';
import { IDEA_ORDERS, type IdeaOrder } from '../store.js';

const LAST_PAGE = 10_000;
const PAGE_SIZE = 20;
const LONGEST_THEME = 80;

/** Spaces around a text say nothing; a text of spaces alone is none. */
const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class IdeasQueryDto {
  @ApiPropertyOptional({ description: 'A domain of the competency model, or `other`' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_THEME)
  theme?: string;

  @ApiPropertyOptional({ enum: IDEA_STATES })
  @IsOptional()
  @IsIn(IDEA_STATES)
  state?: IdeaState;

  @ApiPropertyOptional({ enum: IDEA_ORDERS, default: 'newest' })
  @IsOptional()
  @IsIn(IDEA_ORDERS)
  order?: IdeaOrder;

  @ApiPropertyOptional({ enum: ['true'], description: 'Moderators: only those that somebody reported' })
  @IsOptional()
  @IsIn(['true'])
  reported?: 'true';

  @ApiPropertyOptional({ minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LAST_PAGE)
  page?: number;
}

export const toListWish = ({ theme, state, order = 'newest', reported, page = 1 }: IdeasQueryDto) => ({
  theme,
  state,
  order,
  isReported: reported === 'true',
  page: { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
});

export class IdeaWishDto {
  @ApiProperty({ description: 'A domain of the competency model, or `other`' })
  @IsString()
  @MaxLength(LONGEST_THEME)
  theme!: string;

  @ApiProperty({ maxLength: IDEA_LIMITS.title })
  @Trimmed()
  @IsString()
  @MaxLength(IDEA_LIMITS.title)
  @IsNotEmpty()
  title!: string;

  @ApiProperty({ maxLength: IDEA_LIMITS.body })
  @Trimmed()
  @IsString()
  @MaxLength(IDEA_LIMITS.body)
  @IsNotEmpty()
  body!: string;

  @ApiProperty({ description: 'Nothing that tells who wrote it is kept' })
  @IsBoolean()
  isAnonymous!: boolean;

  @ApiProperty({
    description: '128 random bits in base64url, made on the device and kept nowhere here: opens the receipt',
  })
  @Matches(/^[\w-]{22}$/)
  receiptCode!: string;
}

export class PrecisionDto {
  @ApiProperty({ maxLength: IDEA_LIMITS.precision })
  @Trimmed()
  @IsString()
  @MaxLength(IDEA_LIMITS.precision)
  @IsNotEmpty()
  text!: string;
}

export class IdeaAnswerDto {
  @ApiProperty({ enum: IDEA_STATES })
  @IsIn(IDEA_STATES)
  state!: IdeaState;

  @ApiPropertyOptional({ maxLength: IDEA_LIMITS.answer, description: 'Public; needed when done or declined' })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(IDEA_LIMITS.answer)
  text?: string;
}

export const toAnswerWish = ({ state, text }: IdeaAnswerDto) => ({ state, text: text || null });

export class HidingDto {
  @ApiProperty({ maxLength: IDEA_LIMITS.reason, description: 'Told to everybody in the place of the text' })
  @Trimmed()
  @IsString()
  @MaxLength(IDEA_LIMITS.reason)
  @IsNotEmpty()
  reason!: string;
}

export class IdeaReportDto {
  @ApiProperty({ enum: REPORT_REASONS })
  @IsIn(REPORT_REASONS)
  reason!: ReportReason;

  @ApiPropertyOptional({ maxLength: IDEA_LIMITS.reason })
  @Trimmed()
  @IsOptional()
  @IsString()
  @MaxLength(IDEA_LIMITS.reason)
  comment?: string;
}

export const toReportWish = ({ reason, comment }: IdeaReportDto) => ({ reason, comment: comment || null });
