import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { listInstruments } from '../list-instruments.js';
import type { BarometerServices } from '../services.js';
import { showInstrument } from '../show-instrument.js';
import { InstrumentListDto, ShownInstrumentDto, VersionQueryDto } from './instruments.dto.js';

export const BAROMETER_SERVICES = Symbol('BarometerServices');

@ApiTags('barometers')
@ApiCookieAuth('session')
@Controller('api/v1/instruments')
export class InstrumentsController {
  constructor(@Inject(BAROMETER_SERVICES) private readonly services: BarometerServices) {}

  @Get()
  @ApiOperation({ summary: 'The instruments of barometers: the product’s, and the organisation’s own' })
  @ApiOkResponse({ type: InstrumentListDto })
  async list(@CurrentActor() actor: Actor): Promise<InstrumentListDto> {
    return { instruments: await listInstruments(this.services, actor) };
  }

  @Get(':instrumentId')
  @ApiOperation({ summary: 'One instrument, whole' })
  @ApiOkResponse({ type: ShownInstrumentDto })
  show(
    @CurrentActor() actor: Actor,
    @Param('instrumentId') id: string,
    @Query() { version }: VersionQueryDto,
  ): Promise<ShownInstrumentDto> {
    return showInstrument(this.services, actor, id, version);
  }
}
