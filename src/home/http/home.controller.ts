import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import type { Home } from '../home.js';
import type { HomeServices } from '../services.js';
import { showHome } from '../show-home.js';

export const HOME_SERVICES = Symbol('HomeServices');

@ApiTags('own space')
@ApiCookieAuth('session')
@Controller('api/v1/home')
export class HomeController {
  constructor(@Inject(HOME_SERVICES) private readonly services: HomeServices) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What waits for whoever asks, what changed, and one next action' })
  show(@CurrentActor() actor: Actor): Promise<Home> {
    return showHome(this.services, actor);
  }
}
