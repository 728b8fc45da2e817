import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Origin, type RequestOrigin } from '../../platform/browser.js';
import { askForReset } from '../ask-for-reset.js';
import { choosePassword, openPasswordLink } from '../choose-password.js';
import type { AccountServices } from '../services.js';
import { ACCOUNT_SERVICES } from './settings.js';

const MOST_A_MINUTE = 20;
const LIMITED = { rateLimit: { max: MOST_A_MINUTE, timeWindow: '1 minute' } };

class ResetDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(320)
  email!: string;
}

class LinkDto {
  @ApiProperty({ description: 'What follows # in the link' })
  @IsString()
  @MaxLength(100)
  token!: string;
}

class NewPasswordDto extends LinkDto {
  @ApiProperty({ minLength: 12 })
  @IsString()
  @MaxLength(200)
  password!: string;
}

class LinkViewDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty({ enum: ['reset', 'welcome'] })
  purpose!: 'reset' | 'welcome';

  @ApiProperty()
  organisationName!: string;
}

@ApiTags('accounts')
@Controller('api/v1')
export class NewPasswordController {
  constructor(@Inject(ACCOUNT_SERVICES) private readonly services: AccountServices) {}

  @Post('password-resets')
  @HttpCode(202)
  @RouteConfig(LIMITED)
  @ApiOperation({ summary: 'Ask for a link to a new password; the answer is the same for an unknown address' })
  @ApiAcceptedResponse()
  async ask(@Body() { email }: ResetDto, @Origin() { from }: RequestOrigin): Promise<void> {
    await askForReset(this.services, { email, from });
  }

  @Post('new-password/link')
  @HttpCode(200)
  @RouteConfig(LIMITED)
  @ApiOperation({ summary: 'Whose link it is, before a password is chosen' })
  @ApiOkResponse({ type: LinkViewDto })
  open(@Body() { token }: LinkDto): Promise<LinkViewDto> {
    return openPasswordLink(this.services, token);
  }

  @Post('new-password')
  @HttpCode(204)
  @RouteConfig(LIMITED)
  @ApiOperation({ summary: 'Choose a password by a link; every session of that person ends' })
  @ApiNoContentResponse()
  async choose(@Body() { token, password }: NewPasswordDto, @Origin() { from }: RequestOrigin): Promise<void> {
    await choosePassword(this.services, { token, password, from });
  }
}
