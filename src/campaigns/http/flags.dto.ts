import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { FlagToReview } from '../review-flags.js';
import { WordsDto } from './choices.dto.js';

class FlagDecisionDto {
  @ApiProperty({ enum: ['withdraw', 'keep'] }) verdict!: string;
  @ApiProperty() by!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

class CampaignFlagDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['accessibility', 'unclear', 'wrong', 'display', 'other'] }) category!: string;
  @ApiProperty({ type: String, nullable: true }) comment!: string | null;
  @ApiProperty({ format: 'date-time' }) raisedAt!: string;
  @ApiProperty({ type: WordsDto, nullable: true }) stem!: WordsDto | null;
  @ApiProperty({ type: WordsDto, nullable: true }) material!: WordsDto | null;
  @ApiProperty({ type: [WordsDto] }) options!: WordsDto[];
  @ApiProperty({ type: FlagDecisionDto, nullable: true }) decision!: FlagDecisionDto | null;
}

export class CampaignFlagsDto {
  @ApiProperty({ type: [CampaignFlagDto] }) flags!: CampaignFlagDto[];
}

/** The question without its key: HR judges whether it is broken, and the bank stays the bank. */
export const toFlagsDto = (flags: readonly FlagToReview[]): CampaignFlagsDto => ({
  flags: flags.map(({ flag, item, decidedBy }) => ({
    id: flag.id,
    category: flag.category,
    comment: flag.comment,
    raisedAt: flag.raisedAt,
    stem: item?.stem ?? null,
    material: item?.material ?? null,
    options: (item?.options ?? []).map(({ fr, en }) => ({ fr, en })),
    decision: flag.decision && { ...flag.decision, by: decidedBy ?? flag.decision.by },
  })),
});

export class DecideFlagDto {
  @ApiProperty({ enum: ['withdraw', 'keep'] })
  @IsIn(['withdraw', 'keep'])
  verdict!: 'withdraw' | 'keep';

  @ApiProperty({ maxLength: 1000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  reason!: string;
}
