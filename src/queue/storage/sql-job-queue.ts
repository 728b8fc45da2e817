import { In, type EntityManager } from 'typeorm';
import type { Database } from '../../database/database.js';
import type { Instant } from '../../kernel/clock.js';
import type { JobFilter, JobQueue, JobReader, JobTables } from '../job-queue.js';
import type { NewJob, QueuedJob } from '../queued-job.js';
import { QueuedJobRow } from './queue.rows.js';

const toJob = (row: QueuedJobRow): QueuedJob => ({
  id: row.id,
  organisationId: row.organisation_id,
  kind: row.kind,
  payload: JSON.parse(row.payload) as QueuedJob['payload'],
  state: row.state as QueuedJob['state'],
  attempts: row.attempts,
  runAt: row.run_at,
  claimedBy: row.claimed_by,
  claimedUntil: row.claimed_until,
  lastError: row.last_error,
  progress:
    row.done_count === null || row.total_count === null ? null : { done: row.done_count, total: row.total_count },
  createdAt: row.created_at,
  finishedAt: row.finished_at,
});

const whereOf = ({ organisationId, kind, states }: JobFilter) => ({
  ...(organisationId === undefined ? {} : { organisation_id: organisationId }),
  ...(kind === undefined ? {} : { kind }),
  ...(states === undefined ? {} : { state: In([...states]) }),
});

class SqlJobReader implements JobReader {
  constructor(protected readonly manager: EntityManager) {}

  async job(id: string): Promise<QueuedJob | null> {
    const row = await this.manager.findOneBy(QueuedJobRow, { id });
    return row && toJob(row);
  }

  async jobs(
    filter: JobFilter,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<QueuedJob[]> {
    const order = { created_at: 'DESC', id: 'DESC' } as const;
    const rows = await this.manager.find(QueuedJobRow, { where: whereOf(filter), order, skip: offset, take: limit });
    return rows.map(toJob);
  }

  async counts(filter: JobFilter): Promise<Record<QueuedJob['state'], number>> {
    const rows = await this.manager
      .createQueryBuilder(QueuedJobRow, 'job')
      .select('job.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where(whereOf(filter))
      .groupBy('job.state')
      .getRawMany<{ state: QueuedJob['state']; count: string | number }>();
    const counts = { waiting: 0, running: 0, done: 0, dead: 0 };
    for (const { state, count } of rows) counts[state] = Number(count);
    return counts;
  }
}

export class SqlJobTables extends SqlJobReader implements JobTables {
  async enqueue({ id, organisationId, kind, payload, runAt, createdAt, onlyOnce }: NewJob): Promise<void> {
    await this.manager.sql`INSERT INTO queued_jobs
      (id, organisation_id, kind, payload, state, attempts, run_at, only_once, created_at)
      VALUES (${id}, ${organisationId}, ${kind}, ${JSON.stringify(payload)}, 'waiting', 0, ${runAt}, ${onlyOnce ?? null}, ${createdAt})
      ON CONFLICT (only_once) DO NOTHING`;
  }
}

export class SqlJobQueue implements JobQueue {
  readonly committed: JobReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlJobReader(database.read);
  }

  enqueue(job: NewJob): Promise<void> {
    return this.database.write((manager) => new SqlJobTables(manager).enqueue(job));
  }

  /** Looks at what is committed first: an idle service writes nothing. */
  async claim({ by, kinds, now, until }: Parameters<JobQueue['claim']>[0]): Promise<QueuedJob | null> {
    if (kinds.length === 0 || !(await this.isAnyDue(kinds, now))) return null;
    return this.database.write(async (manager) => {
      const due = this.dueOn(manager, kinds, now);
      // Whoever comes second takes the next one instead of waiting; on SQLite a unit of work is alone anyway.
      if (this.database.kind === 'postgres') due.setLock('pessimistic_write').setOnLocked('skip_locked');
      const row = await due.getOne();
      if (!row) return null;
      const taken = { state: 'running', claimed_by: by, claimed_until: until };
      await manager.update(QueuedJobRow, { id: row.id }, taken);
      return toJob({ ...row, ...taken });
    });
  }

  private isAnyDue(kinds: readonly string[], now: Instant): Promise<boolean> {
    return this.dueOn(this.database.read, kinds, now).getExists();
  }

  private dueOn(manager: EntityManager, kinds: readonly string[], now: Instant) {
    return manager
      .createQueryBuilder(QueuedJobRow, 'job')
      .where('job.kind IN (:...kinds)', { kinds })
      .andWhere(
        "((job.state = 'waiting' AND job.run_at <= :now) OR (job.state = 'running' AND job.claimed_until < :now))",
        { now },
      )
      .orderBy('job.run_at', 'ASC')
      .addOrderBy('job.id', 'ASC')
      .limit(1);
  }

  keepAlive(
    id: string,
    by: string,
    until: Instant,
    progress?: { readonly done: number; readonly total: number },
  ): Promise<boolean> {
    return this.database.write(async (manager) => {
      const counted = progress ? { done_count: progress.done, total_count: progress.total } : {};
      const held = { id, state: 'running', claimed_by: by };
      return (await manager.update(QueuedJobRow, held, { claimed_until: until, ...counted })).affected === 1;
    });
  }

  async finish(id: string, by: string, at: Instant): Promise<void> {
    const ended = {
      state: 'done',
      finished_at: at,
      claimed_by: null,
      claimed_until: null,
      last_error: null,
      only_once: null,
    };
    await this.database.write((manager) =>
      manager.update(QueuedJobRow, { id, state: 'running', claimed_by: by }, ended),
    );
  }

  async giveBack(
    id: string,
    by: string,
    { error, attempts, runAt, at }: Parameters<JobQueue['giveBack']>[2],
  ): Promise<void> {
    const free = { claimed_by: null, claimed_until: null, last_error: error, attempts };
    const next =
      runAt === null
        ? { ...free, state: 'dead', finished_at: at, only_once: null }
        : { ...free, state: 'waiting', run_at: runAt };
    await this.database.write((manager) =>
      manager.update(QueuedJobRow, { id, state: 'running', claimed_by: by }, next),
    );
  }

  revive(id: string, runAt: Instant): Promise<boolean> {
    const again = { state: 'waiting', run_at: runAt, attempts: 0, finished_at: null };
    return this.database.write(
      async (manager) => (await manager.update(QueuedJobRow, { id, state: 'dead' }, again)).affected === 1,
    );
  }
}
