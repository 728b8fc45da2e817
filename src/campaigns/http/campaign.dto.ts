import { ApiProperty } from '@nestjs/swagger';
import type { CampaignList, CampaignOverview, FollowedCampaign } from '../follow-campaign.js';
import { WordsDto } from './choices.dto.js';

class SummaryDto {
  @ApiProperty() invited!: number;
  @ApiProperty() acknowledged!: number;
  @ApiProperty() started!: number;
  @ApiProperty() finished!: number;
  @ApiProperty() late!: number;
  @ApiProperty() interrupted!: number;
  @ApiProperty() withdrawn!: number;
  @ApiProperty({ description: 'Asked for more time, without an answer yet' }) waitingForTime!: number;
}

class ContactDto {
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
}

class ListedCampaignDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['hiring', 'promotion'] }) purpose!: string;
  @ApiProperty({ enum: ['open', 'closed', 'stopped'] }) state!: string;
  @ApiProperty() title!: WordsDto;
  @ApiProperty({ type: WordsDto, nullable: true }) job!: WordsDto | null;
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closesAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) answerBy!: string | null;
  @ApiProperty() isOpenLink!: boolean;
  @ApiProperty() summary!: SummaryDto;
}

class ListedDraftDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true }) purpose!: string | null;
  @ApiProperty() title!: WordsDto;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
  @ApiProperty() changedBy!: string;
}

export class CampaignListDto {
  @ApiProperty({ type: [ListedCampaignDto] }) campaigns!: ListedCampaignDto[];
  @ApiProperty({ type: [ListedDraftDto] }) drafts!: ListedDraftDto[];
}

const toListed = ({ campaign, summary }: FollowedCampaign): ListedCampaignDto => ({
  id: campaign.id,
  purpose: campaign.purpose,
  state: campaign.state,
  title: campaign.title,
  job: campaign.job,
  opensAt: campaign.opensAt,
  closesAt: campaign.closesAt,
  answerBy: campaign.answerBy,
  isOpenLink: campaign.terms.isOpenLink,
  summary,
});

export const toCampaignListDto = ({ campaigns, drafts }: CampaignList): CampaignListDto => ({
  campaigns: campaigns.map(toListed),
  drafts: drafts.map(({ draft: { id, body, changedAt }, changedBy }) => ({
    id,
    purpose: body.purpose,
    title: { fr: body.titleFr, en: body.titleEn },
    changedAt,
    changedBy,
  })),
});

class UnitParticipationDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId!: string | null;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty() summary!: SummaryDto;
}

export class CampaignOverviewDto extends ListedCampaignDto {
  @ApiProperty() contact!: ContactDto;
  @ApiProperty() blueprint!: WordsDto;
  @ApiProperty({ type: String, nullable: true }) jobRelevance!: string | null;
  @ApiProperty({ type: String, nullable: true }) worksCouncilOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) message!: string | null;
  @ApiProperty({ type: [UnitParticipationDto] }) units!: UnitParticipationDto[];
  @ApiProperty({ description: 'Reported questions without a decision' }) pendingFlags!: number;
}

export const toOverviewDto = (overview: CampaignOverview): CampaignOverviewDto => ({
  ...toListed(overview),
  contact: overview.campaign.contact,
  blueprint: overview.blueprint.name,
  jobRelevance: overview.campaign.terms.jobRelevance,
  worksCouncilOn: overview.campaign.terms.worksCouncilOn,
  message: overview.campaign.terms.message,
  units: overview.units.map(({ unit, summary }) => ({ unitId: unit?.id ?? null, name: unit?.name ?? null, summary })),
  pendingFlags: overview.pendingFlags,
});
