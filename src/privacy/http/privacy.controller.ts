import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { PersonUnknown } from '../../people/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { erasePerson } from '../erase-data.js';
import { readAuditTrail, verifyAuditTrail } from '../read-audit-trail.js';
import type { PrivacyServices } from '../services.js';
import { setRetention, showRetention, type RetentionView } from '../set-retention.js';
import { PRIVACY_SERVICES } from './own-data.controller.js';
import { AuditEntryDto, AuditQueryDto, ErasurePlanDto, RetentionDto } from './privacy.dto.js';

/** A malformed id is as unknown as a foreign one. */
const personParam = new ParseUUIDPipe({ exceptionFactory: () => new PersonUnknown() });

const ENTRIES_A_PAGE = 50;

@ApiTags('privacy')
@ApiCookieAuth('session')
@Controller('api/v1')
export class PrivacyController {
  constructor(@Inject(PRIVACY_SERVICES) private readonly services: PrivacyServices) {}

  @Get('privacy/retention')
  @ApiOperation({ summary: 'How long things are kept, the purges and the erasures with their proofs' })
  retention(@CurrentActor() actor: Actor): Promise<RetentionView> {
    return showRetention(this.services, actor);
  }

  @Put('privacy/retention')
  @ApiOperation({ summary: 'Set how long one kind of thing is kept' })
  setRetention(@CurrentActor() actor: Actor, @Body() rule: RetentionDto): Promise<RetentionView> {
    return setRetention(this.services, actor, rule);
  }

  @Post('people/:personId/erasure')
  @HttpCode(200)
  @ApiOperation({ summary: 'Erase somebody, name and tests, on their written request' })
  @ApiOkResponse({ type: ErasurePlanDto })
  erase(@CurrentActor() actor: Actor, @Param('personId', personParam) personId: string): Promise<ErasurePlanDto> {
    return erasePerson(this.services, actor, personId);
  }

  @Get('audit')
  @ApiOperation({ summary: 'The audit trail, newest first' })
  @ApiOkResponse({ type: [AuditEntryDto] })
  audit(@CurrentActor() actor: Actor, @Query() { action, subjectId, offset }: AuditQueryDto): Promise<AuditEntryDto[]> {
    const filter = { ...(action === undefined ? {} : { action }), ...(subjectId === undefined ? {} : { subjectId }) };
    return readAuditTrail(this.services, actor, { filter, page: { offset, limit: ENTRIES_A_PAGE } });
  }

  @Get('audit/verification')
  @ApiOperation({ summary: 'Whether the chain of the audit trail is whole' })
  verify(@CurrentActor() actor: Actor): ReturnType<typeof verifyAuditTrail> {
    return verifyAuditTrail(this.services, actor);
  }
}
