import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { PARTICIPATION_STATES, type ParticipantFilter, type ParticipationState } from '../../assessments/index.js';
import type { Locale } from '../../kernel/localised.js';
import type { FollowedPerson } from '../follow-campaign.js';
import { PageDto } from './choices.dto.js';

/** How the address says: people of no unit. */
const NO_UNIT = 'none';

export class ParticipantSearchDto extends PageDto {
  @ApiPropertyOptional({ enum: PARTICIPATION_STATES })
  @IsOptional()
  @IsIn(PARTICIPATION_STATES)
  state?: ParticipationState;

  @ApiPropertyOptional({ description: 'The unit’s id, or `none`' })
  @ValidateIf((_dto, value) => value !== undefined && value !== NO_UNIT)
  @IsUUID()
  unit?: string;

  @ApiPropertyOptional({ enum: ['true'], description: 'Only those who asked for more time and wait' })
  @IsOptional()
  @IsIn(['true'])
  waitingForTime?: string;
}

export const toParticipantFilter = ({
  state,
  unit,
  waitingForTime,
  matching,
  offset,
  limit,
}: ParticipantSearchDto): ParticipantFilter & { readonly offset: number; readonly limit: number } => ({
  offset,
  limit,
  ...(state === undefined ? {} : { states: [state] }),
  ...(unit === undefined ? {} : { unitId: unit === NO_UNIT ? null : unit }),
  ...(waitingForTime === undefined ? {} : { isWaitingForTime: true }),
  ...(matching === undefined ? {} : { matching }),
});

class ParticipantAccommodationsDto {
  @ApiProperty() timeFactor!: number;
  @ApiProperty() noTimeLimit!: boolean;
  @ApiProperty() pauseAllowed!: boolean;
  @ApiProperty() screenReaderItems!: boolean;
}

class ParticipantDto {
  @ApiProperty({ format: 'uuid' }) invitationId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) personId!: string | null;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ type: String, nullable: true }) staffNumber!: string | null;
  @ApiProperty() hasMail!: boolean;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ enum: ['fr', 'en'] }) locale!: Locale;
  @ApiProperty({ enum: PARTICIPATION_STATES }) state!: ParticipationState;
  @ApiProperty() isLate!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @ApiProperty({ enum: ['none', 'requested', 'granted', 'declined'] }) moreTime!: string;
  @ApiProperty() accommodations!: ParticipantAccommodationsDto;
}

export class ParticipantsDto {
  @ApiProperty({ type: [ParticipantDto] }) people!: ParticipantDto[];
  @ApiProperty() total!: number;
}

export const toParticipantsDto = ({ people, total }: { people: FollowedPerson[]; total: number }): ParticipantsDto => ({
  total,
  people: people.map(({ invitation, person, unit, state, isLate, startedAt, endedAt }) => ({
    invitationId: invitation.id,
    personId: invitation.personId,
    name: invitation.candidateName,
    staffNumber: person?.staffNumber ?? null,
    hasMail: person !== null && person.email !== null,
    unit: unit?.name ?? null,
    locale: invitation.locale,
    state,
    isLate,
    startedAt,
    endedAt,
    moreTime: moreTimeOf(invitation),
    accommodations: { timeFactor: invitation.timeFactor, ...invitation.accommodations },
  })),
});

function moreTimeOf(invitation: FollowedPerson['invitation']): string {
  if (invitation.moreTimeGrantedAt) return 'granted';
  if (invitation.moreTimeDeclinedAt) return 'declined';
  return invitation.moreTimeRequestedAt ? 'requested' : 'none';
}
