import { Controller, Get, Inject } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import type { AccountServices } from '../services.js';
import { showOwnAccount } from '../show-own-account.js';

export const ACCOUNT_SERVICES = Symbol('AccountServices');

class OwnAccountDto {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty()
  locale!: string;

  @ApiProperty()
  organisationName!: string;

  @ApiProperty({ type: [String] })
  roles!: readonly string[];

  @ApiProperty({ type: [String] })
  permissions!: readonly string[];
}

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
}
