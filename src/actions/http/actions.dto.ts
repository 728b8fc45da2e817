import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ACTION_STATES, LONGEST_TITLE, type ActionState, type Measure } from '../action.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const LONGEST_ID = 80;

const isGiven = (_object: unknown, value: unknown): boolean => value !== null;
const tidied = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

class MeasureDto implements Measure {
  @ApiProperty({ enum: ['domain', 'driver'] })
  @IsIn(['domain', 'driver'])
  kind!: Measure['kind'];

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_ID)
  id!: string;
}

export class DecidedActionDto {
  @ApiProperty({ maxLength: LONGEST_TITLE })
  @Transform(tidied)
  @IsString()
  @MinLength(3)
  @MaxLength(LONGEST_TITLE)
  title!: string;

  @ApiProperty({ nullable: true, type: String, description: 'Somebody of the organisation' })
  @ValidateIf(isGiven)
  @IsUUID()
  ownerId!: string | null;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  @Matches(DAY)
  dueOn!: string;

  @ApiProperty({ nullable: true, type: MeasureDto })
  @ValidateIf(isGiven)
  @IsObject()
  @ValidateNested()
  @Type(() => MeasureDto)
  measure!: MeasureDto | null;
}

export class ActionChangeDto {
  @ApiProperty()
  @IsInt()
  @Min(1)
  version!: number;

  @ApiPropertyOptional({ maxLength: LONGEST_TITLE })
  @IsOptional()
  @Transform(tidied)
  @IsString()
  @MinLength(3)
  @MaxLength(LONGEST_TITLE)
  title?: string;

  @ApiPropertyOptional({ nullable: true, type: String })
  @ValidateIf((_object, value) => value !== null && value !== undefined)
  @IsUUID()
  ownerId?: string | null;

  @ApiPropertyOptional({ description: 'YYYY-MM-DD' })
  @IsOptional()
  @Matches(DAY)
  dueOn?: string;

  @ApiPropertyOptional({ enum: ACTION_STATES })
  @IsOptional()
  @IsIn(ACTION_STATES)
  state?: ActionState;
}
