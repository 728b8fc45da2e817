import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CompetencyModel } from '../../competencies/index.js';
import { LocalisedTextDto } from '../../platform/localised-text.dto.js';
import type { JobProfile } from '../job-profile.js';
import type { Job } from '../job.js';

class TargetDto {
  @ApiProperty({ example: 'digital-agility' })
  @IsString()
  @MaxLength(80)
  modelId!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer', minimum: 1, maximum: 5 },
    description: 'The level asked for, by domain; a domain that is not asked for is absent',
    example: { information: 3, safety: 4 },
  })
  @IsObject()
  domains!: Record<string, number>;
}

export class JobWishDto {
  @ApiProperty({ description: 'What imports call it; unique' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  code!: string;

  @ApiProperty()
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedTextDto)
  title!: LocalisedTextDto;

  @ApiProperty()
  @IsDefined()
  @ValidateNested()
  @Type(() => TargetDto)
  target!: TargetDto;
}

export class JobChangeDto extends JobWishDto {
  @ApiProperty({ description: 'The version that was read' })
  @IsInt()
  @Min(1)
  version!: number;

  @ApiProperty({ description: 'No longer used for anybody new' })
  @IsBoolean()
  isArchived!: boolean;
}

export class JobDto extends JobChangeDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class JobsDto {
  @ApiProperty({ type: [JobDto] })
  jobs!: readonly JobDto[];
}

export const toJobDto = ({ id, code, title, target, version, archivedAt }: Job): JobDto => ({
  id,
  code,
  title,
  target,
  version,
  isArchived: archivedAt !== null,
});

class ProfileDomainDto {
  @ApiProperty()
  domain!: string;

  @ApiProperty({ minimum: 1, maximum: 5 })
  level!: number;

  @ApiProperty()
  reason!: LocalisedTextDto;
}

class ProfileDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  modelId!: string;

  @ApiProperty()
  title!: LocalisedTextDto;

  @ApiProperty()
  description!: LocalisedTextDto;

  @ApiProperty({ type: [ProfileDomainDto] })
  domains!: readonly ProfileDomainDto[];
}

export class ProfilesDto {
  @ApiProperty({ type: [ProfileDto] })
  profiles!: readonly ProfileDto[];
}

export const toProfilesDto = (profiles: readonly JobProfile[]): ProfilesDto => ({
  profiles: profiles.map(({ id, model, title, description, domains }) => ({
    id,
    modelId: model,
    title,
    description,
    domains,
  })),
});

class LevelDto {
  @ApiProperty({ minimum: 1, maximum: 5 })
  level!: number;

  @ApiProperty()
  name!: LocalisedTextDto;

  @ApiProperty()
  description!: LocalisedTextDto;
}

class PillarDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: LocalisedTextDto;
}

class DomainLevelDto {
  @ApiProperty({ minimum: 1, maximum: 5 })
  level!: number;

  @ApiProperty({ description: 'What a person at this level does' })
  description!: LocalisedTextDto;
}

class DomainDto extends PillarDto {
  @ApiProperty()
  pillar!: string;

  @ApiProperty()
  description!: LocalisedTextDto;

  @ApiProperty({ type: [DomainLevelDto] })
  levels!: readonly DomainLevelDto[];
}

export class ModelDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: LocalisedTextDto;

  @ApiProperty({ type: [LevelDto] })
  levels!: readonly LevelDto[];

  @ApiProperty({ type: [PillarDto] })
  pillars!: readonly PillarDto[];

  @ApiProperty({ type: [DomainDto] })
  domains!: readonly DomainDto[];
}

export const toModelDto = ({ id, name, levels, pillars, domains }: CompetencyModel): ModelDto => ({
  id,
  name,
  levels,
  pillars: pillars.map((pillar) => ({ id: pillar.id, name: pillar.name })),
  domains: domains.map((domain) => ({
    id: domain.id,
    pillar: domain.pillar,
    name: domain.name,
    description: domain.description,
    levels: domain.levels.map(({ level, description }) => ({ level, description })),
  })),
});
