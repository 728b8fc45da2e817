import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { LOCALES, type Locale } from '../../kernel/localised.js';
import { ACTIVITY_FILES, type ActivityFile } from '../activity/columns.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class MembersSentDto {
  @ApiProperty({ format: 'date', description: 'First day that the tool counted' })
  @Matches(DAY)
  from!: string;

  @ApiProperty({ format: 'date', description: 'Last day' })
  @Matches(DAY)
  to!: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'The people measured were told, and their representatives',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  told?: string;
}

export class SpacesSentDto {
  @ApiProperty({ format: 'date', description: 'The day on which the list was taken' })
  @Matches(DAY)
  on!: string;
}

export class ActivityTemplateDto {
  @ApiProperty({ enum: ACTIVITY_FILES })
  @IsIn(ACTIVITY_FILES)
  file!: ActivityFile;

  @ApiPropertyOptional({ enum: LOCALES })
  @IsOptional()
  @IsIn(LOCALES)
  lang?: Locale;
}
