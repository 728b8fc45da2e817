import { ApiProperty } from '@nestjs/swagger';
import { CONTEST_OUTCOMES } from '../contest.js';
import { CONSIDERED, OUTCOMES } from '../decision.js';

const READINGS = ['reached', 'middling', 'poor', 'not-measured'];

class WordsDto {
  @ApiProperty() fr!: string;
  @ApiProperty() en!: string;
}

class ReportedScoreDto {
  @ApiProperty() measured!: boolean;
  @ApiProperty({ required: false }) estimate?: number;
  @ApiProperty({ required: false, description: 'Half of the 95 % interval' }) margin?: number;
  @ApiProperty({ required: false, type: [Number] }) interval?: number[];
  @ApiProperty({ required: false }) level?: number;
  @ApiProperty({ required: false, type: WordsDto }) levelName?: WordsDto;
  @ApiProperty({ required: false }) levelProbability?: number;
  @ApiProperty({ required: false, type: [Number] }) levelProbabilities?: number[];
}

class SheetDomainDto {
  @ApiProperty() id!: string;
  @ApiProperty() pillar!: string;
  @ApiProperty({ type: WordsDto }) name!: WordsDto;
  @ApiProperty({ type: WordsDto }) shortName!: WordsDto;
  @ApiProperty({ type: ReportedScoreDto }) score!: ReportedScoreDto;
  @ApiProperty() questions!: number;
  @ApiProperty() isPrecise!: boolean;
}

class GapDto {
  @ApiProperty() points!: number;
  @ApiProperty() margin!: number;
}

class AskedDomainDto {
  @ApiProperty() id!: string;
  @ApiProperty() shortName!: WordsDto;
  @ApiProperty({ description: 'The level that the job asks for' }) asked!: number;
  @ApiProperty({ type: GapDto, nullable: true }) gap!: GapDto | null;
  @ApiProperty({ type: Number, nullable: true }) probabilityReached!: number | null;
  @ApiProperty({ type: Number, nullable: true }) probabilityFarBelow!: number | null;
  @ApiProperty({ enum: READINGS }) reading!: string;
  @ApiProperty({ description: 'Surely above: may compensate' }) isStronger!: boolean;
}

class TargetDto {
  @ApiProperty({ type: [AskedDomainDto] }) domains!: AskedDomainDto[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } }) rules!: Record<string, number>;
}

class RecordedDecisionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() revision!: number;
  @ApiProperty({ enum: OUTCOMES }) outcome!: string;
  @ApiProperty() reasons!: string;
  @ApiProperty({ enum: CONSIDERED, isArray: true }) considered!: string[];
  @ApiProperty({ type: String, nullable: true }) decidedByName!: string | null;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
}

class ContestedAnswerDto {
  @ApiProperty({ enum: CONTEST_OUTCOMES }) outcome!: string;
  @ApiProperty() reasons!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

class RaisedContestDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) sittingId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) decisionId!: string | null;
  @ApiProperty({ type: String, nullable: true }) text!: string | null;
  @ApiProperty({ format: 'date-time' }) raisedAt!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: ContestedAnswerDto, nullable: true }) answer!: ContestedAnswerDto | null;
}

export class ContestForHrDto extends RaisedContestDto {
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ type: [RecordedDecisionDto] }) decisions!: RecordedDecisionDto[];
  @ApiProperty({ enum: OUTCOMES, isArray: true }) outcomes!: string[];
  @ApiProperty({ enum: ['decided-by-you', 'about-you'], nullable: true, type: String }) notYours!: string | null;
}

class IntegritySignalDto {
  @ApiProperty({ enum: ['window-left', 'rapid-answers', 'unusual-pattern'] }) kind!: string;
}

class IntegrityDto {
  @ApiProperty({ type: [IntegritySignalDto] }) signals!: IntegritySignalDto[];
  @ApiProperty({ type: [IntegritySignalDto] }) notShown!: IntegritySignalDto[];
}

class NormDto {
  @ApiProperty({ enum: ['waiting', 'ready'] }) state!: string;
  @ApiProperty() size!: number;
  @ApiProperty({ required: false }) needed?: number;
  @ApiProperty({ required: false }) percentile?: number;
  @ApiProperty({ required: false }) from?: number;
  @ApiProperty({ required: false }) to?: number;
}

class ChangeDto {
  @ApiProperty() of!: string;
  @ApiProperty() points!: number;
  @ApiProperty() margin!: number;
  @ApiProperty() probabilityHigher!: number;
  @ApiProperty() isReliable!: boolean;
}

class EarlierTestDto {
  @ApiProperty({ format: 'uuid' }) sittingId!: string;
  @ApiProperty() purpose!: string;
  @ApiProperty({ format: 'date-time' }) finishedAt!: string;
  @ApiProperty({ type: [ChangeDto], nullable: true }) changes!: ChangeDto[] | null;
}

export class ResultSheetDto {
  @ApiProperty({ format: 'uuid' }) sittingId!: string;
  @ApiProperty() revision!: number;
  @ApiProperty({ type: ReportedScoreDto }) overall!: ReportedScoreDto;
  @ApiProperty({ type: [SheetDomainDto] }) domains!: SheetDomainDto[];
  @ApiProperty({ type: TargetDto, nullable: true }) target!: TargetDto | null;
  @ApiProperty({ type: NormDto, nullable: true }) norm!: NormDto | null;
  @ApiProperty({ type: IntegrityDto }) integrity!: IntegrityDto;
  @ApiProperty({ type: [EarlierTestDto] }) earlier!: EarlierTestDto[];
  @ApiProperty({ enum: OUTCOMES, isArray: true }) outcomes!: string[];
  @ApiProperty({ type: [RecordedDecisionDto] }) decisions!: RecordedDecisionDto[];
  @ApiProperty({ type: [RaisedContestDto] }) contests!: RaisedContestDto[];
}

class ListedResultDto {
  @ApiProperty({ format: 'uuid' }) sittingId!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ format: 'date-time' }) finishedAt!: string;
  @ApiProperty() scaleKey!: string;
  @ApiProperty({ type: ReportedScoreDto }) overall!: ReportedScoreDto;
  @ApiProperty({ enum: OUTCOMES, nullable: true, type: String }) outcome!: string | null;
  @ApiProperty() isContested!: boolean;
}

export class ResultListDto {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [ListedResultDto] }) results!: ListedResultDto[];
}

class DifferenceDto {
  @ApiProperty({ description: 'overall, or a domain' }) of!: string;
  @ApiProperty({ format: 'uuid' }) one!: string;
  @ApiProperty({ format: 'uuid' }) other!: string;
  @ApiProperty() probabilityHigher!: number;
  @ApiProperty({ description: 'False: it can be due to chance' }) stands!: boolean;
}

class ComparedPersonDto {
  @ApiProperty({ format: 'uuid' }) sittingId!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ type: ReportedScoreDto }) overall!: ReportedScoreDto;
  @ApiProperty({ type: [SheetDomainDto] }) domains!: SheetDomainDto[];
}

export class ComparisonDto {
  @ApiProperty({ type: [ComparedPersonDto] }) people!: ComparedPersonDto[];
  @ApiProperty({ type: [DifferenceDto] }) differences!: DifferenceDto[];
  @ApiProperty() shareOfFalse!: number;
}

export class OwnReviewDto {
  @ApiProperty({ format: 'uuid' }) sittingId!: string;
  @ApiProperty({ type: [RecordedDecisionDto] }) decisions!: RecordedDecisionDto[];
  @ApiProperty({ type: [RaisedContestDto] }) contests!: RaisedContestDto[];
  @ApiProperty() mayContest!: boolean;
}

export class OwnPassportDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) sittingId!: string;
  @ApiProperty({ format: 'date-time' }) issuedAt!: string;
  @ApiProperty({ format: 'date-time' }) validUntil!: string;
  @ApiProperty({ enum: ['authentic', 'withdrawn', 'outdated', 'expired'] }) state!: string;
}

export class VerifiedPassportDto {
  @ApiProperty({ enum: ['authentic', 'withdrawn', 'outdated', 'expired'] }) state!: string;
  @ApiProperty({ format: 'date-time' }) issuedAt!: string;
  @ApiProperty({ format: 'date-time' }) validUntil!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'As on the paper' })
  content!: object | null;
}
