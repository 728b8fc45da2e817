import { Controller, Get, Header, Inject, Param, Query, Req, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor, fromOwnPages } from '../../platform/current-actor.js';
import { printWaveCodes, printWaveSheets } from '../print-papers.js';
import type { WaveServices } from '../services.js';
import { WAVE_SERVICES, WAVE_URL, waveParam } from './wave-id.js';

const MOST_PARTS = 2_000;

class PapersQueryDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiPropertyOptional({ minimum: 1, description: 'A hundred a file' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_PARTS)
  part?: number;
}

const asPdf = (bytes: Buffer, name: string): StreamableFile =>
  new StreamableFile(bytes, { type: 'application/pdf', disposition: `inline; filename="${name}.pdf"` });

/** What is printed for people without an address; each file makes codes. */
@ApiTags('barometers')
@ApiCookieAuth('session')
@Controller('api/v1/waves/:waveId')
export class WavePapersController {
  constructor(
    @Inject(WAVE_SERVICES) private readonly services: WaveServices,
    @Inject(WAVE_URL) private readonly publicUrl: string | null,
  ) {}

  @Get('sheets.pdf')
  @UseGuards(fromOwnPages)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'A sheet in the name of each person without an address' })
  async sheets(
    @CurrentActor() actor: Actor,
    @Param('waveId', waveParam) id: string,
    @Query() query: PapersQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return asPdf(await printWaveSheets(this.services, actor, id, this.wishOf(query, request)), 'sheets');
  }

  @Get('codes.pdf')
  @UseGuards(fromOwnPages)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Codes of a unit that belong to nobody, for a shared screen' })
  async codes(
    @CurrentActor() actor: Actor,
    @Param('waveId', waveParam) id: string,
    @Query() query: PapersQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return asPdf(await printWaveCodes(this.services, actor, id, this.wishOf(query, request)), 'codes');
  }

  private wishOf({ unitId = '', part = 1 }: PapersQueryDto, request: FastifyRequest) {
    const publicUrl = this.publicUrl ?? `${request.protocol}://${request.host}`;
    return { unitId: unitId === '' ? null : unitId, part, publicUrl };
  }
}
