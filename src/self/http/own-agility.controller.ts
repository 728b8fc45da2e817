import { Body, Controller, Get, Header, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { keepSelfEstimate } from '../keep-self-estimate.js';
import type { OwnAgility } from '../own-agility.js';
import type { SelfServices } from '../services.js';
import { showOwnAgility } from '../show-own-agility.js';
import { SELF_SERVICES } from './own-space.controller.js';
import { SelfEstimateDto } from './own-agility.dto.js';

@ApiTags('own space')
@ApiCookieAuth('session')
@Controller('api/v1/my')
export class OwnAgilityController {
  constructor(@Inject(SELF_SERVICES) private readonly services: SelfServices) {}

  @Get('agility')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One’s own level, beside one’s job, over time, and what to learn next' })
  show(@CurrentActor() actor: Actor): Promise<OwnAgility> {
    return showOwnAgility(this.services, actor);
  }

  @Put('self-estimate')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say which level fits oneself, domain by domain; nobody else reads it' })
  @ApiNoContentResponse()
  estimate(@CurrentActor() actor: Actor, @Body() { levels }: SelfEstimateDto): Promise<void> {
    return keepSelfEstimate(this.services, actor, levels);
  }
}
