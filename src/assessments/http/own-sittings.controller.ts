import { Controller, Get, Header, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { listOwnSittings, readOwnResult } from '../own-sittings.js';
import { SittingUnknown } from '../problems.js';
import type { AssessmentServices } from '../services.js';
import { ASSESSMENT_SERVICES } from './assessment-services.js';
import { OwnSittingDto, toOwnSittingDto } from './own-sittings.dto.js';
import { ResultDto, toResultDto } from './result.dto.js';

const knownSitting = new ParseUUIDPipe({ exceptionFactory: () => new SittingUnknown() });

@ApiTags('own space')
@ApiCookieAuth('session')
@Controller('api/v1/my/sittings')
export class OwnSittingsController {
  constructor(@Inject(ASSESSMENT_SERVICES) private readonly services: AssessmentServices) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One’s own tests of every purpose, newest first' })
  @ApiOkResponse({ type: [OwnSittingDto] })
  async list(@CurrentActor() actor: Actor): Promise<OwnSittingDto[]> {
    return (await listOwnSittings(this.services, actor)).map(toOwnSittingDto);
  }

  @Get(':sittingId/result')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One’s own result, the same as by the link' })
  @ApiOkResponse({ type: ResultDto })
  async result(@CurrentActor() actor: Actor, @Param('sittingId', knownSitting) sittingId: string): Promise<ResultDto> {
    return toResultDto(await readOwnResult(this.services, actor, sittingId));
  }
}
