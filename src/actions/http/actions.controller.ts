import { Body, Controller, Get, Header, Inject, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitUnknown, type Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { changeAction } from '../change-action.js';
import { decideAction } from '../decide-action.js';
import { listActions, listActionsOfUnit, type ActionShown } from '../list-actions.js';
import { ActionUnknown } from '../problems.js';
import type { ActionServices } from '../services.js';
import { ActionChangeDto, DecidedActionDto } from './actions.dto.js';

export const ACTION_SERVICES = Symbol('ActionServices');

/** A malformed id is as unknown as a foreign one. */
const unitPipe = new ParseUUIDPipe({ exceptionFactory: () => new UnitUnknown() });
const actionPipe = new ParseUUIDPipe({ exceptionFactory: () => new ActionUnknown() });

@ApiTags('actions')
@ApiCookieAuth('session')
@Controller('api/v1')
export class ActionsController {
  constructor(@Inject(ACTION_SERVICES) private readonly services: ActionServices) {}

  @Get('actions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What teams decided to do, in all units that the reader reads' })
  all(@CurrentActor() actor: Actor): Promise<ActionShown[]> {
    return listActions(this.services, actor);
  }

  @Get('units/:unitId/actions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What a team decided to do, and how what it aims at moved since' })
  list(@CurrentActor() actor: Actor, @Param('unitId', unitPipe) unitId: string): Promise<ActionShown[]> {
    return listActionsOfUnit(this.services, actor, unitId);
  }

  @Post('units/:unitId/actions')
  @ApiOperation({ summary: 'Decide to do something' })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('unitId', unitPipe) unitId: string,
    @Body() decided: DecidedActionDto,
  ): Promise<{ id: string; version: number }> {
    const { id, version } = await decideAction(this.services, actor, unitId, decided);
    return { id, version };
  }

  @Patch('units/:unitId/actions/:actionId')
  @ApiOperation({ summary: 'Change what was decided, or say how far it is' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('unitId', unitPipe) unitId: string,
    @Param('actionId', actionPipe) actionId: string,
    @Body() change: ActionChangeDto,
  ): Promise<{ id: string; version: number }> {
    const { id, version } = await changeAction(this.services, actor, { unitId, actionId }, change);
    return { id, version };
  }
}
