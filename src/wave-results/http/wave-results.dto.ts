import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { MASK_REASONS, type MaskReason } from '../mask.js';
import { LOCALES, type Locale } from '../../kernel/localised.js';

const LONGEST_KEY = 400;

export class CutQueryDto {
  @ApiPropertyOptional({ description: 'Key of a cut; the whole organisation by default' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_KEY)
  cut?: string;
}

export class HeatmapQueryDto {
  @ApiPropertyOptional({ description: '`units`, or an attribute of the frame' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  by?: string;
}

export class CommentsQueryDto extends CutQueryDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(80)
  question?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  tag?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset?: number;
}

export class RespondentsQueryDto extends PickType(CommentsQueryDto, ['search', 'offset'] as const) {}

export class MaskCommentDto {
  @ApiProperty({ enum: MASK_REASONS, nullable: true, description: 'Null: shown again' })
  @ValidateIf(({ because }: MaskCommentDto) => because !== null)
  @IsIn(MASK_REASONS)
  because!: MaskReason | null;
}

export class TagCommentDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  tags!: string[];
}

export class ResultsLanguageDto {
  @ApiPropertyOptional({ enum: LOCALES })
  @IsOptional()
  @IsIn(LOCALES)
  lang?: Locale;
}
