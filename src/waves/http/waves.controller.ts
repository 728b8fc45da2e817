import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import type { StaffCount } from '../../people/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { closeWave, moveClosing } from '../close-wave.js';
import { launchWave } from '../launch-wave.js';
import { changeWave, discardWave, planWave } from '../plan-wave.js';
import { remindWave } from '../remind.js';
import { changeSchedule, endSchedule, repeatWave } from '../schedule-waves.js';
import type { WaveServices } from '../services.js';
import { countStaff, listWaves, previewWave, showWave } from '../show-waves.js';
import { ClosingDto, PlannedWaveDto, RecurrenceDto, toInstant, toPlannedWave } from './plan.dto.js';
import { toWaveLinkDto, type WaveLinkDto } from './respondent.dto.js';
import { WAVE_SERVICES, waveParam } from './wave-id.js';
import {
  toFollowedWaveDto,
  toListedWaveDto,
  toScheduleDto,
  toWaveDto,
  type FollowedWaveDto,
  type ScheduleDto,
  type WaveDto,
  type WaveListDto,
} from './wave.dto.js';

@ApiTags('barometers')
@ApiCookieAuth('session')
@Controller('api/v1')
export class WavesController {
  constructor(@Inject(WAVE_SERVICES) private readonly services: WaveServices) {}

  @Get('waves')
  @ApiOperation({ summary: 'Waves, newest first, and what is asked again and again' })
  async list(@CurrentActor() actor: Actor): Promise<WaveListDto> {
    const { waves, schedules } = await listWaves(this.services, actor);
    return { waves: waves.map(toListedWaveDto), schedules: schedules.map(toScheduleDto) };
  }

  @Post('waves')
  @ApiOperation({ summary: 'Plan a wave; nobody is asked anything yet' })
  async plan(@CurrentActor() actor: Actor, @Body() planned: PlannedWaveDto): Promise<WaveDto> {
    return toWaveDto(await planWave(this.services, actor, toPlannedWave(planned)));
  }

  @Get('wave-staff')
  @ApiOperation({ summary: 'How many of the staff there are to ask, by unit and by site' })
  async staff(@CurrentActor() actor: Actor): Promise<{ readonly places: readonly StaffCount[] }> {
    return { places: await countStaff(this.services, actor) };
  }

  @Get('waves/:waveId')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'A wave and, while it is open, its participation in steps of five' })
  async show(@CurrentActor() actor: Actor, @Param('waveId', waveParam) id: string): Promise<FollowedWaveDto> {
    return toFollowedWaveDto(await showWave(this.services, actor, id));
  }

  @Put('waves/:waveId')
  @ApiOperation({ summary: 'Change a wave that is not launched' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('waveId', waveParam) id: string,
    @Body() planned: PlannedWaveDto,
  ): Promise<WaveDto> {
    return toWaveDto(await changeWave(this.services, actor, id, toPlannedWave(planned)));
  }

  @Delete('waves/:waveId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give up a wave that has not opened' })
  discard(@CurrentActor() actor: Actor, @Param('waveId', waveParam) id: string): Promise<void> {
    return discardWave(this.services, actor, id);
  }

  @Get('waves/:waveId/preview')
  @ApiOperation({ summary: 'What respondents will see' })
  async preview(@CurrentActor() actor: Actor, @Param('waveId', waveParam) id: string): Promise<WaveLinkDto> {
    return toWaveLinkDto(await previewWave(this.services, actor, id));
  }

  @Post('waves/:waveId/launch')
  @HttpCode(200)
  @ApiOperation({ summary: 'From here on it opens and closes by itself, on its days' })
  async launch(@CurrentActor() actor: Actor, @Param('waveId', waveParam) id: string): Promise<WaveDto> {
    return toWaveDto(await launchWave(this.services, actor, id));
  }

  @Post('waves/:waveId/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'End it now; the figures are counted' })
  async close(@CurrentActor() actor: Actor, @Param('waveId', waveParam) id: string): Promise<WaveDto> {
    return toWaveDto(await closeWave(this.services, actor, id));
  }

  @Post('waves/:waveId/closing')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close it on another day' })
  async move(
    @CurrentActor() actor: Actor,
    @Param('waveId', waveParam) waveId: string,
    @Body() { closesAt }: ClosingDto,
  ): Promise<WaveDto> {
    return toWaveDto(await moveClosing(this.services, actor, { waveId, closesAt: toInstant(closesAt) }));
  }

  @Post('waves/:waveId/reminders')
  @HttpCode(200)
  @ApiOperation({ summary: 'Remind those who have not answered; nobody learns who they are' })
  async remind(@CurrentActor() actor: Actor, @Param('waveId', waveParam) id: string): Promise<WaveDto> {
    return toWaveDto(await remindWave(this.services, actor, id));
  }

  @Post('waves/:waveId/schedule')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the same again, every so many months' })
  async repeat(
    @CurrentActor() actor: Actor,
    @Param('waveId', waveParam) id: string,
    @Body() { everyMonths, openDays, nextOn }: RecurrenceDto,
  ): Promise<ScheduleDto> {
    return toScheduleDto(await repeatWave(this.services, actor, id, { everyMonths, openDays, nextOn }));
  }

  @Put('wave-schedules/:scheduleId')
  @ApiOperation({ summary: 'Change when, how often and for how long it is asked again' })
  async reschedule(
    @CurrentActor() actor: Actor,
    @Param('scheduleId', waveParam) id: string,
    @Body() { everyMonths, openDays, nextOn }: RecurrenceDto,
  ): Promise<ScheduleDto> {
    return toScheduleDto(await changeSchedule(this.services, actor, id, { everyMonths, openDays, nextOn }));
  }

  @Delete('wave-schedules/:scheduleId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask no more waves of this schedule' })
  end(@CurrentActor() actor: Actor, @Param('scheduleId', waveParam) id: string): Promise<void> {
    return endSchedule(this.services, actor, id);
  }
}
