import { Body, Controller, Get, Header, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LinkCode } from '../../platform/link-code.js';
import { openWaveLink } from '../open-wave-link.js';
import { sendAnswers } from '../send-answers.js';
import type { WaveServices } from '../services.js';
import { AnswersDto, DrawQueryDto, toWaveLinkDto, type WaveLinkDto } from './respondent.dto.js';
import { WAVE_SERVICES } from './wave-id.js';

/** Long free texts in a long survey. */
const LARGEST_ANSWERS_BYTES = 128 * 1024;

/** Whoever holds the link of a letter, of a sheet or of a leaflet: no session is looked at, even of somebody who has one. */
@ApiTags('respondents')
@Controller('api/v1/wave-link')
export class RespondentsController {
  constructor(@Inject(WAVE_SERVICES) private readonly services: WaveServices) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who asks, who will see what, and what is asked' })
  async open(@LinkCode() code: string, @Query() { draw }: DrawQueryDto): Promise<WaveLinkDto> {
    return toWaveLinkDto(await openWaveLink(this.services, code, draw));
  }

  @Post('answers')
  @HttpCode(201)
  @RouteConfig({ bodyLimit: LARGEST_ANSWERS_BYTES, leavesNoLine: true })
  @ApiOperation({ summary: 'Keep the answers and end the link' })
  async send(@LinkCode() code: string, @Body() answers: AnswersDto): Promise<object> {
    await sendAnswers(this.services, code, answers);
    return {};
  }
}
