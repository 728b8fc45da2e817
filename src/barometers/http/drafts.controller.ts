import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiCookieAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { beginDraft, beginNextVersion } from '../begin-draft.js';
import { discardDraft, keepDraft } from '../keep-draft.js';
import { openDraft } from '../open-draft.js';
import { publishDraft } from '../publish-draft.js';
import type { BarometerServices } from '../services.js';
import { BAROMETER_SERVICES } from './instruments.controller.js';
import {
  BegunDraftDto,
  CopyDto,
  OpenedDraftDto,
  PublishedDto,
  RevisionDto,
  toKeptDraft,
  WrittenDraftDto,
} from './instruments.dto.js';

/** The longest instrument, every text written out in both languages. */
const WHOLE_INSTRUMENT = { bodyLimit: 1024 * 1024 };

@ApiTags('barometers')
@ApiCookieAuth('session')
@Controller('api/v1/instruments')
export class InstrumentDraftsController {
  constructor(@Inject(BAROMETER_SERVICES) private readonly services: BarometerServices) {}

  @Post()
  @ApiOperation({ summary: 'Begin an instrument of one’s own: blank, or a copy' })
  @ApiCreatedResponse({ type: BegunDraftDto })
  begin(@CurrentActor() actor: Actor, @Body() { copyOf, version }: CopyDto): Promise<BegunDraftDto> {
    return beginDraft(this.services, actor, copyOf === undefined ? null : { id: copyOf, ...(version && { version }) });
  }

  @Post(':instrumentId/draft')
  @ApiOperation({ summary: 'Begin the next version; where one is begun, that one' })
  @ApiCreatedResponse({ type: BegunDraftDto })
  beginNext(@CurrentActor() actor: Actor, @Param('instrumentId') id: string): Promise<BegunDraftDto> {
    return beginNextVersion(this.services, actor, id);
  }

  @Get(':instrumentId/draft')
  @ApiOperation({ summary: 'A draft, with what keeps it from being published' })
  @ApiOkResponse({ type: OpenedDraftDto })
  open(@CurrentActor() actor: Actor, @Param('instrumentId') id: string): Promise<OpenedDraftDto> {
    return openDraft(this.services, actor, id);
  }

  @Put(':instrumentId/draft')
  @RouteConfig(WHOLE_INSTRUMENT)
  @ApiOperation({ summary: 'Keep what was written; refused with 409 when somebody else kept theirs since' })
  @ApiOkResponse({ type: OpenedDraftDto })
  keep(
    @CurrentActor() actor: Actor,
    @Param('instrumentId') id: string,
    @Body() written: WrittenDraftDto,
  ): Promise<OpenedDraftDto> {
    return keepDraft(this.services, actor, id, toKeptDraft(written));
  }

  @Delete(':instrumentId/draft')
  @ApiOperation({ summary: 'Throw a draft away; what was published stays' })
  async discard(@CurrentActor() actor: Actor, @Param('instrumentId') id: string): Promise<object> {
    await discardDraft(this.services, actor, id);
    return {};
  }

  @Post(':instrumentId/draft/publication')
  @HttpCode(200)
  @ApiOperation({ summary: 'Publish a draft: a version that nobody changes any more' })
  @ApiOkResponse({ type: PublishedDto })
  publish(
    @CurrentActor() actor: Actor,
    @Param('instrumentId') id: string,
    @Body() { revision }: RevisionDto,
  ): Promise<PublishedDto> {
    return publishDraft(this.services, actor, id, revision);
  }
}
