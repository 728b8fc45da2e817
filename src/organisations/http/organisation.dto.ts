import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsEmail, IsIn, IsNotEmpty, IsString, MaxLength, ValidateNested } from 'class-validator';
import { LOCALES, type Locale } from '../../kernel/localised.js';
import type { OrganisationShown } from '../show-organisation.js';

const LONGEST_REVISION = 40;

class ContactDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty()
  @IsEmail()
  @MaxLength(320)
  email!: string;
}

export class OrganisationChangeDto {
  @ApiProperty({ description: 'As it was read' })
  @IsString()
  @MaxLength(LONGEST_REVISION)
  revision!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  defaultLocale!: Locale;

  @ApiProperty()
  @IsDefined()
  @ValidateNested()
  @Type(() => ContactDto)
  contact!: ContactDto;
}

export class OrganisationDto {
  @ApiProperty({ description: 'To be given back with a change' })
  revision!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: LOCALES })
  defaultLocale!: Locale;

  @ApiProperty()
  contact!: ContactDto;

  @ApiProperty({ description: 'People who have not left' })
  people!: number;

  @ApiProperty({ description: 'Open units' })
  units!: number;

  @ApiProperty({ description: 'Jobs in use' })
  jobs!: number;
}

export const toOrganisationDto = ({ organisation, ...counted }: OrganisationShown): OrganisationDto => ({
  ...counted,
  name: organisation.name,
  defaultLocale: organisation.defaultLocale,
  contact: organisation.contact,
});
