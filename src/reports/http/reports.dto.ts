import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { LOCALES, type Locale } from '../../kernel/localised.js';
import { REPORT_FORMATS, type ReportFormat, type ReportSubject } from '../report.js';

const KINDS = ['team', 'organisation'] as const;
const PERIOD_OR_NONE = /^([0-9a-f-]{36}|none)$/;

export class SubscribedReportDto {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind!: ReportSubject['kind'];

  @ApiPropertyOptional({ description: 'Of a team, its unit; of the organisation, a unit to look below' })
  @ValidateIf(({ kind, unitId }: SubscribedReportDto) => kind === 'team' || unitId !== undefined)
  @IsUUID()
  unitId?: string;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale!: Locale;

  @ApiProperty({ enum: REPORT_FORMATS })
  @IsIn(REPORT_FORMATS)
  format!: ReportFormat;
}

export class AskedReportDto extends SubscribedReportDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  period?: string;

  @ApiPropertyOptional({ description: 'Id of a period, or `none`' })
  @IsOptional()
  @Matches(PERIOD_OR_NONE)
  compare?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  population?: string;
}

export class PictureQueryDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  period?: string;

  @ApiPropertyOptional({ description: 'Id of a period, or `none`' })
  @IsOptional()
  @Matches(PERIOD_OR_NONE)
  compare?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  population?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  under?: string;

  @ApiPropertyOptional({ enum: LOCALES })
  @IsOptional()
  @IsIn(LOCALES)
  lang?: Locale;
}
