import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LocalisedTextDto } from '../../platform/localised-text.dto.js';
import type { Localised } from '../../kernel/localised.js';
import type { Instrument } from '../instrument.js';
import type { KeptDraft } from '../keep-draft.js';

export class VersionQueryDto {
  @ApiPropertyOptional({ description: 'The latest by default' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;
}

class ListedPublicationDto {
  @ApiProperty() version!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) at!: string | null;
}

class ListedDraftDto {
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
}

class ListedInstrumentDto {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'Written by the organisation, rather than brought by the product' }) isOwn!: boolean;
  @ApiProperty() name!: LocalisedTextDto;
  @ApiProperty() description!: LocalisedTextDto;
  @ApiProperty() minutes!: number;
  @ApiProperty() questions!: number;
  @ApiProperty({ type: ListedPublicationDto, nullable: true, description: 'The latest that people can be asked' })
  published!: ListedPublicationDto | null;
  @ApiProperty({ type: ListedDraftDto, nullable: true }) draft!: ListedDraftDto | null;
}

export class InstrumentListDto {
  @ApiProperty({ type: [ListedInstrumentDto] }) instruments!: readonly ListedInstrumentDto[];
}

class InstrumentVersionDto {
  @ApiProperty() version!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt!: string | null;
}

export class ShownInstrumentDto {
  @ApiProperty({ type: Object, description: 'As content files are: pages of questions, scales, drivers' })
  instrument!: Instrument;
  @ApiProperty() isOwn!: boolean;
  @ApiProperty({ type: [InstrumentVersionDto] }) versions!: readonly InstrumentVersionDto[];
  @ApiProperty() hasDraft!: boolean;
}

export class BegunDraftDto {
  @ApiProperty() id!: string;
}

/** Nothing: a blank one. */
export class CopyDto {
  @ApiPropertyOptional({ description: 'The instrument to copy' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  copyOf?: string;

  @ApiPropertyOptional({ description: 'Its version; the latest by default' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class RevisionDto {
  @ApiProperty({ description: 'What was read' })
  @IsInt()
  @Min(1)
  revision!: number;
}

/** The parts of an instrument side by side; what they hold is looked at by the instrument's own rules. */
export class WrittenDraftDto extends RevisionDto {
  @ApiProperty()
  @IsString()
  @MaxLength(80)
  model!: string;

  @ApiProperty({ type: LocalisedTextDto })
  @IsObject()
  name!: unknown;

  @ApiProperty({ type: LocalisedTextDto })
  @IsObject()
  description!: unknown;

  @ApiProperty({ type: LocalisedTextDto })
  @IsObject()
  welcome!: unknown;

  @ApiProperty({ type: LocalisedTextDto })
  @IsObject()
  thanks!: unknown;

  @ApiProperty({ minimum: 1, maximum: 30 })
  @IsInt()
  minutes!: number;

  @ApiPropertyOptional({ type: Object, description: 'Absent: everybody is asked everything' })
  @IsOptional()
  @IsObject()
  sampling?: unknown;

  @ApiProperty({ type: [Object] })
  @IsArray()
  scales!: unknown[];

  @ApiProperty({ type: [Object] })
  @IsArray()
  drivers!: unknown[];

  @ApiProperty({ type: [Object] })
  @IsArray()
  typologies!: unknown[];

  @ApiPropertyOptional({ type: Object, description: 'Absent: nothing is counted of spaces' })
  @IsOptional()
  @IsObject()
  measuredSpaces?: unknown;

  @ApiProperty({ type: [Object] })
  @IsArray()
  pages!: unknown[];
}

export function toKeptDraft({ revision, sampling, measuredSpaces, ...parts }: WrittenDraftDto): KeptDraft {
  return {
    revision,
    body: { ...parts, sampling: sampling ?? undefined, measuredSpaces: measuredSpaces ?? undefined },
  };
}

class ComplaintDto {
  @ApiProperty({ description: 'Keys and indexes that lead to it', type: [Object], example: ['pages', 0, 'title'] })
  at!: readonly (string | number)[];
  @ApiProperty() reason!: LocalisedTextDto;
}

class ChangedAnchorDto {
  @ApiProperty() question!: string;
  @ApiProperty({ enum: ['reworded', 'gone'] }) change!: 'reworded' | 'gone';
}

class MeasureDto {
  @ApiProperty() id!: string;
  @ApiProperty({ type: LocalisedTextDto }) name!: Localised;
}

export class OpenedDraftDto {
  @ApiProperty({ type: Object, description: 'As written so far' }) instrument!: Instrument;
  @ApiProperty() revision!: number;
  @ApiProperty() changedBy!: string;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
  @ApiProperty({ type: [ComplaintDto], description: 'What keeps it from being published' })
  complaints!: readonly ComplaintDto[];
  @ApiProperty({ type: [ChangedAnchorDto], description: 'Anchors that no longer link it with the version before' })
  changedAnchors!: readonly ChangedAnchorDto[];
  @ApiProperty({ type: [MeasureDto], description: 'What a driver may stand beside' })
  measures!: readonly MeasureDto[];
}

export class PublishedDto {
  @ApiProperty() version!: number;
}
