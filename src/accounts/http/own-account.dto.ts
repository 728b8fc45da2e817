import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { LOCALES, type Locale } from '../../kernel/localised.js';

export class OwnAccountDto {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty()
  locale!: string;

  @ApiProperty()
  organisationName!: string;

  @ApiProperty({ type: [String] })
  roles!: readonly string[];

  @ApiProperty({ type: [String] })
  permissions!: readonly string[];

  @ApiProperty({ description: 'False for whoever signs in by the organisation’s provider only' })
  hasPassword!: boolean;
}

export class LanguageDto {
  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale!: Locale;
}

export class PasswordChangeDto {
  @ApiProperty()
  @IsString()
  @MaxLength(200)
  currentPassword!: string;

  @ApiProperty({ minLength: 12 })
  @IsString()
  @MaxLength(200)
  password!: string;
}

export class OwnSessionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Firefox, Windows' })
  browser!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  lastSeenAt!: string;

  @ApiProperty()
  isThisOne!: boolean;
}
