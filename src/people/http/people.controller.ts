import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { changePerson, setDeparture } from '../change-person.js';
import { createPerson } from '../create-person.js';
import { grantRoles } from '../grant-roles.js';
import { listPeople } from '../list-people.js';
import { listRoles } from '../list-roles.js';
import { PersonUnknown } from '../problems.js';
import type { PeopleServices } from '../services.js';
import { showPerson } from '../show-person.js';
import {
  DepartureDto,
  pageOf,
  PeopleQueryDto,
  PersonChangeDto,
  PersonWishDto,
  RolesDto,
  toDetails,
} from './person.dto.js';
import { PEOPLE_SERVICES } from './services.js';
import { PeopleDto, PersonDto, RoleHoldersDto, toPeopleDto, toPersonDto, toRoleHoldersDto } from './shown.dto.js';

/** A malformed id is as unknown as a foreign one. */
const aPerson = new ParseUUIDPipe({ exceptionFactory: () => new PersonUnknown() });

@ApiTags('people')
@ApiCookieAuth('session')
@Controller('api/v1/people')
export class PeopleController {
  constructor(@Inject(PEOPLE_SERVICES) private readonly services: PeopleServices) {}

  @Get()
  @ApiOperation({ summary: 'People, a page at a time, in order of family name' })
  @ApiOkResponse({ type: PeopleDto })
  async list(@CurrentActor() actor: Actor, @Query() asked: PeopleQueryDto): Promise<PeopleDto> {
    const { q, unit, job, kind, state = 'active' } = asked;
    const wish = { matching: q, unitId: unit, jobId: job, kind, state };
    return toPeopleDto(await listPeople(this.services, actor, wish, pageOf(asked)));
  }

  @Post()
  @ApiOperation({ summary: 'Add somebody by hand' })
  create(@CurrentActor() actor: Actor, @Body() wish: PersonWishDto): Promise<{ id: string }> {
    return createPerson(this.services, actor, toDetails(wish));
  }

  @Get(':personId')
  @ApiOperation({ summary: 'Somebody, with where they have been and what they may do' })
  @ApiOkResponse({ type: PersonDto })
  async show(@CurrentActor() actor: Actor, @Param('personId', aPerson) personId: string): Promise<PersonDto> {
    return toPersonDto(await showPerson(this.services, actor, personId));
  }

  @Patch(':personId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change what is known of somebody' })
  @ApiNoContentResponse()
  change(
    @CurrentActor() actor: Actor,
    @Param('personId', aPerson) personId: string,
    @Body() { revision, ...details }: PersonChangeDto,
  ): Promise<void> {
    return changePerson(this.services, actor, personId, { revision, details });
  }

  @Put(':personId/departure')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that somebody has left, or is back' })
  @ApiNoContentResponse()
  depart(
    @CurrentActor() actor: Actor,
    @Param('personId', aPerson) personId: string,
    @Body() { leftOn }: DepartureDto,
  ): Promise<void> {
    return setDeparture(this.services, actor, personId, leftOn);
  }

  @Put(':personId/roles')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give somebody exactly these roles' })
  @ApiNoContentResponse()
  grant(
    @CurrentActor() actor: Actor,
    @Param('personId', aPerson) personId: string,
    @Body() { roles }: RolesDto,
  ): Promise<void> {
    const wanted = roles.map(({ role, unitId }) => ({ role, unitId: unitId ?? null }));
    return grantRoles(this.services, actor, personId, wanted);
  }
}

@ApiTags('people')
@ApiCookieAuth('session')
@Controller('api/v1/roles')
export class RolesController {
  constructor(@Inject(PEOPLE_SERVICES) private readonly services: PeopleServices) {}

  @Get()
  @ApiOperation({ summary: 'Who holds which role' })
  @ApiOkResponse({ type: RoleHoldersDto })
  async list(@CurrentActor() actor: Actor): Promise<RoleHoldersDto> {
    return toRoleHoldersDto(await listRoles(this.services, actor));
  }
}
