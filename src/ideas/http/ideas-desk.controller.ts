import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { answerIdea } from '../answer-idea.js';
import { dismissReports, hideIdea, showIdeaAgain } from '../moderate-idea.js';
import type { IdeaServices } from '../services.js';
import { IdeaAnswerDto, HidingDto, toAnswerWish } from './idea.dto.js';
import { knownIdea } from './known-idea.js';
import { IDEA_SERVICES } from './services.js';

/** What the organisation does about ideas. */
@ApiTags('ideas')
@ApiCookieAuth('session')
@Controller('api/v1/ideas/:ideaId')
export class IdeasDeskController {
  constructor(@Inject(IDEA_SERVICES) private readonly services: IdeaServices) {}

  @Post('answers')
  @HttpCode(204)
  @ApiOperation({ summary: 'Answer in public, change the state, or both' })
  @ApiNoContentResponse()
  answer(
    @CurrentActor() actor: Actor,
    @Param('ideaId', knownIdea) ideaId: string,
    @Body() answer: IdeaAnswerDto,
  ): Promise<void> {
    return answerIdea(this.services, actor, ideaId, toAnswerWish(answer));
  }

  @Put('hiding')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hide the text; the reason stands in its place' })
  @ApiNoContentResponse()
  hide(
    @CurrentActor() actor: Actor,
    @Param('ideaId', knownIdea) ideaId: string,
    @Body() { reason }: HidingDto,
  ): Promise<void> {
    return hideIdea(this.services, actor, ideaId, reason);
  }

  @Delete('hiding')
  @HttpCode(204)
  @ApiOperation({ summary: 'Show it again' })
  @ApiNoContentResponse()
  showAgain(@CurrentActor() actor: Actor, @Param('ideaId', knownIdea) ideaId: string): Promise<void> {
    return showIdeaAgain(this.services, actor, ideaId);
  }

  @Delete('reports')
  @HttpCode(204)
  @ApiOperation({ summary: 'What was reported has been looked at: the idea stays as it is' })
  @ApiNoContentResponse()
  dismiss(@CurrentActor() actor: Actor, @Param('ideaId', knownIdea) ideaId: string): Promise<void> {
    return dismissReports(this.services, actor, ideaId);
  }
}
