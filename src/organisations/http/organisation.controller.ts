import { Body, Controller, Get, HttpCode, Inject, Patch } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../platform/current-actor.js';
import type { Actor } from '../actor.js';
import { changeOrganisation } from '../change-organisation.js';
import type { OrganisationServices } from '../services.js';
import { showOrganisation } from '../show-organisation.js';
import { OrganisationChangeDto, OrganisationDto, toOrganisationDto } from './organisation.dto.js';
import { ORGANISATION_SERVICES } from './services.js';

@ApiTags('organisation')
@ApiCookieAuth('session')
@Controller('api/v1/organisation')
export class OrganisationController {
  constructor(@Inject(ORGANISATION_SERVICES) private readonly services: OrganisationServices) {}

  @Get()
  @ApiOperation({ summary: 'The organisation, with how much of it there is' })
  @ApiOkResponse({ type: OrganisationDto })
  async show(@CurrentActor() actor: Actor): Promise<OrganisationDto> {
    return toOrganisationDto(await showOrganisation(this.services, actor));
  }

  @Patch()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change its name, first language or contact' })
  @ApiNoContentResponse()
  change(@CurrentActor() actor: Actor, @Body() change: OrganisationChangeDto): Promise<void> {
    return changeOrganisation(this.services, actor, change);
  }
}
