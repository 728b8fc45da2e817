import { Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { inviteToSignIn } from '../invite-to-sign-in.js';
import { AccountUnknown } from '../problems.js';
import type { AccountServices } from '../services.js';
import { ACCOUNT_SERVICES } from './settings.js';

const knownPerson = new ParseUUIDPipe({ exceptionFactory: () => new AccountUnknown() });

@ApiTags('people')
@ApiCookieAuth('session')
@Controller('api/v1/people')
export class WelcomeController {
  constructor(@Inject(ACCOUNT_SERVICES) private readonly services: AccountServices) {}

  @Post(':personId/welcome')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send somebody the message by which they choose their first password' })
  @ApiAcceptedResponse()
  welcome(@CurrentActor() actor: Actor, @Param('personId', knownPerson) personId: string): Promise<void> {
    return inviteToSignIn(this.services, actor, personId);
  }
}
