import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { fewestItems } from '../../assessments/index.js';
import type { Localised } from '../../kernel/localised.js';
import { fullNameOf, type Person } from '../../people/index.js';
import type { Choices } from '../list-choices.js';
import type { MatchedLine } from '../population.js';
import { MOST_PEOPLE } from './draft.dto.js';

export class WordsDto {
  @ApiProperty() fr!: string;
  @ApiProperty() en!: string;
}

export class ChosenPersonDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['employee', 'candidate'] }) kind!: Person['kind'];
  @ApiProperty({ type: String, nullable: true }) staffNumber!: string | null;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) unitId!: string | null;
}

export const toPersonDto = (person: Person): ChosenPersonDto => ({
  id: person.id,
  name: fullNameOf(person),
  kind: person.kind,
  staffNumber: person.staffNumber,
  email: person.email,
  unitId: person.unitId,
});

class DomainDto {
  @ApiProperty() id!: string;
  @ApiProperty() name!: WordsDto;
}

class BlueprintDto {
  @ApiProperty() id!: string;
  @ApiProperty() purpose!: string;
  @ApiProperty() name!: WordsDto;
  @ApiProperty() minimumQuestions!: number;
  @ApiProperty() maximumQuestions!: number;
  @ApiProperty({ type: Number, nullable: true }) minutes!: number | null;
  @ApiProperty({ type: [DomainDto] }) domains!: DomainDto[];
}

class LevelNameDto {
  @ApiProperty() level!: number;
  @ApiProperty() name!: WordsDto;
}

class JobChoiceDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() title!: WordsDto;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, description: 'Levels asked, by domain' })
  target!: Readonly<Record<string, number>>;
}

class UnitChoiceDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) parentId!: string | null;
  @ApiProperty() name!: string;
}

export class ChoicesDto {
  @ApiProperty({ type: [BlueprintDto] }) blueprints!: BlueprintDto[];
  @ApiProperty({ type: [JobChoiceDto] }) jobs!: JobChoiceDto[];
  @ApiProperty({ type: [UnitChoiceDto] }) units!: UnitChoiceDto[];
  @ApiProperty({ type: [DomainDto] }) domains!: DomainDto[];
  @ApiProperty({ type: [LevelNameDto] }) levels!: LevelNameDto[];
}

export function toChoicesDto({ blueprints, jobs, units }: Choices): ChoicesDto {
  const models = blueprints.map(({ model }) => model);
  return {
    blueprints: blueprints.map(({ blueprint, model }) => ({
      id: blueprint.id,
      purpose: blueprint.purpose,
      name: blueprint.name,
      minimumQuestions: fewestItems(blueprint),
      maximumQuestions: blueprint.length.maximum,
      minutes: blueprint.timeLimitMinutes,
      domains: blueprint.domains
        .filter(({ share }) => share > 0)
        .flatMap(({ id }) => named(model.domains.find((domain) => domain.id === id))),
    })),
    jobs: jobs.map(({ id, code, title, target }) => ({ id, code, title, target: target.domains })),
    units: units.map(({ id, parentId, name }) => ({ id, parentId, name })),
    domains: unique(models.flatMap(({ domains }) => domains.flatMap((domain) => named(domain)))),
    levels: (models[0]?.levels ?? []).map(({ level, name }) => ({ level, name })),
  };
}

const named = (domain: { readonly id: string; readonly name: Localised } | undefined): DomainDto[] =>
  domain ? [{ id: domain.id, name: domain.name }] : [];

const unique = (domains: readonly DomainDto[]): DomainDto[] => [
  ...new Map(domains.map((domain) => [domain.id, domain])).values(),
];

export class PageDto {
  @ApiPropertyOptional({ type: Number, default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset = 0;

  @ApiPropertyOptional({ type: Number, default: 25 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 25;

  @ApiPropertyOptional({ description: 'Part of a name' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  matching?: string;
}

export class FoundPeopleDto {
  @ApiProperty({ type: [ChosenPersonDto] }) people!: ChosenPersonDto[];
  @ApiProperty() total!: number;
}

export class LinesDto {
  @ApiProperty({ type: [String], description: 'A staff number or an address a line' })
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @IsString({ each: true })
  @MaxLength(320, { each: true })
  lines!: string[];
}

class LineFaultDto {
  @ApiProperty() line!: number;
  @ApiProperty() text!: string;
  @ApiProperty({ enum: ['unknown', 'left', 'several', 'repeated'] }) because!: string;
}

export class MatchesDto {
  @ApiProperty({ type: [ChosenPersonDto] }) people!: ChosenPersonDto[];
  @ApiProperty({ type: [LineFaultDto] }) faults!: LineFaultDto[];
}

export const toMatchesDto = (lines: readonly MatchedLine[]): MatchesDto => ({
  people: lines.flatMap((line) => ('person' in line ? [toPersonDto(line.person)] : [])),
  faults: lines.flatMap((line) => ('because' in line ? [line] : [])),
});
