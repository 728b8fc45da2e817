import { Controller, Get, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { LinkCode } from '../../platform/link-code.js';
import { eraseByLink, eraseOwnData, planErasureByLink, planOwnErasure } from '../erase-data.js';
import { exportByLink, exportOwnData, type DataExport } from '../export-data.js';
import type { PrivacyServices } from '../services.js';
import { showOwnViews, showViewsByLink } from '../show-views.js';
import { ErasurePlanDto, ViewDto } from './privacy.dto.js';

export const PRIVACY_SERVICES = Symbol('PrivacyServices');

const AS_FILE = 'attachment; filename="agilometre.json"';

@ApiTags('own data')
@ApiCookieAuth('session')
@Controller('api/v1/my')
export class OwnDataController {
  constructor(@Inject(PRIVACY_SERVICES) private readonly services: PrivacyServices) {}

  @Get('data')
  @Header('content-disposition', AS_FILE)
  @ApiOperation({ summary: 'Everything held on me, as a file' })
  export(@CurrentActor() actor: Actor): Promise<DataExport> {
    return exportOwnData(this.services, actor);
  }

  @Get('views')
  @ApiOperation({ summary: 'Who looked at what is mine, and when' })
  @ApiOkResponse({ type: [ViewDto] })
  views(@CurrentActor() actor: Actor): Promise<ViewDto[]> {
    return showOwnViews(this.services, actor);
  }

  @Get('erasure')
  @ApiOperation({ summary: 'What erasing my tests would do' })
  @ApiOkResponse({ type: ErasurePlanDto })
  plan(@CurrentActor() actor: Actor): Promise<ErasurePlanDto> {
    return planOwnErasure(this.services, actor);
  }

  @Post('erasure')
  @HttpCode(200)
  @ApiOperation({ summary: 'Erase my tests' })
  @ApiOkResponse({ type: ErasurePlanDto })
  erase(@CurrentActor() actor: Actor): Promise<ErasurePlanDto> {
    return eraseOwnData(this.services, actor);
  }
}

@ApiTags('own data')
@ApiBearerAuth('link-code')
@Controller('api/v1/invitation')
export class LinkDataController {
  constructor(@Inject(PRIVACY_SERVICES) private readonly services: PrivacyServices) {}

  @Get('data')
  @Header('content-disposition', AS_FILE)
  @ApiOperation({ summary: 'Everything held on the candidate, as a file' })
  export(@LinkCode() code: string): Promise<DataExport> {
    return exportByLink(this.services, code);
  }

  @Get('views')
  @ApiOperation({ summary: 'Who looked at the candidate’s result, and when' })
  @ApiOkResponse({ type: [ViewDto] })
  views(@LinkCode() code: string): Promise<ViewDto[]> {
    return showViewsByLink(this.services, code);
  }

  @Get('erasure')
  @ApiOperation({ summary: 'What erasing would do' })
  @ApiOkResponse({ type: ErasurePlanDto })
  plan(@LinkCode() code: string): Promise<ErasurePlanDto> {
    return planErasureByLink(this.services, code);
  }

  @Post('erasure')
  @HttpCode(200)
  @ApiOperation({ summary: 'Erase everything; the link opens nothing any more' })
  @ApiOkResponse({ type: ErasurePlanDto })
  erase(@LinkCode() code: string): Promise<ErasurePlanDto> {
    return eraseByLink(this.services, code);
  }
}
