import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { listRespondents, type RespondentPage } from '../names/list-respondents.js';
import { showRespondent, type NamedAnswers } from '../names/show-respondent.js';
import { RespondentUnknown } from '../problems.js';
import type { WaveResultServices } from '../services.js';
import { WAVE_RESULT_SERVICES } from './wave-results.controller.js';
import { RespondentsQueryDto } from './wave-results.dto.js';
import { wavePipe } from './wave-pipe.js';

const personPipe = new ParseUUIDPipe({ exceptionFactory: () => new RespondentUnknown() });

/** Answers by name, of waves that said so before anybody answered. */
@ApiTags('wave results')
@ApiCookieAuth('session')
@Controller('api/v1/waves/:waveId/results/people')
export class RespondentsOfWaveController {
  constructor(@Inject(WAVE_RESULT_SERVICES) private readonly services: WaveResultServices) {}

  @Get()
  @ApiOperation({ summary: 'Who answered an identified wave' })
  list(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() wish: RespondentsQueryDto,
  ): Promise<RespondentPage> {
    return listRespondents(this.services, actor, { ...wish, waveId });
  }

  @Get(':personId')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What one person answered in an identified wave' })
  show(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Param('personId', personPipe) personId: string,
  ): Promise<NamedAnswers> {
    return showRespondent(this.services, actor, { waveId, personId });
  }
}
