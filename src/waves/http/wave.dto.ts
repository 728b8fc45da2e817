import type { FramedAttribute } from '../frame.js';
import type { Participation } from '../participation.js';
import type { Schedule } from '../schedule.js';
import type { FollowedWave, ListedWave } from '../show-waves.js';
import type { Wave } from '../wave.js';

export interface WaveDto {
  readonly id: string;
  readonly title: Wave['title'];
  readonly instrument: { readonly id: string; readonly version: number; readonly name: Wave['title'] };
  readonly minutes: number;
  readonly state: Wave['state'];
  readonly population: Wave['population'];
  readonly isAnonymous: boolean;
  readonly threshold: number;
  readonly withoutMail: Wave['withoutMail'];
  readonly remindDaysBefore: readonly number[];
  readonly isShownToManagers: boolean;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly scheduleId: string | null;
  readonly repeatsEveryMonths: number | null;
}

export interface ListedWaveDto extends WaveDto {
  readonly participation: ListedWave['participation'];
  readonly reminder: ListedWave['reminder'];
}

export interface WaveListDto {
  readonly waves: readonly ListedWaveDto[];
  readonly schedules: readonly ScheduleDto[];
}

export interface ScheduleDto {
  readonly id: string;
  readonly title: Wave['title'];
  readonly everyMonths: number;
  readonly openDays: number;
  readonly nextOn: string | null;
}

export interface FollowedWaveDto extends WaveDto {
  readonly asked: FollowedWave['asked'];
  readonly participation: Participation | null;
  readonly units: readonly { readonly id: string; readonly name: string; readonly invited: number }[];
  readonly attributes: readonly FramedAttribute[];
  readonly links: readonly { readonly audienceId: string; readonly path: string }[];
  readonly schedule: ScheduleDto | null;
  readonly reminder: FollowedWave['reminder'];
}

export const toWaveDto = (wave: Wave): WaveDto => ({
  id: wave.id,
  title: wave.title,
  instrument: { id: wave.instrument.id, version: wave.instrument.version, name: wave.instrument.name },
  minutes: wave.instrument.minutes,
  state: wave.state,
  population: wave.population,
  isAnonymous: wave.isAnonymous,
  threshold: wave.threshold,
  withoutMail: wave.withoutMail,
  remindDaysBefore: wave.remindDaysBefore,
  isShownToManagers: wave.isShownToManagers,
  opensAt: wave.opensAt,
  closesAt: wave.closesAt,
  openedAt: wave.openedAt,
  closedAt: wave.closedAt,
  scheduleId: wave.scheduleId,
  repeatsEveryMonths: wave.repeatsEveryMonths ?? null,
});

export const toListedWaveDto = ({ wave, participation, reminder }: ListedWave): ListedWaveDto => ({
  ...toWaveDto(wave),
  participation,
  reminder,
});

export const toScheduleDto = ({ id, plan, everyMonths, openDays, nextOn }: Schedule): ScheduleDto => ({
  id,
  title: plan.title,
  everyMonths,
  openDays,
  nextOn,
});

export const toFollowedWaveDto = (followed: FollowedWave): FollowedWaveDto => ({
  ...toWaveDto(followed.wave),
  asked: followed.asked,
  participation: followed.participation,
  units: (followed.wave.frame?.units ?? []).map(({ id, name, invited }) => ({ id, name, invited })),
  attributes: followed.wave.frame?.attributes ?? [],
  links: followed.links.map(({ audienceId, code }) => ({ audienceId, path: `/w/${code}` })),
  schedule: followed.schedule && toScheduleDto(followed.schedule),
  reminder: followed.reminder,
});
