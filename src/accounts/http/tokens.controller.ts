import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { listTokens, makeToken, revokeToken } from '../manage-tokens.js';
import { TokenUnknown } from '../problems.js';
import type { AccountServices } from '../services.js';
import { ACCOUNT_SERVICES } from './settings.js';
import { MadeTokenDto, NewTokenDto, TokenDto } from './tokens.dto.js';

const knownToken = new ParseUUIDPipe({ exceptionFactory: () => new TokenUnknown() });

@ApiTags('accounts')
@ApiCookieAuth('session')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(@Inject(ACCOUNT_SERVICES) private readonly services: AccountServices) {}

  @Get()
  @ApiOperation({ summary: 'The organisation’s tokens for programs, newest first' })
  @ApiOkResponse({ type: [TokenDto] })
  list(@CurrentActor() actor: Actor): Promise<TokenDto[]> {
    return listTokens(this.services, actor);
  }

  @Post()
  @ApiOperation({ summary: 'Make a token for a program; it is shown once' })
  @ApiCreatedResponse({ type: MadeTokenDto })
  make(@CurrentActor() actor: Actor, @Body() wanted: NewTokenDto): Promise<MadeTokenDto> {
    return makeToken(this.services, actor, wanted);
  }

  @Delete(':tokenId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a token at once' })
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @Param('tokenId', knownToken) tokenId: string): Promise<void> {
    return revokeToken(this.services, actor, tokenId);
  }
}
