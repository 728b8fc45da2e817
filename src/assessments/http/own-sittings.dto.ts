import { ApiProperty } from '@nestjs/swagger';
import { PURPOSES } from '../campaign.js';
import type { OwnSitting } from '../own-sittings.js';
import { LocalisedDto } from './localised.dto.js';
import { ScoreDto, toScoreDto } from './result.dto.js';

class OwnChangeDto {
  @ApiProperty({ format: 'uuid', description: 'The test before, of the same purpose' }) sinceSittingId!: string;
  @ApiProperty({ description: 'Probability that the ability was higher this time' }) probabilityHigher!: number;
  @ApiProperty({ description: 'Chance alone makes such a difference one time in twenty at most' }) reliable!: boolean;
}

class OwnScaleDto {
  @ApiProperty() id!: string;
  @ApiProperty() minimum!: number;
  @ApiProperty() maximum!: number;
}

export class OwnSittingDto {
  @ApiProperty({ format: 'uuid' }) sittingId!: string;
  @ApiProperty({ format: 'uuid' }) invitationId!: string;
  @ApiProperty({ enum: PURPOSES }) purpose!: string;
  @ApiProperty() title!: LocalisedDto;
  @ApiProperty({ enum: ['running', 'finished'] }) state!: string;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) finishedAt!: string | null;
  @ApiProperty() scale!: OwnScaleDto;
  @ApiProperty({ type: ScoreDto, nullable: true, description: 'Null while the test goes on' }) overall!: ScoreDto | null;
  @ApiProperty({ type: OwnChangeDto, nullable: true }) change!: OwnChangeDto | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) verifiesSittingId!: string | null;
}

export function toOwnSittingDto({ sitting, campaign, instrument, result, ...rest }: OwnSitting): OwnSittingDto {
  const { change, verifiesSittingId } = rest;
  const { id, reporting } = instrument.scale;
  return {
    sittingId: sitting.id,
    invitationId: sitting.invitationId,
    purpose: campaign.purpose,
    title: campaign.title,
    state: sitting.state,
    startedAt: sitting.startedAt,
    finishedAt: sitting.endedAt,
    scale: { id, minimum: reporting.minimum, maximum: reporting.maximum },
    overall: result && toScoreDto(instrument, result.overall),
    change: change && {
      sinceSittingId: change.sinceSittingId,
      probabilityHigher: Math.round(change.probabilityHigher * 1000) / 1000,
      reliable: change.isReliable,
    },
    verifiesSittingId,
  };
}
