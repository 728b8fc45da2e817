import { Body, Controller, Get, Header, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiNoContentResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsEmail, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { LOCALES, type Locale } from '../../kernel/localised.js';
import { Origin, type RequestOrigin } from '../../platform/browser.js';
import { giveSession } from '../../platform/session-cookie.js';
import { isSetupNeeded, setUp, type SetupServices } from '../set-up.js';

export const SETUP_SERVICES = Symbol('SetupServices');
export const PUBLIC_URL = Symbol('PublicUrl');

/** The code is long; this is for codes that an operator chose. */
const MOST_TRIES_A_MINUTE = 10;

class SetupDto {
  @ApiProperty({ description: 'Printed in the log of the service' })
  @IsString()
  @MaxLength(200)
  code!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  organisationName!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  givenName!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  familyName!: string;

  @ApiProperty()
  @IsEmail()
  @MaxLength(320)
  email!: string;

  @ApiProperty({ minLength: 12 })
  @IsString()
  @MaxLength(200)
  password!: string;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale!: Locale;
}

@ApiTags('setup')
@Controller('api/v1/setup')
export class SetupController {
  constructor(
    @Inject(SETUP_SERVICES) private readonly services: SetupServices,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether the database is still empty' })
  async needed(): Promise<{ needed: boolean }> {
    return { needed: await isSetupNeeded(this.services) };
  }

  @Post()
  @HttpCode(204)
  @RouteConfig({ rateLimit: { max: MOST_TRIES_A_MINUTE, timeWindow: '1 minute' } })
  @ApiOperation({ summary: 'Create the first organisation with its administrator, who is signed in' })
  @ApiNoContentResponse()
  async create(
    @Body() asked: SetupDto,
    @Origin() { browser }: RequestOrigin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    giveSession(reply, this.publicUrl, await setUp(this.services, asked, browser));
  }
}
