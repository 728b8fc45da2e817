import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LOCALES, type Locale } from '../../kernel/localised.js';

const PERIOD = /^[0-9a-f-]{36}$/;

export class PeriodsQueryDto {
  @ApiPropertyOptional({ description: 'Id of a period; the newest by default' })
  @IsOptional()
  @Matches(PERIOD)
  period?: string;

  @ApiPropertyOptional({ description: 'Id of the period compared with, or `none`; the one before by default' })
  @IsOptional()
  @Matches(/^([0-9a-f-]{36}|none)$/)
  compare?: string;
}

export class TeamQueryDto extends PeriodsQueryDto {
  @ApiPropertyOptional({ description: '`everyone`, or `job=` and the id of a job' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  population?: string;
}

export class TeamTableQueryDto extends TeamQueryDto {
  @ApiPropertyOptional({ enum: LOCALES })
  @IsOptional()
  @IsIn(LOCALES)
  lang?: Locale;
}

export class OrganisationQueryDto extends PeriodsQueryDto {
  @ApiPropertyOptional({ description: 'Id of a unit to look below' })
  @IsOptional()
  @Matches(PERIOD)
  under?: string;
}

export class OrganisationTableQueryDto extends OrganisationQueryDto {
  @ApiPropertyOptional({ enum: LOCALES })
  @IsOptional()
  @IsIn(LOCALES)
  lang?: Locale;
}
