import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitUnknown, type Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import type { PeopleServices } from '../services.js';
import { listTeams, showTeam } from '../show-team.js';
import { pageOf, TeamQueryDto } from './person.dto.js';
import { PEOPLE_SERVICES } from './services.js';
import { TeamDto, TeamsDto, toTeamDto, toTeamsDto } from './shown.dto.js';

/** A malformed id is as unknown as a foreign one. */
const aUnit = new ParseUUIDPipe({ exceptionFactory: () => new UnitUnknown() });

@ApiTags('teams')
@ApiCookieAuth('session')
@Controller('api/v1/teams')
export class TeamsController {
  constructor(@Inject(PEOPLE_SERVICES) private readonly services: PeopleServices) {}

  @Get()
  @ApiOperation({ summary: 'The units that I manage, with all that is below them' })
  @ApiOkResponse({ type: TeamsDto })
  async list(@CurrentActor() actor: Actor): Promise<TeamsDto> {
    return toTeamsDto(await listTeams(this.services, actor));
  }

  @Get(':unitId/people')
  @ApiOperation({ summary: 'The people of a unit that I manage: who they are, never how they did' })
  @ApiOkResponse({ type: TeamDto })
  async show(
    @CurrentActor() actor: Actor,
    @Param('unitId', aUnit) unitId: string,
    @Query() asked: TeamQueryDto,
  ): Promise<TeamDto> {
    return toTeamDto(await showTeam(this.services, actor, unitId, pageOf(asked)));
  }
}
