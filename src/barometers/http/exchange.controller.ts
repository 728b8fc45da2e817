import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiCookieAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { LocalisedTextDto } from '../../platform/localised-text.dto.js';
import { exportDraft, exportInstrument, importInstrument } from '../exchange-instrument.js';
import type { BarometerServices } from '../services.js';
import { BAROMETER_SERVICES } from './instruments.controller.js';
import { BegunDraftDto, VersionQueryDto } from './instruments.dto.js';

const LONGEST_FILE = 1_000_000;
/** A file within JSON, where each of its quotes takes two bytes and each accent as many. */
const WHOLE_FILE = { bodyLimit: 3 * LONGEST_FILE };

class SurveyFileDto {
  @ApiProperty({ description: 'The file of SurveyJS, as text' })
  @IsString()
  @MaxLength(LONGEST_FILE)
  text!: string;
}

class LossDto {
  @ApiProperty({ example: 'pages[0].elements[2]' }) path!: string;
  @ApiProperty({ example: 'signaturepad' }) what!: string;
  @ApiProperty() why!: LocalisedTextDto;
}

class ExportedSurveyDto {
  @ApiProperty({ type: Object, description: 'As SurveyJS describes surveys' }) survey!: object;
  @ApiProperty({ type: [LossDto], description: 'What SurveyJS has no word for' }) report!: readonly LossDto[];
}

class ImportedDraftDto extends BegunDraftDto {
  @ApiProperty({ type: [LossDto], description: 'What could not be carried' }) report!: readonly LossDto[];
}

@ApiTags('barometers')
@ApiCookieAuth('session')
@Controller('api/v1/instruments')
export class InstrumentExchangeController {
  constructor(@Inject(BAROMETER_SERVICES) private readonly services: BarometerServices) {}

  @Post('imports')
  @RouteConfig(WHOLE_FILE)
  @ApiOperation({ summary: 'Begin an instrument from a file of SurveyJS' })
  @ApiCreatedResponse({ type: ImportedDraftDto })
  take(@CurrentActor() actor: Actor, @Body() { text }: SurveyFileDto): Promise<ImportedDraftDto> {
    return importInstrument(this.services, actor, text);
  }

  @Get(':instrumentId/surveyjs')
  @ApiOperation({ summary: 'A published instrument in the format of SurveyJS' })
  @ApiOkResponse({ type: ExportedSurveyDto })
  published(
    @CurrentActor() actor: Actor,
    @Param('instrumentId') id: string,
    @Query() { version }: VersionQueryDto,
  ): Promise<ExportedSurveyDto> {
    return exportInstrument(this.services, actor, id, version);
  }

  @Get(':instrumentId/draft/surveyjs')
  @ApiOperation({ summary: 'A draft in the format of SurveyJS' })
  @ApiOkResponse({ type: ExportedSurveyDto })
  draft(@CurrentActor() actor: Actor, @Param('instrumentId') id: string): Promise<ExportedSurveyDto> {
    return exportDraft(this.services, actor, id);
  }
}
