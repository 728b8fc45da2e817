import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Response } from '../../item-bank/index.js';

const KINDS = ['single-choice', 'multiple-choice', 'ordering', 'matching', 'skip'] as const;

const MOST_OPTIONS = 12;
const LONGEST_ID = 20;

const isShortText = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST_ID;

/** An object of short texts, not too many. */
const IsPairs = (): PropertyDecorator => (target, propertyName) =>
  registerDecorator({
    name: 'isPairs',
    target: target.constructor,
    propertyName: String(propertyName),
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        Object.keys(value).length <= MOST_OPTIONS &&
        Object.keys(value).every(isShortText) &&
        Object.values(value).every(isShortText),
    },
  });

const isOfKind = (kind: Response['kind']) => (dto: ResponseDto) => dto.kind === kind;

export class ResponseDto {
  @ApiProperty({ enum: KINDS, description: 'Same kind as the question, or `skip`.' })
  @IsIn(KINDS)
  kind!: Response['kind'];

  @ApiPropertyOptional({ description: 'single-choice: the option chosen', example: '2' })
  @ValidateIf(isOfKind('single-choice'))
  @IsString()
  @MaxLength(LONGEST_ID)
  choice?: string;

  @ApiPropertyOptional({ type: [String], description: 'multiple-choice: the options chosen', example: ['1', '3'] })
  @ValidateIf(isOfKind('multiple-choice'))
  @IsArray()
  @ArrayMaxSize(MOST_OPTIONS)
  @IsString({ each: true })
  @MaxLength(LONGEST_ID, { each: true })
  choices?: string[];

  @ApiPropertyOptional({ type: [String], description: 'ordering: every option, first first', example: ['3', '1', '2'] })
  @ValidateIf(isOfKind('ordering'))
  @IsArray()
  @ArrayMaxSize(MOST_OPTIONS)
  @IsString({ each: true })
  @MaxLength(LONGEST_ID, { each: true })
  order?: string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'matching: from each option to its target',
    example: { '1': '2', '2': '1' },
  })
  @ValidateIf(isOfKind('matching'))
  @IsPairs()
  pairs?: Record<string, string>;
}

/** The validated DTO holds exactly what its kind needs. */
export function toResponse({ kind, choice = '', choices = [], order = [], pairs = {} }: ResponseDto): Response {
  switch (kind) {
    case 'single-choice':
      return { kind, choice };
    case 'multiple-choice':
      return { kind, choices };
    case 'ordering':
      return { kind, order };
    case 'matching':
      return { kind, pairs };
    case 'skip':
      return { kind };
  }
}

class GivenResponseDto {
  @ApiProperty({ type: ResponseDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ResponseDto)
  response!: ResponseDto;
}

/** More than anybody practises. */
const MOST_TURNS = 1_000;

export class PracticeTurnDto {
  @ApiPropertyOptional({ type: Number, description: 'How many times the person has practised before', default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST_TURNS)
  turn = 0;
}

export class PracticeAnswerDto extends GivenResponseDto {
  @ApiPropertyOptional({ type: Number, description: 'The turn that the question was asked with', default: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_TURNS)
  turn = 0;
}

/** A day: longer than any question takes. */
const LONGEST_ELAPSED_MS = 86_400_000;

export class AnswerDto extends GivenResponseDto {
  @ApiProperty({ description: 'Time on the question as the page measured it, milliseconds', example: 21500 })
  @IsInt()
  @Min(0)
  @Max(LONGEST_ELAPSED_MS)
  elapsedMs!: number;
}
