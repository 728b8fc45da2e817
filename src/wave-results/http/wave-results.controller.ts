import {
  Body,
  Controller,
  Get,
  Header,
  Inject,
  Param,
  ParseUUIDPipe,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { exportCsv, exportXlsx } from '../export-results.js';
import { CommentUnknown } from '../problems.js';
import type { WaveResultServices } from '../services.js';
import { showCodebook, type Codebook } from '../show-codebook.js';
import { maskComment, showComments, tagComment } from '../show-comments.js';
import { showHeatmap } from '../show-heatmap.js';
import { showQuality } from '../show-quality.js';
import { showResults } from '../show-results.js';
import { showTrend } from '../show-trend.js';
import type { CommentPage, CommentShown, Heatmap, Trend, WaveOverview, WaveQuality } from '../shown.js';
import {
  CommentsQueryDto,
  CutQueryDto,
  HeatmapQueryDto,
  MaskCommentDto,
  ResultsLanguageDto,
  TagCommentDto,
} from './wave-results.dto.js';
import { wavePipe } from './wave-pipe.js';

export const WAVE_RESULT_SERVICES = Symbol('WaveResultServices');

const commentPipe = new ParseUUIDPipe({ exceptionFactory: () => new CommentUnknown() });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('wave results')
@ApiCookieAuth('session')
@Controller('api/v1/waves/:waveId/results')
export class WaveResultsController {
  constructor(@Inject(WAVE_RESULT_SERVICES) private readonly services: WaveResultServices) {}

  @Get()
  @ApiOperation({ summary: 'All that one cut of a closed wave says' })
  overview(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { cut }: CutQueryDto,
  ): Promise<WaveOverview> {
    return showResults(this.services, actor, { waveId, cutKey: cut });
  }

  @Get('heatmap')
  @ApiOperation({ summary: 'Units or bands by drivers' })
  heatmap(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { by }: HeatmapQueryDto,
  ): Promise<Heatmap> {
    return showHeatmap(this.services, actor, { waveId, by });
  }

  @Get('trend')
  @ApiOperation({ summary: 'How a cut moved from wave to wave' })
  trend(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { cut }: CutQueryDto,
  ): Promise<Trend> {
    return showTrend(this.services, actor, { waveId, cutKey: cut });
  }

  @Get('quality')
  @ApiOperation({ summary: 'How people answered, whatever they said' })
  quality(@CurrentActor() actor: Actor, @Param('waveId', wavePipe) waveId: string): Promise<WaveQuality> {
    return showQuality(this.services, actor, waveId);
  }

  @Get('comments')
  @ApiOperation({ summary: 'What people wrote, one list at a time' })
  comments(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { cut, ...search }: CommentsQueryDto,
  ): Promise<CommentPage> {
    return showComments(this.services, actor, { waveId, cutKey: cut, ...search });
  }

  @Put('comments/:commentId/mask')
  @ApiOperation({ summary: 'Hide a comment that names or wounds somebody, or show it again' })
  mask(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Param('commentId', commentPipe) commentId: string,
    @Body() { because }: MaskCommentDto,
  ): Promise<CommentShown> {
    return maskComment(this.services, actor, { waveId, commentId, because });
  }

  @Put('comments/:commentId/tags')
  @ApiOperation({ summary: 'Say what a comment is about' })
  tag(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Param('commentId', commentPipe) commentId: string,
    @Body() { tags }: TagCommentDto,
  ): Promise<CommentShown> {
    return tagComment(this.services, actor, { waveId, commentId, tags });
  }

  @Get('codebook')
  @ApiOperation({ summary: 'What was asked and how each figure is worked out' })
  codebook(@CurrentActor() actor: Actor, @Param('waveId', wavePipe) waveId: string): Promise<Codebook> {
    return showCodebook(this.services, actor, waveId);
  }

  @Get('export.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="barometer.csv"')
  @ApiOperation({ summary: 'Every count that is shown, for a spreadsheet' })
  csv(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { lang = 'fr' }: ResultsLanguageDto,
  ): Promise<string> {
    return exportCsv(this.services, actor, { waveId, locale: lang });
  }

  @Get('export.xlsx')
  @ApiOperation({ summary: 'Drivers, counts and questions as a book' })
  async xlsx(
    @CurrentActor() actor: Actor,
    @Param('waveId', wavePipe) waveId: string,
    @Query() { lang = 'fr' }: ResultsLanguageDto,
  ): Promise<StreamableFile> {
    const book = await exportXlsx(this.services, actor, { waveId, locale: lang });
    return new StreamableFile(book, { type: XLSX, disposition: 'attachment; filename="barometer.xlsx"' });
  }
}
