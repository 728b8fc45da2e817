import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCookieAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { inviteToSignIn, showSignIn } from '../invite-to-sign-in.js';
import { AccountUnknown } from '../problems.js';
import { releaseAddress } from '../release-address.js';
import type { AccountServices } from '../services.js';
import { ACCOUNT_SERVICES } from './settings.js';

const knownPerson = new ParseUUIDPipe({ exceptionFactory: () => new AccountUnknown() });

class SignInStateDto {
  @ApiProperty() hasPassword!: boolean;
  @ApiProperty() isAddressUnconfirmed!: boolean;
}

@ApiTags('people')
@ApiCookieAuth('session')
@Controller('api/v1/people')
export class WelcomeController {
  constructor(@Inject(ACCOUNT_SERVICES) private readonly services: AccountServices) {}

  @Get(':personId/sign-in')
  @ApiOperation({ summary: 'Whether somebody has a password, and whether links may go to their address' })
  @ApiOkResponse({ type: SignInStateDto })
  show(@CurrentActor() actor: Actor, @Param('personId', knownPerson) personId: string): Promise<SignInStateDto> {
    return showSignIn(this.services, actor, personId);
  }

  @Post(':personId/welcome')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send somebody the message by which they choose their first password, or change the one they have',
  })
  @ApiAcceptedResponse()
  welcome(@CurrentActor() actor: Actor, @Param('personId', knownPerson) personId: string): Promise<void> {
    return inviteToSignIn(this.services, actor, personId);
  }

  @Post(':personId/address-release')
  @HttpCode(204)
  @ApiOperation({ summary: 'Vouch for an address that somebody else changed, so that links may go there again' })
  @ApiNoContentResponse()
  release(@CurrentActor() actor: Actor, @Param('personId', knownPerson) personId: string): Promise<void> {
    return releaseAddress(this.services, actor, personId);
  }
}
