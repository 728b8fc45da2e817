import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LOCALES, type Locale } from '../../kernel/localised.js';
import { ROLES, type Role } from '../../organisations/index.js';
import { PERSON_LIMITS, type Day, type PersonDetails } from '../person.js';

const KINDS = ['employee', 'candidate'] as const;
const STATES = ['active', 'left', 'any'] as const;
const LONGEST_REVISION = 40;
const LARGEST_PAGE = 200;
const LAST_PAGE = 100_000;
const MOST_ROLES = 100;

export class PeopleQueryDto {
  @ApiPropertyOptional({ description: 'Part of a name, of a staff number or of an address' })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  q?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'With everything below it' })
  @IsOptional()
  @IsUUID()
  unit?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  job?: string;

  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS)
  kind?: (typeof KINDS)[number];

  @ApiPropertyOptional({ enum: STATES, default: 'active' })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @ApiPropertyOptional({ minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LAST_PAGE)
  page?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: LARGEST_PAGE, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  size?: number;
}

export class TeamQueryDto {
  @ApiPropertyOptional({ minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LAST_PAGE)
  page?: number;
}

const PAGE_SIZE = 50;

export const pageOf = ({ page = 1, size = PAGE_SIZE }: { page?: number; size?: number }) => ({
  offset: (page - 1) * size,
  limit: size,
});

/** What HR says of somebody; absent or null: not known. */
export class PersonWishDto {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind!: (typeof KINDS)[number];

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: PERSON_LIMITS.staffNumber })
  @IsOptional()
  @IsString()
  @MaxLength(PERSON_LIMITS.staffNumber)
  staffNumber?: string | null;

  @ApiProperty({ maxLength: PERSON_LIMITS.givenName })
  @IsString()
  @IsNotEmpty()
  @MaxLength(PERSON_LIMITS.givenName)
  givenName!: string;

  @ApiProperty({ maxLength: PERSON_LIMITS.familyName })
  @IsString()
  @IsNotEmpty()
  @MaxLength(PERSON_LIMITS.familyName)
  familyName!: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: PERSON_LIMITS.email })
  @IsOptional()
  @IsString()
  @MaxLength(PERSON_LIMITS.email)
  email?: string | null;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale!: Locale;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: PERSON_LIMITS.site })
  @IsOptional()
  @IsString()
  @MaxLength(PERSON_LIMITS.site)
  site?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  jobId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  managerId?: string | null;
}

/** What is absent stays as it is; null empties it. */
export class PersonChangeDto extends PartialType(PersonWishDto, { skipNullProperties: false }) {
  @ApiProperty({ description: 'As it was read' })
  @IsString()
  @MaxLength(LONGEST_REVISION)
  revision!: string;
}

export class DepartureDto {
  @ApiProperty({ type: String, nullable: true, example: '2026-11-30', description: 'Null: they are back' })
  @ValidateIf((_asked: object, leftOn: unknown) => leftOn !== null)
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  leftOn!: Day | null;
}

export class GrantedRoleDto {
  @ApiProperty({ enum: ROLES.filter((role) => role !== 'employee') })
  @IsIn(ROLES.filter((role) => role !== 'employee'))
  role!: Role;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'For managers: the unit, with all below it' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
}

export class RolesDto {
  @ApiProperty({ type: [GrantedRoleDto] })
  @IsArray()
  @ArrayMaxSize(MOST_ROLES)
  @ValidateNested({ each: true })
  @Type(() => GrantedRoleDto)
  roles!: GrantedRoleDto[];
}

export const toDetails = (wish: PersonWishDto): PersonDetails => ({
  kind: wish.kind,
  staffNumber: wish.staffNumber ?? null,
  givenName: wish.givenName,
  familyName: wish.familyName,
  email: wish.email ?? null,
  locale: wish.locale,
  site: wish.site ?? null,
  unitId: wish.unitId ?? null,
  jobId: wish.jobId ?? null,
  managerId: wish.managerId ?? null,
});
