import { ApiProperty } from '@nestjs/swagger';
import { IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import type { Because } from '../contact-rule.js';
import type { DeliveryState } from '../delivery-state.js';
import { LEAST_DAYS_BEFORE, MOST_DAYS_BEFORE } from '../reminder-plan.js';

const moment = { type: String, nullable: true, format: 'date-time' } as const;
const words = { type: String, nullable: true } as const;

class DeliveryCountsDto {
  @ApiProperty({ description: 'No e-mail address: a sheet is needed' }) 'no-address'!: number;
  @ApiProperty({ description: 'The message has not been asked for yet' }) 'not-written'!: number;
  @ApiProperty() waiting!: number;
  @ApiProperty() 'handing-over'!: number;
  @ApiProperty() sent!: number;
  @ApiProperty({ description: 'May have arrived: interrupted while it was handed over' }) uncertain!: number;
  @ApiProperty() refused!: number;
  @ApiProperty({ description: 'Had become pointless when its turn came' }) dropped!: number;
}

class DeliveryJobDto {
  @ApiProperty({ enum: ['waiting', 'running', 'done', 'dead'] }) state!: string;
  @ApiProperty(words) lastError!: string | null;
}

class FailureDto {
  @ApiProperty({ format: 'uuid' }) invitationId!: string;
  @ApiProperty({ format: 'uuid', type: String, nullable: true }) personId!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['refused', 'uncertain'] }) state!: DeliveryState;
  @ApiProperty(words) to!: string | null;
  @ApiProperty(moment) at!: string | null;
  @ApiProperty({ ...words, description: 'The mail server’s words' }) because!: string | null;
}

export class DeliveryDto {
  @ApiProperty() counts!: DeliveryCountsDto;
  @ApiProperty({ description: 'People whose message exists' }) posted!: number;
  @ApiProperty({ description: 'People with an address' }) total!: number;
  @ApiProperty({ type: DeliveryJobDto, nullable: true }) job!: DeliveryJobDto | null;
  @ApiProperty({ type: [FailureDto], description: 'The first hundred' }) failures!: readonly FailureDto[];
}

export class RetryDto {
  @ApiProperty({ enum: ['refused', 'uncertain'], isArray: true })
  @IsArray()
  @IsIn(['refused', 'uncertain'], { each: true })
  states!: DeliveryState[];
}

export class RetriedDto {
  @ApiProperty() again!: number;
  @ApiProperty() leftOut!: number;
}

class LeftOutPersonDto {
  @ApiProperty({ format: 'uuid' }) invitationId!: string;
  @ApiProperty() name!: string;
  @ApiProperty(moment) possibleFrom!: string | null;
}

class LeftOutDto {
  @ApiProperty() because!: Because;
  @ApiProperty() count!: number;
  @ApiProperty({ ...moment, description: 'When the first of them may be written to again' })
  possibleFrom!: string | null;
  @ApiProperty({ type: [LeftOutPersonDto], description: 'The first fifty' }) people!: readonly LeftOutPersonDto[];
}

class ReminderPlanDto {
  @ApiProperty() daysBefore!: number;
  @ApiProperty({ ...moment, description: 'The closing date for which it has left' }) carriedOutFor!: string | null;
}

export class ReminderForecastDto {
  @ApiProperty() isPossible!: boolean;
  @ApiProperty() willGet!: number;
  @ApiProperty({ type: [LeftOutDto] }) leftOut!: readonly LeftOutDto[];
  @ApiProperty({ type: ReminderPlanDto, nullable: true }) plan!: ReminderPlanDto | null;
}

export class PlanReminderDto {
  @ApiProperty({ minimum: LEAST_DAYS_BEFORE, maximum: MOST_DAYS_BEFORE })
  @IsInt()
  @Min(LEAST_DAYS_BEFORE)
  @Max(MOST_DAYS_BEFORE)
  daysBefore!: number;
}
