import { IsNull, LessThan, LessThanOrEqual, MoreThan, Not, type EntityManager } from 'typeorm';
import { SqlPeopleReader } from '../../people/index.js';
import { SqlJobTables, type JobReader } from '../../queue/index.js';
import type { Ballot } from '../ballot.js';
import type { Schedule } from '../schedule.js';
import type { OpenWaveLink, WaveReader } from '../store.js';
import type { Submission } from '../submission.js';
import type { Wave } from '../wave.js';
import { toBallot, toSchedule, toSubmission, toWave } from './mappers.js';
import { BallotCodeRow, BallotRow, ScheduleRow, SubmissionRow, WaveLinkRow, WaveRow } from './waves.rows.js';

export type WaveKey = Pick<Wave, 'organisationId' | 'id'>;

export const ofWave = ({ organisationId, id }: WaveKey) => ({ organisation_id: organisationId, wave_id: id });

export class SqlWaveReader implements WaveReader {
  readonly people: SqlPeopleReader;
  readonly jobs: JobReader;

  constructor(protected readonly manager: EntityManager) {
    this.people = new SqlPeopleReader(manager);
    this.jobs = new SqlJobTables(manager);
  }

  async wave(organisationId: string, id: string): Promise<Wave | null> {
    const row = await this.manager.findOneBy(WaveRow, { organisation_id: organisationId, id });
    return row && toWave(row);
  }

  async waves(organisationId: string): Promise<Wave[]> {
    const where = { organisation_id: organisationId };
    return (await this.manager.find(WaveRow, { where, order: { created_at: 'DESC', id: 'DESC' } })).map(toWave);
  }

  async openWaves(organisationId: string): Promise<Wave[]> {
    const where = { organisation_id: organisationId, state: 'open' };
    return (await this.manager.find(WaveRow, { where, order: { id: 'ASC' } })).map(toWave);
  }

  async schedules(organisationId: string): Promise<Schedule[]> {
    const where = { organisation_id: organisationId };
    return (await this.manager.find(ScheduleRow, { where, order: { id: 'DESC' } })).map(toSchedule);
  }

  async schedule(organisationId: string, id: string): Promise<Schedule | null> {
    const row = await this.manager.findOneBy(ScheduleRow, { organisation_id: organisationId, id });
    return row && toSchedule(row);
  }

  async dueSchedules(day: string): Promise<Schedule[]> {
    const where = { next_on: LessThanOrEqual(day) };
    return (await this.manager.find(ScheduleRow, { where, order: { id: 'ASC' } })).map(toSchedule);
  }

  async ballotByCode(digest: string): Promise<Ballot | null> {
    const code = await this.manager.findOneBy(BallotCodeRow, { digest });
    return code && this.ballot({ organisationId: code.organisation_id, id: code.wave_id }, code.ballot_id);
  }

  async ballot(wave: WaveKey, id: string): Promise<Ballot | null> {
    const row = await this.manager.findOneBy(BallotRow, { ...ofWave(wave), id });
    return row && toBallot(row);
  }

  async ballotsAfter(wave: WaveKey, afterId: string | null, limit: number): Promise<Ballot[]> {
    const where = { ...ofWave(wave), ...(afterId === null ? {} : { id: MoreThan(afterId) }) };
    return (await this.manager.find(BallotRow, { where, order: { id: 'ASC' }, take: limit })).map(toBallot);
  }

  async openBallots(wave: WaveKey): Promise<ReadonlyMap<string | null, number>> {
    const rows = await this.manager
      .createQueryBuilder(BallotRow, 'ballot')
      .select('ballot.unit_id', 'unit')
      .addSelect('COUNT(*)', 'count')
      .where(ofWave(wave))
      .groupBy('ballot.unit_id')
      .getRawMany<{ unit: string | null; count: string | number }>();
    return new Map(rows.map(({ unit, count }) => [unit, Number(count)]));
  }

  async openLinks(wave: WaveKey): Promise<OpenWaveLink[]> {
    return (await this.manager.find(WaveLinkRow, { where: ofWave(wave), order: { audience_id: 'ASC' } })).map(toLink);
  }

  async openLink(code: string): Promise<OpenWaveLink | null> {
    const row = await this.manager.findOneBy(WaveLinkRow, { code });
    return row && toLink(row);
  }

  hasSubmission(id: string): Promise<boolean> {
    return this.manager.existsBy(SubmissionRow, { id });
  }

  countSubmissions(wave: WaveKey): Promise<number> {
    return this.manager.countBy(SubmissionRow, ofWave(wave));
  }

  async submissionsAfter(wave: WaveKey, afterId: string | null, limit: number): Promise<Submission[]> {
    const where = { ...ofWave(wave), ...(afterId === null ? {} : { id: MoreThan(afterId) }) };
    return (await this.manager.find(SubmissionRow, { where, order: { id: 'ASC' }, take: limit })).map(toSubmission);
  }

  async wavesWithNames(closedBefore: string): Promise<WaveKey[]> {
    const select = { organisation_id: true, id: true, plan: true };
    const where = { closed_at: LessThan(closedBefore) };
    const old = await this.manager.find(WaveRow, { select, where, order: { id: 'ASC' } });
    const named: WaveKey[] = [];
    for (const { organisation_id: organisationId, id, plan } of old) {
      if ((JSON.parse(plan) as Pick<Wave, 'isAnonymous'>).isAnonymous) continue;
      if (await this.manager.existsBy(SubmissionRow, { ...ofWave({ organisationId, id }), person_id: Not(IsNull()) }))
        named.push({ organisationId, id });
    }
    return named;
  }

  async respondents(wave: WaveKey): Promise<{ personId: string; unitId: string | null; day: string }[]> {
    const select = { id: true, person_id: true, unit_id: true, day: true };
    const where = { ...ofWave(wave), person_id: Not(IsNull()) };
    const rows = await this.manager.find(SubmissionRow, { select, where });
    return rows.map(({ person_id: personId, unit_id: unitId, day }) => ({ personId: personId ?? '', unitId, day }));
  }

  async submissionOf(wave: WaveKey, personId: string): Promise<(Submission & { personId: string }) | null> {
    const row = await this.manager.findOneBy(SubmissionRow, { ...ofWave(wave), person_id: personId });
    return row && { ...toSubmission(row), personId };
  }
}

const toLink = (row: WaveLinkRow): OpenWaveLink => ({
  organisationId: row.organisation_id,
  waveId: row.wave_id,
  audienceId: row.audience_id,
  code: row.code,
});
