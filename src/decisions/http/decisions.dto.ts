import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { CONTEST_OUTCOMES, type Contest, type ContestOutcome } from '../contest.js';
import { CONSIDERED, OUTCOMES, type Considered, type Decision, type Outcome } from '../decision.js';

const LONGEST_TEXT = 4_000;
const MOST_A_PAGE = 100;

export class DecisionRequestDto {
  @ApiProperty({ enum: OUTCOMES })
  @IsIn(OUTCOMES)
  outcome!: Outcome;

  @ApiProperty({ description: 'Why, beyond the score: the person reads it', maxLength: LONGEST_TEXT })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  reasons!: string;

  @ApiProperty({ enum: CONSIDERED, isArray: true, description: 'What the decision rests on beside the test' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CONSIDERED.length)
  @IsIn(CONSIDERED, { each: true })
  considered!: Considered[];

  @ApiProperty({ description: 'The last revision you have read, 0 for none' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  knownRevision!: number;

  @ApiProperty({ description: 'Tell the person by mail; else they read it in their space or by their link' })
  @IsBoolean()
  tellByMail!: boolean;
}

export class ContestRequestDto {
  @ApiPropertyOptional({ maxLength: LONGEST_TEXT, description: 'Nobody must say why' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text?: string;
}

export class ContestAnswerDto {
  @ApiProperty({ enum: CONTEST_OUTCOMES })
  @IsIn(CONTEST_OUTCOMES)
  outcome!: ContestOutcome;

  @ApiProperty({ maxLength: LONGEST_TEXT })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  reasons!: string;

  @ApiPropertyOptional({ enum: OUTCOMES, description: 'What the contested decision becomes, when it changes' })
  @IsOptional()
  @IsIn(OUTCOMES)
  newOutcome?: Outcome;

  @ApiPropertyOptional({ enum: CONSIDERED, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CONSIDERED.length)
  @IsIn(CONSIDERED, { each: true })
  considered?: Considered[];
}

const asNumberWhenGiven = ({ value }: { readonly value: unknown }): unknown =>
  typeof value === 'string' && value !== '' ? Number(value) : value;

export class ResultsQueryDto {
  @ApiPropertyOptional({ description: 'name, finished, overall, or the id of a domain', default: 'name' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  sort?: string;

  @ApiPropertyOptional({ enum: ['ascending', 'descending'] })
  @IsOptional()
  @IsIn(['ascending', 'descending'])
  order?: 'ascending' | 'descending';

  @ApiPropertyOptional({ default: 0 })
  @IsOptional()
  @Transform(asNumberWhenGiven)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset?: number;

  @ApiPropertyOptional({ default: 50 })
  @IsOptional()
  @Transform(asNumberWhenGiven)
  @IsInt()
  @Min(1)
  @Max(MOST_A_PAGE)
  limit?: number;
}

export class ComparisonQueryDto {
  @ApiProperty({ description: 'Two to six ids of sittings, with commas between' })
  @IsString()
  @MaxLength(500)
  sittings!: string;
}

export class ContestsQueryDto {
  @ApiPropertyOptional({ enum: ['waiting', 'answered'], default: 'waiting' })
  @IsOptional()
  @IsIn(['waiting', 'answered'])
  state?: 'waiting' | 'answered';
}

export class PaperQueryDto {
  @ApiPropertyOptional({ enum: LOCALES, default: 'fr' })
  @IsOptional()
  @IsIn(LOCALES)
  lang?: Locale;
}

/** What leaves of a decision: what, why, who, when. */
export const toDecisionDto = (decision: Decision & { readonly decidedByName?: string | null }) => ({
  id: decision.id,
  sittingId: decision.sittingId,
  revision: decision.revision,
  outcome: decision.outcome,
  reasons: decision.reasons,
  considered: decision.considered,
  decidedBy: decision.decidedBy,
  decidedByName: decision.decidedByName ?? null,
  decidedAt: decision.decidedAt,
  resultRevision: decision.resultRevision,
  contestId: decision.contestId,
});

export const toContestDto = ({ id, sittingId, decisionId, text, raisedAt, dueAt, answer }: Contest) => ({
  id,
  sittingId,
  decisionId,
  text,
  raisedAt,
  dueAt,
  answer,
});

/** As the person reads their own: who answered is the organisation, in one name already told. */
export const toOwnContestDto = ({ answer, ...contest }: Contest) => ({
  ...toContestDto({ ...contest, answer }),
  answer: answer && { outcome: answer.outcome, reasons: answer.reasons, at: answer.at },
});
