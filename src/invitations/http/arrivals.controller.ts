import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { exchangeShortCode } from '../exchange-short-code.js';
import { joinCampaign, welcomeCandidate } from '../join-campaign.js';
import type { InvitationServices } from '../services.js';
import { INVITATION_SERVICES } from './campaign-id.js';
import {
  JoinDto,
  JoinedDto,
  LinkCodeDto,
  ShortCodeDto,
  toJoinWish,
  toWelcomeDto,
  WelcomeDto,
} from './candidates.dto.js';

/** From one address; a lecture room behind one address still comes in within a few minutes. */
const MOST_JOINS_A_MINUTE = 40;
const MOST_CODES_A_MINUTE = 10;

/** Whoever comes with a code that is printed somewhere, and nothing else. */
@ApiTags('arrivals')
@Controller('api/v1')
export class ArrivalsController {
  constructor(@Inject(INVITATION_SERVICES) private readonly services: InvitationServices) {}

  @Get('open-links/:code')
  @ApiOperation({ summary: 'What a hiring is about, before anybody says who they are' })
  @ApiOkResponse({ type: WelcomeDto })
  async welcome(@Param('code') code: string): Promise<WelcomeDto> {
    return toWelcomeDto(await welcomeCandidate(this.services, code));
  }

  @Post('open-links/:code/candidates')
  @HttpCode(200)
  @RouteConfig({ rateLimit: { max: MOST_JOINS_A_MINUTE, timeWindow: '1 minute' } })
  @ApiOperation({ summary: 'Join as a candidate; with an address, the link goes there and nowhere else' })
  @ApiOkResponse({ type: JoinedDto })
  join(@Param('code') code: string, @Body() wish: JoinDto): Promise<JoinedDto> {
    return joinCampaign(this.services, code, toJoinWish(wish));
  }

  @Post('short-codes')
  @HttpCode(200)
  @RouteConfig({ rateLimit: { max: MOST_CODES_A_MINUTE, timeWindow: '1 minute' } })
  @ApiOperation({ summary: 'The link behind the code of a printed sheet' })
  @ApiOkResponse({ type: LinkCodeDto })
  async exchange(@Body() { code }: ShortCodeDto): Promise<LinkCodeDto> {
    return { code: await exchangeShortCode(this.services, code) };
  }
}
