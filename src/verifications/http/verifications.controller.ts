import { Body, Controller, Get, Header, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SittingUnknown } from '../../assessments/index.js';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { VerificationUnknown } from '../problems.js';
import { requestVerification } from '../request-verification.js';
import type { VerificationServices } from '../services.js';
import { showVerification } from '../show-verification.js';
import { startVerification } from '../start-verification.js';
import {
  IdentityCheckDto,
  LastVerificationDto,
  PreparedVerificationDto,
  toLastVerificationDto,
  VerificationCodeDto,
} from './verification.dto.js';

export const VERIFICATION_SERVICES = Symbol('VerificationServices');

/** A malformed id is as unknown as a foreign one. */
const knownSitting = new ParseUUIDPipe({ exceptionFactory: () => new SittingUnknown() });
const knownVerification = new ParseUUIDPipe({ exceptionFactory: () => new VerificationUnknown() });

@ApiTags('verifications')
@ApiCookieAuth('session')
@Controller('api/v1')
export class VerificationsController {
  constructor(@Inject(VERIFICATION_SERVICES) private readonly services: VerificationServices) {}

  @Post('sittings/:sittingId/verifications')
  @ApiOperation({ summary: 'Prepare a short supervised test that confirms this result' })
  @ApiCreatedResponse({ type: PreparedVerificationDto })
  async request(
    @CurrentActor() actor: Actor,
    @Param('sittingId', knownSitting) sittingId: string,
  ): Promise<PreparedVerificationDto> {
    return { verificationId: (await requestVerification(this.services, actor, sittingId)).id };
  }

  @Post('verifications/:verificationId/start')
  @ApiOperation({ summary: 'The supervisor has checked who is there, and gets the code of the test' })
  @ApiCreatedResponse({ type: VerificationCodeDto })
  async start(
    @CurrentActor() actor: Actor,
    @Param('verificationId', knownVerification) verificationId: string,
    @Body() { identityChecked }: IdentityCheckDto,
  ): Promise<VerificationCodeDto> {
    return { verificationId, ...(await startVerification(this.services, actor, { verificationId, identityChecked })) };
  }

  @Get('sittings/:sittingId/verification')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The last verification of this result, and what both sets of answers say of one ability' })
  @ApiOkResponse({ type: LastVerificationDto })
  async show(
    @CurrentActor() actor: Actor,
    @Param('sittingId', knownSitting) sittingId: string,
  ): Promise<LastVerificationDto> {
    return toLastVerificationDto(await showVerification(this.services, actor, sittingId));
  }
}
