import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../platform/current-actor.js';
import type { Actor } from '../actor.js';
import { changeUnit } from '../change-unit.js';
import { createUnit } from '../create-unit.js';
import { listUnits } from '../list-units.js';
import { UnitUnknown } from '../problems.js';
import type { OrganisationServices } from '../services.js';
import { showUnitHistory } from '../show-unit-history.js';
import { ORGANISATION_SERVICES } from './services.js';
import { toUnitsDto, UnitChangeDto, UnitHistoryDto, UnitsDto, UnitWishDto } from './unit.dto.js';

/** A malformed id is as unknown as a foreign one. */
const aUnit = new ParseUUIDPipe({ exceptionFactory: () => new UnitUnknown() });

@ApiTags('units')
@ApiCookieAuth('session')
@Controller('api/v1/units')
export class UnitsController {
  constructor(@Inject(ORGANISATION_SERVICES) private readonly services: OrganisationServices) {}

  @Get()
  @ApiOperation({ summary: 'The tree of units, with how many people are in each' })
  @ApiOkResponse({ type: UnitsDto })
  async list(@CurrentActor() actor: Actor): Promise<UnitsDto> {
    return toUnitsDto(await listUnits(this.services, actor));
  }

  @Post()
  @ApiOperation({ summary: 'Create a unit' })
  create(@CurrentActor() actor: Actor, @Body() wish: UnitWishDto): Promise<{ id: string }> {
    return createUnit(this.services, actor, { ...wish, parentId: wish.parentId ?? null });
  }

  @Patch(':unitId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Rename, move, close or reopen a unit' })
  @ApiNoContentResponse()
  change(
    @CurrentActor() actor: Actor,
    @Param('unitId', aUnit) unitId: string,
    @Body() change: UnitChangeDto,
  ): Promise<void> {
    return changeUnit(this.services, actor, unitId, change);
  }

  @Get(':unitId/history')
  @ApiOperation({ summary: 'What became of a unit: renamed, moved, closed, by whom and when' })
  @ApiOkResponse({ type: UnitHistoryDto })
  async history(@CurrentActor() actor: Actor, @Param('unitId', aUnit) unitId: string): Promise<UnitHistoryDto> {
    return { changes: await showUnitHistory(this.services, actor, unitId) };
  }
}
