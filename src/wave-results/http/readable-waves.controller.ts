import { Controller, Get, Inject } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { listReadableWaves, type ReadableWave } from '../list-waves.js';
import type { WaveResultServices } from '../services.js';
import { WAVE_RESULT_SERVICES } from './wave-results.controller.js';

@ApiTags('wave results')
@ApiCookieAuth('session')
@Controller('api/v1/wave-results')
export class ReadableWavesController {
  constructor(@Inject(WAVE_RESULT_SERVICES) private readonly services: WaveResultServices) {}

  @Get()
  @ApiOperation({ summary: 'Waves whose results one may open' })
  list(@CurrentActor() actor: Actor): Promise<ReadableWave[]> {
    return listReadableWaves(this.services, actor);
  }
}
