import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../kernel/localised.js';
import { fewestItems } from '../blueprint.js';
import { PURPOSES } from '../campaign.js';
import { noticeFor } from '../campaign-notice.js';
import { noticeVersionOf } from '../notice.js';
import { minutesFor, stateOf, type InvitationOverview, type InvitationState } from '../open-invitation.js';
import { LocalisedDto } from './localised.dto.js';

class ContactDto {
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
}

class OrganisationNameDto {
  @ApiProperty() name!: string;
}

export class NoticeSectionDto {
  @ApiProperty() id!: string;
  @ApiProperty() heading!: LocalisedDto;
  @ApiProperty({ description: 'Paragraphs separated by blank lines' }) text!: LocalisedDto;
}

class NoticeDto {
  @ApiProperty({ example: 'hiring-1' }) version!: string;
  @ApiProperty({ type: [NoticeSectionDto] }) sections!: NoticeSectionDto[];
  @ApiProperty() contact!: ContactDto;
  @ApiProperty({ type: String, nullable: true, example: '2026-12-18' }) answerBy!: string | null;
}

class DomainNameDto {
  @ApiProperty() id!: string;
  @ApiProperty() name!: LocalisedDto;
}

class TestOutlineDto {
  @ApiProperty() minimumQuestions!: number;
  @ApiProperty() maximumQuestions!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'For this person; null: no limit' }) minutes!: number | null;
  @ApiProperty({ description: '1, or more where more time was granted' }) timeFactor!: number;
  @ApiProperty({ description: 'Each answer is explained at once' }) explainsAnswers!: boolean;
  @ApiProperty({ type: [DomainNameDto] }) domains!: DomainNameDto[];
}

class CampaignDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: PURPOSES }) purpose!: string;
  @ApiProperty() title!: LocalisedDto;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) closesAt!: string | null;
  @ApiProperty({ type: LocalisedDto, nullable: true }) job!: LocalisedDto | null;
}

class CandidateDto {
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ enum: ['fr', 'en'] }) locale!: Locale;
}

/** What a link opens. */
export class InvitationDto {
  @ApiProperty() organisation!: OrganisationNameDto;
  @ApiProperty() campaign!: CampaignDto;
  @ApiProperty() candidate!: CandidateDto;
  @ApiProperty() notice!: NoticeDto;
  @ApiProperty() test!: TestOutlineDto;
  @ApiProperty({ enum: ['to-acknowledge', 'acknowledged', 'running', 'finished'] }) state!: InvitationState;
  @ApiProperty({ enum: ['none', 'requested', 'granted', 'declined'] }) moreTime!: 'none' | 'requested' | 'granted' | 'declined';
  @ApiProperty({ type: String, nullable: true, description: 'What the contact says about more time' })
  moreTimeAnswer!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) sittingId!: string | null;
}

export function toInvitationDto(overview: InvitationOverview): InvitationDto {
  const { organisation, campaign, invitation, instrument, sitting } = overview;
  const { blueprint, model, notice } = instrument;
  const isAsked = (id: string): boolean => blueprint.domains.some((domain) => domain.id === id && domain.share > 0);
  return {
    organisation: { name: organisation.name },
    campaign: {
      id: campaign.id,
      purpose: campaign.purpose,
      title: campaign.title,
      closesAt: campaign.closesAt,
      job: campaign.job,
    },
    candidate: { name: invitation.candidateName, locale: invitation.locale },
    notice: {
      version: noticeVersionOf(notice),
      sections: noticeFor(notice, { organisation, campaign, blueprint, minutes: minutesFor(overview) }),
      contact: campaign.contact,
      answerBy: campaign.answerBy,
    },
    test: {
      minimumQuestions: fewestItems(blueprint),
      maximumQuestions: blueprint.length.maximum,
      minutes: minutesFor(overview),
      timeFactor: invitation.timeFactor,
      explainsAnswers: blueprint.explainsAnswers,
      domains: model.domains.filter(({ id }) => isAsked(id)).map(({ id, name }) => ({ id, name })),
    },
    state: stateOf(overview),
    moreTime: moreTimeOf(overview),
    moreTimeAnswer: overview.invitation.moreTimeAnswer,
    sittingId: sitting?.id ?? null,
  };
}

function moreTimeOf({ invitation }: InvitationOverview): InvitationDto['moreTime'] {
  if (invitation.moreTimeGrantedAt) return 'granted';
  if (invitation.moreTimeDeclinedAt) return 'declined';
  return invitation.moreTimeRequestedAt ? 'requested' : 'none';
}
