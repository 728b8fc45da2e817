import { ApiProperty } from '@nestjs/swagger';
import { toPoints, toScore, type Scale } from '../../competencies/index.js';
import { PURPOSES } from '../campaign.js';
import type { Instrument } from '../instrument.js';
import type { ResultOverview } from '../read-result.js';
import type { DomainMeasure, Measure, OwnStanding } from '../result.js';
import { LocalisedDto } from './localised.dto.js';

class LevelDto {
  @ApiProperty() level!: number;
  @ApiProperty() name!: LocalisedDto;
  @ApiProperty() description!: LocalisedDto;
}

class CutDto {
  @ApiProperty() at!: number;
  @ApiProperty({ description: 'How far another panel might have placed it, points' }) error!: number;
  @ApiProperty() method!: LocalisedDto;
}

class ScaleDto {
  @ApiProperty() id!: string;
  @ApiProperty() name!: LocalisedDto;
  @ApiProperty() provisional!: boolean;
  @ApiProperty() minimum!: number;
  @ApiProperty() maximum!: number;
  @ApiProperty({ type: [CutDto] }) cuts!: CutDto[];
}

class ModelDto {
  @ApiProperty() name!: LocalisedDto;
  @ApiProperty({ type: [LevelDto] }) levels!: LevelDto[];
}

/** A score with its margin; all null where nothing was measured. */
export class ScoreDto {
  @ApiProperty() measured!: boolean;
  @ApiProperty({ type: Number, nullable: true }) estimate!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Half of the 95 % interval' }) margin!: number | null;
  @ApiProperty({ type: [Number], nullable: true }) interval!: [number, number] | null;
  @ApiProperty({ type: Number, nullable: true }) level!: number | null;
  @ApiProperty({ type: LocalisedDto, nullable: true }) levelName!: LocalisedDto | null;
  @ApiProperty({ type: Number, nullable: true }) levelProbability!: number | null;
  @ApiProperty({ type: [Number], nullable: true }) levelProbabilities!: readonly number[] | null;
}

class PillarScoreDto extends ScoreDto {
  @ApiProperty() id!: string;
  @ApiProperty() name!: LocalisedDto;
}

class DomainScoreDto extends PillarScoreDto {
  @ApiProperty() pillar!: string;
  @ApiProperty() shortName!: LocalisedDto;
  @ApiProperty() questions!: number;
  @ApiProperty({ description: 'False: not measured to the target' }) precise!: boolean;
  @ApiProperty({ type: LocalisedDto, nullable: true }) levelDescription!: LocalisedDto | null;
  @ApiProperty({ enum: ['above', 'below', 'not-distinguishable'] }) standing!: OwnStanding;
  @ApiProperty({ description: 'Probability of the more likely side of the own mean' }) standingProbability!: number;
  @ApiProperty({ type: LocalisedDto, nullable: true }) nextStep!: LocalisedDto | null;
}

class ResultContactDto {
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
}

class ResultOrganisationDto {
  @ApiProperty() name!: string;
}

class LeftOutDto {
  @ApiProperty({ description: 'How many questions of the bank' }) items!: number;
  @ApiProperty({ type: [String] }) kinds!: readonly string[];
}

export class ResultDto {
  @ApiProperty({ format: 'uuid' }) sittingId!: string;
  @ApiProperty({ enum: PURPOSES }) purpose!: string;
  @ApiProperty() organisation!: ResultOrganisationDto;
  @ApiProperty() campaignTitle!: LocalisedDto;
  @ApiProperty() contact!: ResultContactDto;
  @ApiProperty({ format: 'date-time' }) finishedAt!: string;
  @ApiProperty() questions!: number;
  @ApiProperty() scoredQuestions!: number;
  @ApiProperty() minutes!: number;
  @ApiProperty() endedBecause!: string;
  @ApiProperty() scale!: ScaleDto;
  @ApiProperty() model!: ModelDto;
  @ApiProperty() overall!: ScoreDto;
  @ApiProperty({ type: [PillarScoreDto] }) pillars!: PillarScoreDto[];
  @ApiProperty({ type: [DomainScoreDto] }) domains!: DomainScoreDto[];
  @ApiProperty({ description: 'More than 1 after a rescoring' }) revision!: number;
  @ApiProperty({ description: 'Reported questions that nobody has decided about yet' }) flagsPending!: number;
  @ApiProperty({ type: LeftOutDto, nullable: true, description: 'What was not asked so that the test suits the person' })
  leftOut!: LeftOutDto | null;
}

export function toResultDto(overview: ResultOverview): ResultDto {
  const { organisation, campaign, instrument, sitting, result } = overview;
  const { model, scale } = instrument;
  const finishedAt = sitting.endedAt ?? result.computedAt;
  return {
    sittingId: sitting.id,
    purpose: campaign.purpose,
    organisation: { name: organisation.name },
    campaignTitle: campaign.title,
    contact: campaign.contact,
    finishedAt,
    questions: result.answeredQuestions,
    scoredQuestions: result.scoredQuestions,
    minutes: Math.max(1, Math.round((Date.parse(finishedAt) - Date.parse(sitting.startedAt)) / 60_000)),
    endedBecause: sitting.endedBecause ?? 'stopped',
    scale: toScaleDto(scale),
    model: { name: model.name, levels: model.levels },
    overall: toScoreDto(instrument, result.overall),
    pillars: result.pillars.flatMap(({ id, measure }) => {
      const pillar = model.pillars.find((candidate) => candidate.id === id);
      return pillar ? [{ id, name: pillar.name, ...toScoreDto(instrument, measure) }] : [];
    }),
    domains: result.domains.flatMap((domain) => toDomainDtos(instrument, domain)),
    revision: result.revision,
    flagsPending: overview.flagsPending,
    leftOut: result.leftOut ?? null,
  };
}

function toScaleDto(scale: Scale): ScaleDto {
  return {
    id: scale.id,
    name: scale.name,
    provisional: scale.provisional,
    minimum: scale.reporting.minimum,
    maximum: scale.reporting.maximum,
    cuts: scale.cuts.map(({ at, error, method }) => ({
      at: Math.round(toScore(scale, at)),
      error: Math.round(toPoints(scale, error)),
      method,
    })),
  };
}

const NOT_MEASURED: ScoreDto = {
  measured: false,
  estimate: null,
  margin: null,
  interval: null,
  level: null,
  levelName: null,
  levelProbability: null,
  levelProbabilities: null,
};

export function toScoreDto({ model, scale }: Instrument, measure: Measure | null): ScoreDto {
  if (!measure) return NOT_MEASURED;
  const { low, high } = measure.interval;
  const level = model.levels.find((candidate) => candidate.level === measure.level);
  const probabilities = measure.levelProbabilities.map((probability) => Math.round(probability * 1000) / 1000);
  return {
    measured: true,
    estimate: Math.round(toScore(scale, measure.estimate)),
    margin: Math.round(toPoints(scale, (high - low) / 2)),
    interval: [Math.round(toScore(scale, low)), Math.round(toScore(scale, high))],
    level: measure.level,
    levelName: level?.name ?? null,
    levelProbability: probabilities[measure.level - 1] ?? null,
    levelProbabilities: probabilities,
  };
}

/** Advice is given where a domain can be told to lie below the person's own mean, and nowhere else. */
function toDomainDtos(instrument: Instrument, measured: DomainMeasure): DomainScoreDto[] {
  const domain = instrument.model.domains.find((candidate) => candidate.id === measured.id);
  if (!domain) return [];
  const { measure, standing, probabilityBelow } = measured;
  const level = domain.levels.find((candidate) => candidate.level === measure?.level);
  const dto = {
    id: domain.id,
    name: domain.name,
    pillar: domain.pillar,
    shortName: domain.shortName,
    ...toScoreDto(instrument, measure),
    questions: measured.questions,
    precise: measured.isPrecise,
    levelDescription: level?.description ?? null,
    standing,
    standingProbability: Math.round(Math.max(probabilityBelow, 1 - probabilityBelow) * 1000) / 1000,
    nextStep: standing === 'below' ? (level?.next ?? null) : null,
  };
  return [dto];
}
