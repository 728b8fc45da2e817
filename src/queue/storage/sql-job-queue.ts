import { And, Equal, In, IsNull, LessThan, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Database } from '../../database/database.js';
import type { Instant } from '../../kernel/clock.js';
import type { JobFilter, JobQueue, JobReader, JobTables } from '../job-queue.js';
import type { NewJob, QueuedJob, Urgency } from '../queued-job.js';
import { QueuedJobRow } from './queue.rows.js';

const RANK: Readonly<Record<Urgency, number>> = { 'at-once': 0, 'in-turn': 1 };

const toJob = (row: QueuedJobRow): QueuedJob => ({
  id: row.id,
  organisationId: row.organisation_id,
  kind: row.kind,
  payload: JSON.parse(row.payload) as QueuedJob['payload'],
  state: row.state as QueuedJob['state'],
  urgency: row.urgency === RANK['at-once'] ? 'at-once' : 'in-turn',
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

const conditionsOf = ({ kind, exceptKind, states }: JobFilter): FindOptionsWhere<QueuedJobRow> => ({
  ...(kind === undefined ? {} : { kind }),
  ...(exceptKind === undefined
    ? {}
    : { kind: kind === undefined ? Not(exceptKind) : And(Equal(kind), Not(exceptKind)) }),
  ...(states === undefined ? {} : { state: In([...states]) }),
});

/** Whose jobs, then which of them. */
function whereOf(filter: JobFilter): FindOptionsWhere<QueuedJobRow>[] {
  const { organisationId, withServiceOwn = false } = filter;
  const conditions = conditionsOf(filter);
  if (organisationId === undefined) return [conditions];
  const own = { ...conditions, organisation_id: organisationId };
  return withServiceOwn ? [own, { ...conditions, organisation_id: IsNull() }] : [own];
}

/** Few enough for a unit of work that nobody notices. */
const AT_A_TIME = 500;

type Which = 'due' | 'left-behind';

export class SqlJobReader implements JobReader {
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

  async kinds(filter: JobFilter): Promise<string[]> {
    const rows = await this.manager
      .createQueryBuilder(QueuedJobRow, 'job')
      .select('job.kind', 'kind')
      .where(whereOf(filter))
      .groupBy('job.kind')
      .orderBy('job.kind')
      .getRawMany<{ kind: string }>();
    return rows.map(({ kind }) => kind);
  }
}

export class SqlJobTables extends SqlJobReader implements JobTables {
  async enqueue(job: NewJob): Promise<void> {
    const { id, organisationId, kind, runAt, onlyOnce = null, createdAt } = job;
    const [payload, urgency] = [JSON.stringify(job.payload), RANK[job.urgency ?? 'in-turn']];
    // Nothing twice: neither the same thing while it has not ended, nor the same job (a chore's id is made of its period).
    await this.manager.sql`INSERT INTO queued_jobs
      (id, organisation_id, kind, payload, state, urgency, attempts, run_at, only_once, created_at)
      VALUES (${id}, ${organisationId}, ${kind}, ${payload}, 'waiting', ${urgency}, 0, ${runAt}, ${onlyOnce}, ${createdAt})
      ON CONFLICT DO NOTHING`;
  }

  async revive(id: string, runAt: Instant): Promise<boolean> {
    const again = { state: 'waiting', run_at: runAt, attempts: 0, finished_at: null };
    return (await this.manager.update(QueuedJobRow, { id, state: 'dead' }, again)).affected === 1;
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

  /**
   * What is waiting and due, the urgent first; else what a process left behind. Looks at what is committed before it writes: an
   * idle service writes nothing. Each question is answered by the first entry of an index, however many jobs wait.
   */
  async claim(claim: Parameters<JobQueue['claim']>[0]): Promise<QueuedJob | null> {
    if (claim.kinds.length === 0) return null;
    for (const which of ['due', 'left-behind'] as const) {
      if (!(await this.next(this.database.read, which, claim).getExists())) continue;
      const job = await this.take(which, claim);
      if (job) return job;
    }
    return null;
  }

  private take(which: Which, claim: Parameters<JobQueue['claim']>[0]): Promise<QueuedJob | null> {
    return this.database.write(async (manager) => {
      const next = this.next(manager, which, claim);
      // Whoever comes second takes the next one instead of waiting; on SQLite a unit of work is alone anyway.
      if (this.database.kind === 'postgres') next.setLock('pessimistic_write').setOnLocked('skip_locked');
      const row = await next.getOne();
      if (!row) return null;
      const taken = { state: 'running', claimed_by: claim.by, claimed_until: claim.until };
      await manager.update(QueuedJobRow, { id: row.id }, taken);
      return toJob({ ...row, ...taken });
    });
  }

  private next(manager: EntityManager, which: Which, { kinds, now }: Parameters<JobQueue['claim']>[0]) {
    const jobs = manager.createQueryBuilder(QueuedJobRow, 'job').where('job.kind IN (:...kinds)', { kinds });
    const chosen =
      which === 'due'
        ? jobs.andWhere("job.state = 'waiting' AND job.run_at <= :now", { now })
        : jobs.andWhere("job.state = 'running' AND job.claimed_until < :now", { now });
    return chosen.orderBy('job.urgency', 'ASC').addOrderBy('job.run_at', 'ASC').limit(1);
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

  removeDone(before: Instant): Promise<number> {
    return this.database.write(async (manager) => {
      const old = { state: 'done', finished_at: LessThan(before) };
      const rows = await manager.find(QueuedJobRow, { select: { id: true }, where: old, take: AT_A_TIME });
      if (rows.length > 0) await manager.delete(QueuedJobRow, { id: In(rows.map(({ id }) => id)) });
      return rows.length;
    });
  }

  revive(id: string, runAt: Instant): Promise<boolean> {
    return this.database.write((manager) => new SqlJobTables(manager).revive(id, runAt));
  }
}
