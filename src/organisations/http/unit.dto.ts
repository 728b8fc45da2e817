import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { UnitListed } from '../list-units.js';
import type { UnitChangeShown } from '../show-unit-history.js';
import { UNIT_LIMITS } from '../unit.js';

const LONGEST_REVISION = 40;

export class UnitWishDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(UNIT_LIMITS.name)
  name!: string;

  @ApiProperty({ description: 'What imports call it; unique' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(UNIT_LIMITS.code)
  code!: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The unit above; null: at the top' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

export class UnitChangeDto {
  @ApiProperty({ description: 'As it was read' })
  @IsString()
  @MaxLength(LONGEST_REVISION)
  revision!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(UNIT_LIMITS.name)
  name?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(UNIT_LIMITS.code)
  code?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The unit above; null: at the top' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @ApiPropertyOptional({ description: 'Closed: nobody is placed in it any more' })
  @IsOptional()
  @IsBoolean()
  isClosed?: boolean;
}

class UnitDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  parentId!: string | null;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  isClosed!: boolean;

  @ApiProperty({ description: 'People in this very unit' })
  people!: number;

  @ApiProperty({ description: 'To be given back with a change' })
  revision!: string;
}

export class UnitsDto {
  @ApiProperty({ type: [UnitDto], description: 'In order of name; each says which one it is under' })
  units!: readonly UnitDto[];
}

export const toUnitsDto = (listed: readonly UnitListed[]): UnitsDto => ({
  units: listed.map(({ unit, revision, people }) => ({
    id: unit.id,
    parentId: unit.parentId,
    code: unit.code,
    name: unit.name,
    isClosed: unit.closedAt !== null,
    people,
    revision,
  })),
});

class UnitChangeShownDto implements UnitChangeShown {
  @ApiProperty({ enum: ['created', 'renamed', 'recoded', 'moved', 'closed', 'reopened'] })
  kind!: UnitChangeShown['kind'];

  @ApiProperty()
  at!: string;

  @ApiProperty({ type: String, nullable: true })
  from!: string | null;

  @ApiProperty({ type: String, nullable: true })
  to!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who did it' })
  by!: string | null;
}

export class UnitHistoryDto {
  @ApiProperty({ type: [UnitChangeShownDto], description: 'Newest first' })
  changes!: readonly UnitChangeShownDto[];
}
