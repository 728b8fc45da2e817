import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { InvitationUnknown, SittingUnknown } from '../../assessments/index.js';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { giveConsent, listConsents } from '../give-consent.js';
import { linkToOwnInvitation, listOwnInvitations } from '../own-invitations.js';
import { removeSelfAssessment } from '../remove-self-assessment.js';
import type { SelfServices } from '../services.js';
import { startSelfAssessment } from '../start-self-assessment.js';
import {
  ConsentDto,
  ConsentPurposeDto,
  GivenConsentDto,
  OwnInvitationDto,
  OwnLinkDto,
  toOwnInvitationDto,
} from './own-space.dto.js';

export const SELF_SERVICES = Symbol('SelfServices');

/** A malformed id is as unknown as a foreign one. */
const knownInvitation = new ParseUUIDPipe({ exceptionFactory: () => new InvitationUnknown('') });
const knownSitting = new ParseUUIDPipe({ exceptionFactory: () => new SittingUnknown() });

@ApiTags('own space')
@ApiCookieAuth('session')
@Controller('api/v1/my')
export class OwnSpaceController {
  constructor(@Inject(SELF_SERVICES) private readonly services: SelfServices) {}

  @Get('invitations')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Open tests that wait for the signed-in person' })
  @ApiOkResponse({ type: [OwnInvitationDto] })
  async invitations(@CurrentActor() actor: Actor): Promise<OwnInvitationDto[]> {
    return (await listOwnInvitations(this.services, actor)).map(toOwnInvitationDto);
  }

  @Post('invitations/:invitationId/link')
  @ApiOperation({ summary: 'A fresh link to one of them: no mail is needed' })
  @ApiCreatedResponse({ type: OwnLinkDto })
  async link(
    @CurrentActor() actor: Actor,
    @Param('invitationId', knownInvitation) invitationId: string,
  ): Promise<OwnLinkDto> {
    return { invitationId, code: await linkToOwnInvitation(this.services, actor, invitationId) };
  }

  @Post('self-assessments')
  @ApiOperation({ summary: 'Start a self-assessment, or go on with the one that is not finished' })
  @ApiCreatedResponse({ type: OwnLinkDto })
  start(@CurrentActor() actor: Actor): Promise<OwnLinkDto> {
    return startSelfAssessment(this.services, actor);
  }

  @Delete('self-assessments/:sittingId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a self-assessment for good: answers and result' })
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('sittingId', knownSitting) sittingId: string): Promise<void> {
    return removeSelfAssessment(this.services, actor, sittingId);
  }

  @Get('consents')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What self-assessments may serve beside their owner' })
  @ApiOkResponse({ type: [ConsentDto] })
  consents(@CurrentActor() actor: Actor): Promise<ConsentDto[]> {
    return listConsents(this.services, actor);
  }

  @Put('consents/:purpose')
  @ApiOperation({ summary: 'Give or withdraw a consent' })
  @ApiOkResponse({ type: [ConsentDto] })
  consent(
    @CurrentActor() actor: Actor,
    @Param() { purpose }: ConsentPurposeDto,
    @Body() { given }: GivenConsentDto,
  ): Promise<ConsentDto[]> {
    return giveConsent(this.services, actor, { purpose, given });
  }
}
