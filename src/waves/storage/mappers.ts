import type { Ballot } from '../ballot.js';
import type { Frame } from '../frame.js';
import type { Schedule } from '../schedule.js';
import type { Submission } from '../submission.js';
import type { Wave, WavePlan } from '../wave.js';
import { parsedLately } from './parsed-lately.js';
import type { BallotRow, ScheduleRow, SubmissionRow, WaveRow } from './waves.rows.js';

export const toWave = (row: WaveRow): Wave => ({
  ...(JSON.parse(row.plan) as WavePlan),
  organisationId: row.organisation_id,
  id: row.id,
  instrument: parsedLately(row.instrument) as Wave['instrument'],
  state: row.state as Wave['state'],
  frame: row.frame === null ? null : (parsedLately(row.frame) as Frame),
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  lettersAskedAt: JSON.parse(row.letters_asked_at) as Wave['lettersAskedAt'],
  scheduleId: row.schedule_id,
  createdAt: row.created_at,
});

export const planOf = (wave: WavePlan): WavePlan => ({
  title: wave.title,
  population: wave.population,
  isAnonymous: wave.isAnonymous,
  threshold: wave.threshold,
  withoutMail: wave.withoutMail,
  remindDaysBefore: wave.remindDaysBefore,
  isShownToManagers: wave.isShownToManagers,
  repeatsEveryMonths: wave.repeatsEveryMonths,
  opensAt: wave.opensAt,
  closesAt: wave.closesAt,
});

export const toWaveRow = (wave: Wave): WaveRow => ({
  organisation_id: wave.organisationId,
  id: wave.id,
  state: wave.state,
  plan: JSON.stringify(planOf(wave)),
  instrument: JSON.stringify(wave.instrument),
  frame: wave.frame && JSON.stringify(wave.frame),
  opened_at: wave.openedAt,
  closed_at: wave.closedAt,
  letters_asked_at: JSON.stringify(wave.lettersAskedAt),
  schedule_id: wave.scheduleId,
  created_at: wave.createdAt,
});

export const toSchedule = (row: ScheduleRow): Schedule => ({
  organisationId: row.organisation_id,
  id: row.id,
  instrumentId: row.instrument_id,
  plan: JSON.parse(row.plan) as Schedule['plan'],
  everyMonths: row.every_months,
  openDays: row.open_days,
  nextOn: row.next_on,
});

export const toScheduleRow = (schedule: Schedule): ScheduleRow => ({
  organisation_id: schedule.organisationId,
  id: schedule.id,
  instrument_id: schedule.instrumentId,
  plan: JSON.stringify(schedule.plan),
  every_months: schedule.everyMonths,
  open_days: schedule.openDays,
  next_on: schedule.nextOn,
});

export const toBallot = (row: BallotRow): Ballot => ({
  organisationId: row.organisation_id,
  waveId: row.wave_id,
  id: row.id,
  personId: row.person_id,
  unitId: row.unit_id,
  bands: JSON.parse(row.bands) as Ballot['bands'],
  letters: row.letters,
});

export const toBallotRow = (ballot: Ballot): BallotRow => ({
  organisation_id: ballot.organisationId,
  wave_id: ballot.waveId,
  id: ballot.id,
  person_id: ballot.personId,
  unit_id: ballot.unitId,
  bands: JSON.stringify(ballot.bands),
  letters: ballot.letters,
});

export const toSubmission = (row: SubmissionRow): Submission => ({
  organisationId: row.organisation_id,
  waveId: row.wave_id,
  id: row.id,
  unitId: row.unit_id,
  bands: JSON.parse(row.bands) as Submission['bands'],
  answers: JSON.parse(row.answers) as Submission['answers'],
  day: row.day,
  pace: row.pace as Submission['pace'],
  isUniform: row.is_uniform === 1,
  personId: row.person_id,
});

export const toSubmissionRow = (submission: Submission): SubmissionRow => ({
  organisation_id: submission.organisationId,
  wave_id: submission.waveId,
  id: submission.id,
  unit_id: submission.unitId,
  bands: JSON.stringify(submission.bands),
  answers: JSON.stringify(submission.answers),
  day: submission.day,
  pace: submission.pace,
  is_uniform: submission.isUniform ? 1 : 0,
  person_id: submission.personId,
});
