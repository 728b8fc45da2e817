import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { SqlAuditTables, type AuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import { keepRows } from '../../database/keep-rows.js';
import { SqlMailTables } from '../../mail/index.js';
import { SqlJobTables } from '../../queue/index.js';
import type { Ballot } from '../ballot.js';
import type { Schedule } from '../schedule.js';
import type { OpenWaveLink, WaveReader, WaveStore, WaveTables } from '../store.js';
import type { Submission } from '../submission.js';
import type { Wave } from '../wave.js';
import { toBallotRow, toSchedule, toScheduleRow, toSubmissionRow, toWave, toWaveRow } from './mappers.js';
import { ofWave, SqlWaveReader, type WaveKey } from './sql-wave-reader.js';
import { BallotCodeRow, BallotRow, ScheduleRow, SubmissionRow, WaveLinkRow, WaveRow } from './waves.rows.js';

const BALLOTS = { name: 'ballots', key: ['organisation_id', 'wave_id', 'id'] } as const;

export class SqlWaveTables extends SqlWaveReader implements WaveTables {
  readonly audit: AuditTables;
  readonly mail: SqlMailTables;
  override readonly jobs: SqlJobTables;

  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
  ) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
    this.mail = new SqlMailTables(manager);
    this.jobs = new SqlJobTables(manager);
  }

  async addWave(wave: Wave): Promise<void> {
    await this.manager.insert(WaveRow, toWaveRow(wave));
  }

  lockWave(organisationId: string, id: string): Promise<Wave | null> {
    return this.held({ organisationId, id }, 'pessimistic_write');
  }

  shareWave(organisationId: string, id: string): Promise<Wave | null> {
    return this.held({ organisationId, id }, 'pessimistic_read');
  }

  private async held({ organisationId, id }: WaveKey, lock: 'pessimistic_write' | 'pessimistic_read') {
    const query = this.manager.createQueryBuilder(WaveRow, 'wave').where({ organisation_id: organisationId, id });
    // On SQLite a unit of work is alone anyway.
    if (this.kind === 'postgres') query.setLock(lock);
    const row = await query.getOne();
    return row && toWave(row);
  }

  async keepWave(wave: Wave): Promise<void> {
    const { organisation_id, id, ...changed } = toWaveRow(wave);
    await this.manager.update(WaveRow, { organisation_id, id }, changed);
  }

  async removeWave({ organisationId, id }: WaveKey): Promise<void> {
    await this.manager.delete(WaveRow, { organisation_id: organisationId, id });
  }

  async keepSchedule(schedule: Schedule): Promise<void> {
    const key = ['organisation_id', 'id'] as const;
    await keepRows(this.manager, this.kind, { name: 'wave_schedules', key }, [toScheduleRow(schedule)]);
  }

  async lockSchedule(organisationId: string, id: string): Promise<Schedule | null> {
    const query = this.manager.createQueryBuilder(ScheduleRow, 'schedule');
    query.where({ organisation_id: organisationId, id });
    if (this.kind === 'postgres') query.setLock('pessimistic_write');
    const row = await query.getOne();
    return row && toSchedule(row);
  }

  async addBallots(ballots: readonly Ballot[]): Promise<void> {
    await keepRows(this.manager, this.kind, BALLOTS, ballots.map(toBallotRow));
  }

  async keepLetters(wave: WaveKey, ballotIds: readonly string[], letters: number): Promise<void> {
    await this.manager.update(BallotRow, { ...ofWave(wave), id: In([...ballotIds]) }, { letters });
  }

  async addBallotCodes(codes: readonly { readonly ballot: Ballot; readonly digest: string }[]): Promise<void> {
    for (const { ballot, digest } of codes) {
      const { organisationId, waveId, id } = ballot;
      await this.manager.insert(BallotCodeRow, {
        organisation_id: organisationId,
        wave_id: waveId,
        ballot_id: id,
        digest,
      });
    }
  }

  async removeCodesOf(wave: WaveKey, ballotIds: readonly string[]): Promise<void> {
    await this.manager.delete(BallotCodeRow, { ...ofWave(wave), ballot_id: In([...ballotIds]) });
  }

  async useBallot({ organisationId, waveId, id }: Ballot): Promise<boolean> {
    const wave = { organisation_id: organisationId, wave_id: waveId };
    const { affected } = await this.manager.delete(BallotRow, { ...wave, id });
    if (affected !== 1) return false;
    await this.manager.delete(BallotCodeRow, { ...wave, ballot_id: id });
    return true;
  }

  async addOpenLinks(links: readonly OpenWaveLink[]): Promise<void> {
    const rows = links.map(({ organisationId, waveId, audienceId, code }) => ({
      organisation_id: organisationId,
      wave_id: waveId,
      audience_id: audienceId,
      code,
    }));
    await this.manager.insert(WaveLinkRow, rows);
  }

  async addSubmission(submission: Submission): Promise<void> {
    await this.manager.insert(SubmissionRow, toSubmissionRow(submission));
  }

  async forgetNames(wave: WaveKey): Promise<number> {
    const named = { ...ofWave(wave), person_id: Not(IsNull()) };
    const emptied = { answers: '{}', bands: '{}', unit_id: null, person_id: null };
    return (await this.manager.update(SubmissionRow, named, emptied)).affected ?? 0;
  }

  async forgetRespondents(wave: WaveKey): Promise<void> {
    for (const row of [BallotCodeRow, BallotRow, WaveLinkRow]) await this.manager.delete(row, ofWave(wave));
    await this.mail.forget({ organisationId: wave.organisationId, subjectId: wave.id });
  }

  async forgetOrder({ organisationId, id }: WaveKey): Promise<void> {
    // On SQLite rows lie by their random id and nowhere else.
    if (this.kind === 'sqlite') return;
    await this.manager.sql`WITH taken AS (
        DELETE FROM submissions WHERE organisation_id = ${organisationId} AND wave_id = ${id} RETURNING *
      )
      INSERT INTO submissions (organisation_id, wave_id, id, unit_id, bands, answers, day, pace, is_uniform, person_id)
      SELECT organisation_id, wave_id, gen_random_uuid(), unit_id, bands, answers, day, pace, is_uniform, person_id
      FROM taken ORDER BY md5(id::text)`;
  }
}

export class SqlWaveStore implements WaveStore {
  readonly committed: WaveReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlWaveReader(database.read);
  }

  write<T>(work: (tables: WaveTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlWaveTables(manager, this.database.kind)));
  }
}
