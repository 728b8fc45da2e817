import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { LocalisedTextDto } from '../../platform/localised-text.dto.js';
import type { Instrument } from '../instrument.js';

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
