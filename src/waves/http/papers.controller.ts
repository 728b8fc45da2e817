import { Controller, Get, Header, Inject, Param, Query, Req, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { Locale } from '../../kernel/localised.js';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor, fromOwnPages } from '../../platform/current-actor.js';
import { drawOpenLink, printOpenLinks } from '../print-links.js';
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

class LinksQueryDto {
  @ApiPropertyOptional({ enum: ['fr', 'en'] })
  @IsOptional()
  @IsIn(['fr', 'en'])
  locale?: Locale;
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

  @Get('links.pdf')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'A page to hang or hand out for each open link' })
  async links(
    @CurrentActor() actor: Actor,
    @Param('waveId', waveParam) waveId: string,
    @Query() { locale = 'fr' }: LinksQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const wish = { waveId, locale, publicUrl: this.urlFor(request) };
    return asPdf(await printOpenLinks(this.services, actor, wish), 'links');
  }

  @Get('links/:audienceId/qr.svg')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'image/svg+xml')
  @ApiOperation({ summary: 'An open link as a square that a phone reads' })
  qr(
    @CurrentActor() actor: Actor,
    @Param('waveId', waveParam) waveId: string,
    @Param('audienceId') audienceId: string,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    return drawOpenLink(this.services, actor, { waveId, audienceId, publicUrl: this.urlFor(request) });
  }

  private wishOf({ unitId = '', part = 1 }: PapersQueryDto, request: FastifyRequest) {
    return { unitId: unitId === '' ? null : unitId, part, publicUrl: this.urlFor(request) };
  }

  private urlFor({ protocol, host }: FastifyRequest): string {
    return this.publicUrl ?? `${protocol}://${host}`;
  }
}
