import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LOCALES, type Locale } from '../../kernel/localised.js';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { WaveResultsUnknown } from '../../wave-results/index.js';
import { THEMES, type Theme } from '../drawing/palette.js';
import { printPoster, type PosterWish } from '../print-poster.js';
import type { WavePosterServices } from '../services.js';

export const WAVE_POSTER_SERVICES = Symbol('WavePosterServices');

/** A malformed id is as unknown as a foreign one. */
const wavePipe = new ParseUUIDPipe({ exceptionFactory: () => new WaveResultsUnknown() });

class PosterQueryDto {
  @ApiPropertyOptional({ enum: LOCALES, default: 'fr' })
  @IsOptional()
  @IsIn(LOCALES)
  language: Locale = 'fr';
}

class ScreenPosterQueryDto extends PosterQueryDto {
  @ApiPropertyOptional({ enum: THEMES, default: 'light' })
  @IsOptional()
  @IsIn(THEMES)
  theme: Theme = 'light';
}

const TYPES: Readonly<Record<PosterWish['form'], string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};

@ApiTags('wave results')
@ApiCookieAuth('session')
@Controller('api/v1/waves/:waveId')
export class PosterController {
  constructor(@Inject(WAVE_POSTER_SERVICES) private readonly services: WavePosterServices) {}

  @Get('poster.svg')
  @ApiProduces(TYPES.svg)
  @ApiOperation({ summary: 'The results of the organisation on one sheet, for a screen or a drawing program' })
  svg(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { language, theme }: ScreenPosterQueryDto,
  ): Promise<StreamableFile> {
    return this.poster(actor, { waveId, locale: language, theme, form: 'svg' });
  }

  @Get('poster.png')
  @ApiProduces(TYPES.png)
  @ApiOperation({ summary: 'The same sheet as a picture, for a slide or a message' })
  png(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { language, theme }: ScreenPosterQueryDto,
  ): Promise<StreamableFile> {
    return this.poster(actor, { waveId, locale: language, theme, form: 'png' });
  }

  @Get('poster.pdf')
  @ApiProduces(TYPES.pdf)
  @ApiOperation({ summary: 'The same sheet to print, A3' })
  pdf(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { language }: PosterQueryDto,
  ): Promise<StreamableFile> {
    return this.poster(actor, { waveId, locale: language, theme: 'light', form: 'pdf' });
  }

  private async poster(actor: Actor, wish: PosterWish): Promise<StreamableFile> {
    const bytes = await printPoster(this.services, actor, wish);
    const disposition = `inline; filename="agilometre-poster-${wish.locale}.${wish.form}"`;
    return new StreamableFile(bytes, { type: TYPES[wish.form], disposition });
  }
}
