import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiCookieAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { beginDraft, dropDraft, keepDraft, showDraft } from '../keep-draft.js';
import { launchDraft } from '../launch-draft.js';
import { findPeople, listChoices, matchPeople } from '../list-choices.js';
import { previewDraft } from '../preview-draft.js';
import { DraftUnknown } from '../problems.js';
import type { CampaignServices } from '../services.js';
import {
  ChoicesDto,
  FoundPeopleDto,
  LinesDto,
  MatchesDto,
  PageDto,
  toChoicesDto,
  toMatchesDto,
  toPersonDto,
} from './choices.dto.js';
import { CampaignIdDto, DraftDto, KeptDraftDto, LaunchDto, toDraftDto } from './draft.dto.js';
import { DraftPreviewDto, toPreviewDto } from './preview.dto.js';

export const CAMPAIGN_SERVICES = Symbol('CampaignServices');

/** Twenty thousand ids, or as many addresses. */
export const LISTS_OF_PEOPLE = { bodyLimit: 2 * 1024 * 1024 };

const draftId = new ParseUUIDPipe({ exceptionFactory: () => new DraftUnknown() });

@ApiTags('campaigns')
@ApiCookieAuth('session')
@Controller('api/v1/campaign-drafts')
export class DraftController {
  constructor(@Inject(CAMPAIGN_SERVICES) private readonly services: CampaignServices) {}

  @Post()
  @ApiOperation({ summary: 'Begin to prepare a campaign' })
  @ApiCreatedResponse({ type: DraftDto })
  async begin(@CurrentActor() actor: Actor): Promise<DraftDto> {
    return toDraftDto(await beginDraft(this.services, actor));
  }

  @Get(':draftId')
  @ApiOperation({ summary: 'A campaign being prepared' })
  @ApiOkResponse({ type: DraftDto })
  async show(@CurrentActor() actor: Actor, @Param('draftId', draftId) id: string): Promise<DraftDto> {
    return toDraftDto(await showDraft(this.services, actor, id));
  }

  @Put(':draftId')
  @RouteConfig(LISTS_OF_PEOPLE)
  @ApiOperation({ summary: 'Keep what was typed; refused with 409 when somebody else saved since' })
  @ApiOkResponse({ type: DraftDto })
  async keep(
    @CurrentActor() actor: Actor,
    @Param('draftId', draftId) id: string,
    @Body() typed: KeptDraftDto,
  ): Promise<DraftDto> {
    return toDraftDto(await keepDraft(this.services, actor, id, typed));
  }

  @Delete(':draftId')
  @ApiOperation({ summary: 'Throw a draft away' })
  async drop(@CurrentActor() actor: Actor, @Param('draftId', draftId) id: string): Promise<object> {
    await dropDraft(this.services, actor, id);
    return {};
  }

  @Get(':draftId/preview')
  @ApiOperation({ summary: 'What launching it would do: who is invited, what they read, what is missing' })
  @ApiOkResponse({ type: DraftPreviewDto })
  async preview(@CurrentActor() actor: Actor, @Param('draftId', draftId) id: string): Promise<DraftPreviewDto> {
    return toPreviewDto(await previewDraft(this.services, actor, id));
  }

  @Post(':draftId/launch')
  @HttpCode(200)
  @ApiOperation({ summary: 'Launch it, once: asked again, the same campaign' })
  @ApiOkResponse({ type: CampaignIdDto })
  launch(
    @CurrentActor() actor: Actor,
    @Param('draftId', draftId) id: string,
    @Body() { version }: LaunchDto,
  ): Promise<CampaignIdDto> {
    return launchDraft(this.services, actor, id, version);
  }
}

@ApiTags('campaigns')
@ApiCookieAuth('session')
@Controller('api/v1/campaign-choices')
export class ChoicesController {
  constructor(@Inject(CAMPAIGN_SERVICES) private readonly services: CampaignServices) {}

  @Get()
  @ApiOperation({ summary: 'What a campaign can be made of: tests, jobs, units' })
  @ApiOkResponse({ type: ChoicesDto })
  async list(@CurrentActor() actor: Actor): Promise<ChoicesDto> {
    return toChoicesDto(await listChoices(this.services, actor));
  }

  @Get('people')
  @ApiOperation({ summary: 'People who may be invited' })
  @ApiOkResponse({ type: FoundPeopleDto })
  async people(@CurrentActor() actor: Actor, @Query() page: PageDto): Promise<FoundPeopleDto> {
    const { people, total } = await findPeople(this.services, actor, page);
    return { people: people.map(toPersonDto), total };
  }

  @Post('matches')
  @HttpCode(200)
  @RouteConfig(LISTS_OF_PEOPLE)
  @ApiOperation({ summary: 'Whom a list of staff numbers or addresses means, line by line' })
  @ApiOkResponse({ type: MatchesDto })
  async match(@CurrentActor() actor: Actor, @Body() { lines }: LinesDto): Promise<MatchesDto> {
    return toMatchesDto(await matchPeople(this.services, actor, lines));
  }
}
