import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { LARGEST_TIME_FACTOR } from '../../assessments/index.js';
import type { InvitationAct } from '../change-participants.js';
import { DAY, MOST_PEOPLE } from './draft.dto.js';

export class ExtensionDto {
  @ApiProperty({ description: 'The last day', example: '2026-12-20' })
  @Matches(DAY)
  closesOn!: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The day by which people hear' })
  @IsOptional()
  @Matches(DAY)
  answerBy?: string | null;
}

export class MorePeopleDto {
  @ApiProperty({ type: [String], description: 'With everything below them' })
  @IsArray()
  @ArrayMaxSize(2_000)
  @IsUUID(undefined, { each: true })
  unitIds!: string[];

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @IsUUID(undefined, { each: true })
  personIds!: string[];
}

export class AddedDto {
  @ApiProperty() added!: number;
}

export class StoppedDto {
  @ApiProperty({ description: 'How many were in the middle' }) interrupted!: number;
}

const ACTS = ['withdraw', 'accommodate', 'decline-more-time'] as const;

const isAccommodating = (dto: InvitationActDto): boolean => dto.act === 'accommodate';

export class InvitationActDto {
  @ApiProperty({ enum: ACTS })
  @IsIn(ACTS)
  act!: InvitationAct['act'];

  @ApiPropertyOptional({ minimum: 1, maximum: LARGEST_TIME_FACTOR })
  @ValidateIf(isAccommodating)
  @IsNumber()
  @Min(1)
  @Max(LARGEST_TIME_FACTOR)
  timeFactor?: number;

  @ApiPropertyOptional()
  @ValidateIf(isAccommodating)
  @IsBoolean()
  noTimeLimit?: boolean;

  @ApiPropertyOptional()
  @ValidateIf(isAccommodating)
  @IsBoolean()
  pauseAllowed?: boolean;

  @ApiPropertyOptional()
  @ValidateIf(isAccommodating)
  @IsBoolean()
  screenReaderItems?: boolean;

  @ApiPropertyOptional({ maxLength: 1000, description: 'A word to the person; needed to decline' })
  @ValidateIf((dto: InvitationActDto) => dto.act === 'decline-more-time' || dto.answer !== undefined)
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  answer?: string;
}

export function toInvitationAct(dto: InvitationActDto): InvitationAct {
  const { act, timeFactor = 1, noTimeLimit = false, pauseAllowed = false, screenReaderItems = false, answer } = dto;
  switch (act) {
    case 'withdraw':
      return { act };
    case 'decline-more-time':
      return { act, answer: answer ?? '' };
    case 'accommodate': {
      const accommodations = { noTimeLimit, pauseAllowed, screenReaderItems };
      return { act, timeFactor, accommodations, answer: answer ?? null };
    }
  }
}
