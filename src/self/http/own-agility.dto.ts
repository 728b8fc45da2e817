import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ChosenLevel } from '../keep-self-estimate.js';

class ChosenLevelDto implements ChosenLevel {
  @ApiProperty({ example: 'safety' })
  @IsString()
  @MaxLength(80)
  domainId!: string;

  @ApiProperty({ minimum: 1, maximum: 5, description: 'Whose description fits oneself best' })
  @IsInt()
  @Min(1)
  @Max(5)
  level!: number;
}

export class SelfEstimateDto {
  @ApiProperty({ type: [ChosenLevelDto], description: 'A domain that was skipped is absent' })
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique(({ domainId }: ChosenLevelDto) => domainId)
  @ValidateNested({ each: true })
  @Type(() => ChosenLevelDto)
  levels!: ChosenLevelDto[];
}
