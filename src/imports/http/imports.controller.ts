import { RouteConfig } from '@nestjs/platform-fastify';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { localeOf } from '../../platform/request-locale.js';
import { applyImport } from '../apply-import.js';
import { changeChoices } from '../change-choices.js';
import { discardImport } from '../discard-import.js';
import { prepareImport } from '../prepare-import.js';
import { ImportUnknown } from '../problems.js';
import type { ImportServices } from '../services.js';
import { listFaultyLines, listOutcomes, showImport } from '../show-import.js';
import { ImportDto, ImportRowsDto, toImportDto, toImportRowsDto } from './import.dto.js';
import {
  ApplyImportDto,
  FileLocaleDto,
  ImportChoicesDto,
  ImportRowsQueryDto,
  TemplateQueryDto,
} from './requests.dto.js';
import { templateFields } from '../template-fields.js';
import { uploadOf } from './upload.js';
import { errorsAsCsv, templateAs } from './written-files.js';

export const IMPORT_SERVICES = Symbol('ImportServices');

/** A malformed id is as unknown as a foreign one. */
const known = new ParseUUIDPipe({ exceptionFactory: () => new ImportUnknown() });

const FILE = {
  schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
};

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

@ApiTags('imports')
@ApiCookieAuth('session')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(@Inject(IMPORT_SERVICES) private readonly services: ImportServices) {}

  @Post()
  @RouteConfig({ takesFiles: true })
  @ApiOperation({ summary: 'Read a CSV or XLSX file of people, and see what it would do' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @ApiCreatedResponse({ type: ImportDto })
  async prepare(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportDto> {
    return toImportDto(await prepareImport(this.services, actor, uploadOf(request)));
  }

  @Get('template')
  @ApiOperation({ summary: 'An empty file with the columns that are recognised' })
  async template(@CurrentActor() actor: Actor, @Query() { format, locale }: TemplateQueryDto): Promise<StreamableFile> {
    const fields = templateFields(actor);
    const name = locale === 'fr' ? 'personnes' : 'people';
    const disposition = `attachment; filename="${name}.${format}"`;
    return new StreamableFile(await templateAs(fields, format, locale), { type: TYPES[format], disposition });
  }

  @Get(':importId')
  @ApiOperation({ summary: 'What the file would do, and how far applying it is' })
  @ApiOkResponse({ type: ImportDto })
  async show(@CurrentActor() actor: Actor, @Param('importId', known) importId: string): Promise<ImportDto> {
    return toImportDto(await showImport(this.services, actor, importId));
  }

  @Put(':importId/choices')
  @ApiOperation({ summary: 'Look again with other columns or options, or at people who changed meanwhile' })
  @ApiOkResponse({ type: ImportDto })
  async choose(
    @CurrentActor() actor: Actor,
    @Param('importId', known) importId: string,
    @Body() choices: ImportChoicesDto,
  ): Promise<ImportDto> {
    return toImportDto(await changeChoices(this.services, actor, importId, choices));
  }

  @Get(':importId/rows')
  @ApiOperation({ summary: 'Line by line, of one kind, a hundred at a time' })
  @ApiOkResponse({ type: ImportRowsDto })
  async rows(
    @CurrentActor() actor: Actor,
    @Param('importId', known) importId: string,
    @Query() wanted: ImportRowsQueryDto,
    @Req() { headers }: FastifyRequest,
  ): Promise<ImportRowsDto> {
    const page = await listOutcomes(this.services, actor, importId, wanted);
    return toImportRowsDto(page, wanted.kind, localeOf(headers['accept-language']));
  }

  @Get(':importId/errors.csv')
  @Header('content-type', TYPES.csv)
  @ApiOperation({ summary: 'Every faulty line, as a file for a spreadsheet' })
  async errors(
    @CurrentActor() actor: Actor,
    @Param('importId', known) importId: string,
    @Query() { locale }: FileLocaleDto,
  ): Promise<StreamableFile> {
    const lines = await listFaultyLines(this.services, actor, importId);
    const disposition = `attachment; filename="${locale === 'fr' ? 'lignes-a-corriger' : 'lines-to-correct'}.csv"`;
    return new StreamableFile(errorsAsCsv(lines, locale), { type: TYPES.csv, disposition });
  }

  @Post(':importId/apply')
  @HttpCode(202)
  @ApiOperation({ summary: 'Apply the import, whole or not at all, by a queued job' })
  @ApiOkResponse({ type: ImportDto })
  async apply(
    @CurrentActor() actor: Actor,
    @Param('importId', known) importId: string,
    @Body() applying: ApplyImportDto,
  ): Promise<ImportDto> {
    return toImportDto(await applyImport(this.services, actor, importId, applying));
  }

  @Delete(':importId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget a draft and its file' })
  async discard(@CurrentActor() actor: Actor, @Param('importId', known) importId: string): Promise<void> {
    await discardImport(this.services, actor, importId);
  }
}
