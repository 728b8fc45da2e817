import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { addPrecision } from '../add-precision.js';
import { listIdeas } from '../list-ideas.js';
import { postIdea } from '../post-idea.js';
import { reportIdea } from '../report-idea.js';
import type { IdeaServices } from '../services.js';
import { showIdea } from '../show-idea.js';
import { supportIdea } from '../support-idea.js';
import { withdrawIdea } from '../withdraw-idea.js';
import { IdeasQueryDto, IdeaWishDto, PrecisionDto, IdeaReportDto, toListWish, toReportWish } from './idea.dto.js';
import { knownIdea } from './known-idea.js';
import { IDEA_SERVICES } from './services.js';
import { IdeaDto, IdeasDto, toIdeaDto, toIdeasDto } from './shown.dto.js';

/** By address, which whole offices share, and kept a minute in memory: no line says who wrote when. */
const DISCREET = { leavesNoLine: true };
const LIMITED = { ...DISCREET, rateLimit: { max: 30, timeWindow: '1 minute' } };

@ApiTags('ideas')
@ApiCookieAuth('session')
@Controller('api/v1/ideas')
export class IdeasController {
  constructor(@Inject(IDEA_SERVICES) private readonly services: IdeaServices) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Opinions and ideas that have appeared, a page at a time' })
  @ApiOkResponse({ type: IdeasDto })
  async list(@CurrentActor() actor: Actor, @Query() asked: IdeasQueryDto): Promise<IdeasDto> {
    return toIdeasDto(await listIdeas(this.services, actor, toListWish(asked)));
  }

  @Post()
  @HttpCode(204)
  @RouteConfig(LIMITED)
  @ApiOperation({ summary: 'Give one, signed or not; sent again with its receipt code, it comes in once' })
  @ApiNoContentResponse()
  post(@CurrentActor() actor: Actor, @Body() wish: IdeaWishDto): Promise<void> {
    return postIdea(this.services, actor, wish);
  }

  @Get(':ideaId')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One, with what became of it' })
  @ApiOkResponse({ type: IdeaDto })
  async show(@CurrentActor() actor: Actor, @Param('ideaId', knownIdea) ideaId: string): Promise<IdeaDto> {
    return toIdeaDto(await showIdea(this.services, actor, ideaId));
  }

  @Put(':ideaId/support')
  @HttpCode(204)
  @RouteConfig(DISCREET)
  @ApiOperation({ summary: 'Stand behind it; who does is told to nobody' })
  @ApiNoContentResponse()
  support(@CurrentActor() actor: Actor, @Param('ideaId', knownIdea) ideaId: string): Promise<void> {
    return supportIdea(this.services, actor, { ideaId, supports: true });
  }

  @Delete(':ideaId/support')
  @HttpCode(204)
  @RouteConfig(DISCREET)
  @ApiOperation({ summary: 'No longer stand behind it' })
  @ApiNoContentResponse()
  leave(@CurrentActor() actor: Actor, @Param('ideaId', knownIdea) ideaId: string): Promise<void> {
    return supportIdea(this.services, actor, { ideaId, supports: false });
  }

  @Post(':ideaId/reports')
  @HttpCode(204)
  @RouteConfig(LIMITED)
  @ApiOperation({ summary: 'Tell the moderators that it names or hurts somebody' })
  @ApiNoContentResponse()
  report(
    @CurrentActor() actor: Actor,
    @Param('ideaId', knownIdea) ideaId: string,
    @Body() told: IdeaReportDto,
  ): Promise<void> {
    return reportIdea(this.services, actor, ideaId, toReportWish(told));
  }

  @Post(':ideaId/precisions')
  @HttpCode(204)
  @RouteConfig(LIMITED)
  @ApiOperation({ summary: 'Add something to one’s own signed idea' })
  @ApiNoContentResponse()
  precise(
    @CurrentActor() actor: Actor,
    @Param('ideaId', knownIdea) ideaId: string,
    @Body() { text }: PrecisionDto,
  ): Promise<void> {
    return addPrecision(this.services, actor, ideaId, text);
  }

  @Delete(':ideaId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw one’s own signed idea, for good' })
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @Param('ideaId', knownIdea) ideaId: string): Promise<void> {
    return withdrawIdea(this.services, actor, ideaId);
  }
}
