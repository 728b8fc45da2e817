import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Origin, type RequestOrigin } from '../../platform/browser.js';
import { giveSession, takeSession } from '../../platform/session-cookie.js';
import { signInForDemonstration } from '../demonstration.js';
import { signOut } from '../own-sessions.js';
import type { AccountServices } from '../services.js';
import { signIn } from '../sign-in.js';
import { signInOptions } from '../sign-in-options.js';
import { ACCOUNT_SERVICES, SIGN_IN_SETTINGS, type SignInSettings } from './settings.js';
import { DemonstrationSignInDto, SignInDto, SignInOptionsDto, SignInOutcomeDto } from './session.dto.js';

/** A whole office signs in from one address in the morning; a guesser wants thousands. */
const MOST_TRIES_A_MINUTE = 60;

@ApiTags('accounts')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    @Inject(ACCOUNT_SERVICES) private readonly services: AccountServices,
    @Inject(SIGN_IN_SETTINGS) private readonly settings: SignInSettings,
  ) {}

  @Get('options')
  @ApiOperation({ summary: 'The ways to sign in that this service offers' })
  @ApiOkResponse({ type: SignInOptionsDto })
  options(): Promise<SignInOptionsDto> {
    return signInOptions(this.services, this.settings);
  }

  @Post()
  @HttpCode(200)
  @RouteConfig({ rateLimit: { max: MOST_TRIES_A_MINUTE, timeWindow: '1 minute' } })
  @ApiOperation({ summary: 'Sign in by address and password; the session is in a cookie' })
  @ApiOkResponse({ type: SignInOutcomeDto })
  async open(
    @Body() { email, password, organisationId }: SignInDto,
    @Origin() { from, browser }: RequestOrigin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInOutcomeDto> {
    const outcome = await signIn(this.services, {
      email,
      password,
      organisationId: organisationId ?? null,
      from,
      browser,
    });
    if (outcome.kind === 'signed-in') giveSession(reply, this.settings.publicUrl, outcome.token);
    const organisations = outcome.kind === 'choose' ? outcome.organisations.map(({ id, name }) => ({ id, name })) : [];
    return { outcome: outcome.kind, organisations };
  }

  @Post('demonstration')
  @HttpCode(204)
  @ApiOperation({ summary: 'Become one of the fictitious people of a demonstration; unknown elsewhere' })
  @ApiNoContentResponse()
  async openForDemonstration(
    @Body() { personId }: DemonstrationSignInDto,
    @Origin() { browser }: RequestOrigin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { isDemonstration, publicUrl } = this.settings;
    giveSession(reply, publicUrl, await signInForDemonstration(this.services, { personId, browser, isDemonstration }));
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async close(@Origin() { browser }: RequestOrigin, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await signOut(this.services, browser.token);
    takeSession(reply, this.settings.publicUrl);
  }
}
