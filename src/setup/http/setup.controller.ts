import { Body, Controller, Get, Header, Inject, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsEmail, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { LOCALES, type Locale } from '../../kernel/localised.js';
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
  @MaxLength(200)
  contactName!: string;

  @ApiProperty()
  @IsEmail()
  @MaxLength(320)
  contactEmail!: string;

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
  @RouteConfig({ rateLimit: { max: MOST_TRIES_A_MINUTE, timeWindow: '1 minute' } })
  @ApiOperation({ summary: 'Create the first organisation, a first campaign and a link' })
  async create(@Body() asked: SetupDto, @Req() request: FastifyRequest): Promise<{ candidateLink: string }> {
    const code = await setUp(this.services, asked);
    return { candidateLink: `${this.publicUrl ?? `${request.protocol}://${request.host}`}/t/${code}` };
  }
}
