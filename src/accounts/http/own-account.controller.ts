import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { Origin, type RequestOrigin } from '../../platform/browser.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { changeLanguage } from '../change-language.js';
import { changePassword } from '../change-password.js';
import { endOwnSession, showOwnSessions } from '../own-sessions.js';
import { SessionUnknown } from '../problems.js';
import type { AccountServices } from '../services.js';
import { showOwnAccount } from '../show-own-account.js';
import { LanguageDto, OwnAccountDto, OwnSessionDto, PasswordChangeDto } from './own-account.dto.js';
import { ACCOUNT_SERVICES } from './settings.js';

const knownSession = new ParseUUIDPipe({ exceptionFactory: () => new SessionUnknown() });

@ApiTags('accounts')
@ApiCookieAuth('session')
@Controller('api/v1/me')
export class OwnAccountController {
  constructor(@Inject(ACCOUNT_SERVICES) private readonly services: AccountServices) {}

  @Get()
  @ApiOperation({ summary: 'Who is signed in, and what they may do' })
  @ApiOkResponse({ type: OwnAccountDto })
  show(@CurrentActor() actor: Actor): Promise<OwnAccountDto> {
    return showOwnAccount(this.services, actor);
  }

  @Patch()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the language of one’s messages' })
  @ApiNoContentResponse()
  change(@CurrentActor() actor: Actor, @Body() { locale }: LanguageDto): Promise<void> {
    return changeLanguage(this.services, actor, locale);
  }

  @Post('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change one’s password; the other sessions end' })
  @ApiNoContentResponse()
  changePassword(
    @CurrentActor() actor: Actor,
    @Body() { currentPassword, password }: PasswordChangeDto,
    @Origin() { from, browser }: RequestOrigin,
  ): Promise<void> {
    const sessionToken = browser.token ?? '';
    return changePassword(this.services, actor, { currentPassword, password, sessionToken, from });
  }

  @Get('sessions')
  @ApiOperation({ summary: 'Where one is signed in, this browser first' })
  @ApiOkResponse({ type: [OwnSessionDto] })
  sessions(@CurrentActor() actor: Actor, @Origin() { browser }: RequestOrigin): Promise<OwnSessionDto[]> {
    return showOwnSessions(this.services, actor, browser.token ?? '');
  }

  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of one’s sessions' })
  @ApiNoContentResponse()
  endSession(@CurrentActor() actor: Actor, @Param('sessionId', knownSession) sessionId: string): Promise<void> {
    return endOwnSession(this.services, actor, sessionId);
  }
}
