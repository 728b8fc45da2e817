import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FlagUnknown, InvitationUnknown } from '../../assessments/index.js';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { closeCampaign, extendCampaign, stopCampaign } from '../change-campaign.js';
import { addPeople, changeInvitation } from '../change-participants.js';
import { listCampaigns, listParticipants, showCampaign } from '../follow-campaign.js';
import { CampaignUnknown } from '../problems.js';
import { decideCampaignFlag, listFlags } from '../review-flags.js';
import type { CampaignServices } from '../services.js';
import { AddedDto, ExtensionDto, InvitationActDto, MorePeopleDto, StoppedDto, toInvitationAct } from './acts.dto.js';
import { CampaignListDto, CampaignOverviewDto, toCampaignListDto, toOverviewDto } from './campaign.dto.js';
import { CAMPAIGN_SERVICES, LISTS_OF_PEOPLE } from './draft.controller.js';
import { CampaignFlagsDto, DecideFlagDto, toFlagsDto } from './flags.dto.js';
import { ParticipantsDto, ParticipantSearchDto, toParticipantFilter, toParticipantsDto } from './participant.dto.js';

const campaignId = new ParseUUIDPipe({ exceptionFactory: () => new CampaignUnknown() });
const invitationId = new ParseUUIDPipe({ exceptionFactory: () => new InvitationUnknown('') });
const flagId = new ParseUUIDPipe({ exceptionFactory: () => new FlagUnknown('') });

@ApiTags('campaigns')
@ApiCookieAuth('session')
@Controller('api/v1/campaigns')
export class CampaignController {
  constructor(@Inject(CAMPAIGN_SERVICES) private readonly services: CampaignServices) {}

  @Get()
  @ApiOperation({ summary: 'Campaigns with their counts, and what is being prepared' })
  @ApiOkResponse({ type: CampaignListDto })
  async list(@CurrentActor() actor: Actor): Promise<CampaignListDto> {
    return toCampaignListDto(await listCampaigns(this.services, actor));
  }

  @Get(':campaignId')
  @ApiOperation({ summary: 'A campaign: its terms and its participation, in total and by unit' })
  @ApiOkResponse({ type: CampaignOverviewDto })
  async show(@CurrentActor() actor: Actor, @Param('campaignId', campaignId) id: string): Promise<CampaignOverviewDto> {
    return toOverviewDto(await showCampaign(this.services, actor, id));
  }

  @Get(':campaignId/people')
  @ApiOperation({ summary: 'Who is invited and how far each has come; never a result' })
  @ApiOkResponse({ type: ParticipantsDto })
  async people(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignId) id: string,
    @Query() search: ParticipantSearchDto,
  ): Promise<ParticipantsDto> {
    return toParticipantsDto(await listParticipants(this.services, actor, id, toParticipantFilter(search)));
  }

  @Post(':campaignId/people')
  @HttpCode(200)
  @RouteConfig(LISTS_OF_PEOPLE)
  @ApiOperation({ summary: 'Invite more people' })
  @ApiOkResponse({ type: AddedDto })
  add(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignId) id: string,
    @Body() selection: MorePeopleDto,
  ): Promise<AddedDto> {
    return addPeople(this.services, actor, id, selection);
  }

  @Patch(':campaignId/people/:invitationId')
  @ApiOperation({ summary: 'Take one invitation back, grant accommodations, or decline more time with a word' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignId) campaign: string,
    @Param('invitationId', invitationId) invitation: string,
    @Body() act: InvitationActDto,
  ): Promise<object> {
    const ids = { campaignId: campaign, invitationId: invitation };
    await changeInvitation(this.services, actor, ids, toInvitationAct(act));
    return {};
  }

  @Post(':campaignId/extension')
  @HttpCode(200)
  @ApiOperation({ summary: 'End later; a closed campaign opens again' })
  async extend(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignId) id: string,
    @Body() extension: ExtensionDto,
  ): Promise<object> {
    await extendCampaign(this.services, actor, id, extension);
    return {};
  }

  @Post(':campaignId/closing')
  @HttpCode(200)
  @ApiOperation({ summary: 'Nobody begins any more; whoever is in the middle finishes' })
  async close(@CurrentActor() actor: Actor, @Param('campaignId', campaignId) id: string): Promise<object> {
    await closeCampaign(this.services, actor, id);
    return {};
  }

  @Post(':campaignId/stop')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stop at once, even for whoever is in the middle; cannot be undone' })
  @ApiOkResponse({ type: StoppedDto })
  stop(@CurrentActor() actor: Actor, @Param('campaignId', campaignId) id: string): Promise<StoppedDto> {
    return stopCampaign(this.services, actor, id);
  }

  @Get(':campaignId/flags')
  @ApiOperation({ summary: 'Questions that people reported' })
  @ApiOkResponse({ type: CampaignFlagsDto })
  async flags(@CurrentActor() actor: Actor, @Param('campaignId', campaignId) id: string): Promise<CampaignFlagsDto> {
    return toFlagsDto(await listFlags(this.services, actor, id));
  }

  @Post(':campaignId/flags/:flagId/decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keep or withdraw a reported question, with a reason' })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignId) campaign: string,
    @Param('flagId', flagId) flag: string,
    @Body() decided: DecideFlagDto,
  ): Promise<object> {
    await decideCampaignFlag(this.services, actor, { campaignId: campaign, flagId: flag }, decided);
    return {};
  }
}
