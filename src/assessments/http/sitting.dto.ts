import { ApiProperty } from '@nestjs/swagger';
import type { PresentedQuestion } from '../../item-bank/index.js';
import type { ExplainedAnswer } from '../explain-answer.js';
import type { PracticeOutcome } from '../try-practice.js';
import { LocalisedDto } from './localised.dto.js';
import { ResponseDto } from './response.dto.js';

class ChoiceDto {
  @ApiProperty({ description: 'A place on the screen; it says nothing else' }) id!: string;
  @ApiProperty() text!: LocalisedDto;
}

export class QuestionDto {
  @ApiProperty({ example: 7 }) position!: number;
  @ApiProperty({ enum: ['single-choice', 'multiple-choice', 'ordering', 'matching'] }) kind!: PresentedQuestion['kind'];
  @ApiProperty() stem!: LocalisedDto;
  @ApiProperty({ type: LocalisedDto, nullable: true }) material!: LocalisedDto | null;
  @ApiProperty({ type: [ChoiceDto] }) options!: readonly ChoiceDto[];
  @ApiProperty({ type: [ChoiceDto], nullable: true, description: 'matching only' })
  targets!: readonly ChoiceDto[] | null;
  @ApiProperty() reuseTargets!: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'How many to choose, when the question says so' })
  choose!: number | null;
}

class RemainingDto {
  @ApiProperty() atLeast!: number;
  @ApiProperty() atMost!: number;
}

class ProgressDto {
  @ApiProperty() answered!: number;
  @ApiProperty() remaining!: RemainingDto;
  @ApiProperty({ description: 'From 0 to 1, never going backwards' }) share!: number;
}

class PauseDto {
  @ApiProperty({ description: 'How much longer the clock may stand still, pauses together' }) secondsLeft!: number;
}

class ExplainedAnswerDto {
  @ApiProperty({ description: 'Of the question answered' }) position!: number;
  @ApiProperty({ enum: ['right', 'partly', 'wrong'] }) verdict!: ExplainedAnswer['verdict'];
  @ApiProperty({ type: ResponseDto }) expected!: ExplainedAnswer['expected'];
  @ApiProperty() explanation!: LocalisedDto;
}

export class SittingDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['running', 'paused', 'finished'] }) state!: 'running' | 'paused' | 'finished';
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'By the clock of the server' })
  deadline!: string | null;
  @ApiProperty() progress!: ProgressDto;
  @ApiProperty({ type: QuestionDto, nullable: true }) question!: QuestionDto | null;
  @ApiProperty() flagged!: boolean;
  @ApiProperty({ type: PauseDto, nullable: true, description: 'Null where the clock may not be stopped' })
  pause!: PauseDto | null;
  @ApiProperty({ type: ExplainedAnswerDto, nullable: true, description: 'Where answers are explained: self-assessments' })
  explained!: ExplainedAnswerDto | null;
}

export class PracticeDto {
  @ApiProperty() question!: QuestionDto;
}

export class PracticeOutcomeDto {
  @ApiProperty() correct!: boolean;
  @ApiProperty() explanation!: LocalisedDto;
  @ApiProperty({ type: ResponseDto }) expected!: PracticeOutcome['expected'];
}
