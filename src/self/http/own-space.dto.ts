import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { PURPOSES, stateOf, type OpenedLink } from '../../assessments/index.js';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../consent.js';

class TitleDto {
  @ApiProperty() fr!: string;
  @ApiProperty() en!: string;
}

export class OwnInvitationDto {
  @ApiProperty({ format: 'uuid' }) invitationId!: string;
  @ApiProperty({ enum: PURPOSES }) purpose!: string;
  @ApiProperty() title!: TitleDto;
  @ApiProperty({ enum: ['to-acknowledge', 'acknowledged', 'running'] }) state!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) closesAt!: string | null;
}

export const toOwnInvitationDto = (opened: OpenedLink): OwnInvitationDto => ({
  invitationId: opened.invitation.id,
  purpose: opened.campaign.purpose,
  title: opened.campaign.title,
  state: stateOf(opened),
  closesAt: opened.campaign.closesAt,
});

export class OwnLinkDto {
  @ApiProperty({ format: 'uuid' }) invitationId!: string;
  @ApiProperty({ description: 'Opens /t/<code>; known now and never again' }) code!: string;
}

export class ConsentDto {
  @ApiProperty({ enum: CONSENT_PURPOSES }) purpose!: ConsentPurpose;
  @ApiProperty() given!: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Of the last change' }) since!:
    string | null;
}

export class ConsentPurposeDto {
  @ApiProperty({ enum: CONSENT_PURPOSES })
  @IsIn(CONSENT_PURPOSES)
  purpose!: ConsentPurpose;
}

export class GivenConsentDto {
  @ApiProperty()
  @IsBoolean()
  given!: boolean;
}
