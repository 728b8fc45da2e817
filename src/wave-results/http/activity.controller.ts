import { RouteConfig } from '@nestjs/platform-fastify';
import { Controller, Get, Header, Inject, Param, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { fileMissing, tooLarge, type Upload } from '../../imports/index.js';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { fileOfForm } from '../../platform/file-of-form.js';
import { showExpected, showTemplate, type ActivityExpected } from '../activity/show-upload.js';
import { uploadMembers, type MembersTaken } from '../activity/upload-members.js';
import { uploadSpaces } from '../activity/upload-spaces.js';
import type { WaveResultServices } from '../services.js';
import { ActivityTemplateDto, MembersSentDto, SpacesSentDto } from './activity.dto.js';
import { wavePipe } from './wave-pipe.js';
import { WAVE_RESULT_SERVICES } from './wave-results.controller.js';

const FILE = {
  schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
};

const uploadOf = (request: FastifyRequest): Upload => ({
  receive: () => fileOfForm(request, { missing: fileMissing, tooLarge }),
});

@ApiTags('wave results')
@ApiCookieAuth('session')
@Controller('api/v1/waves/:waveId/results/activity')
export class ActivityController {
  constructor(@Inject(WAVE_RESULT_SERVICES) private readonly services: WaveResultServices) {}

  @Get()
  @ApiOperation({ summary: 'What a network tool may measure of this wave, and what was sent' })
  expected(@CurrentActor() actor: Actor, @Param('waveId', wavePipe) waveId: string): Promise<ActivityExpected> {
    return showExpected(this.services, actor, waveId);
  }

  @Get('template.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="activity.csv"')
  @ApiOperation({ summary: 'An empty file with the columns that are read' })
  template(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { file, lang = 'fr' }: ActivityTemplateDto,
  ): Promise<string> {
    return showTemplate(this.services, actor, { waveId, file, locale: lang });
  }

  @Put('members')
  @RouteConfig({ takesFiles: true })
  @ApiOperation({ summary: 'Count the members of a file by type, in place of those counted before; no line is kept' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  members(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { from, to, told }: MembersSentDto,
    @Req() request: FastifyRequest,
  ): Promise<MembersTaken> {
    return uploadMembers(this.services, actor, { waveId, from, to, isTold: told === 'true' }, uploadOf(request));
  }

  @Put('spaces')
  @RouteConfig({ takesFiles: true })
  @ApiOperation({ summary: 'Count the spaces of a file, in place of those counted before; no line is kept' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  spaces(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { on }: SpacesSentDto,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly spaces: number }> {
    return uploadSpaces(this.services, actor, { waveId, on }, uploadOf(request));
  }
}
