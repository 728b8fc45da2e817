import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, type Database } from '../../src/database/database.js';
import { randomIds } from '../../src/kernel/ids.js';
import {
  ChoreCalendar,
  HopelessJob,
  JobPostponed,
  MOST_ATTEMPTS,
  pauseAfter,
  SqlJobQueue,
  tidyQueue,
  Worker,
  type JobAtWork,
  type JobHandler,
  type NewJob,
  type QueuedJob,
} from '../../src/queue/index.js';
import { allRows } from '../../src/rows.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';
import { TestClock } from '../support/service.js';

const log = { error: () => undefined };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 1_500; look++) {
    if (await isTrue()) return;
    await pause(10);
  }
  throw new Error('it never came to that');
}

describe.each(bothDatabases)('the queue on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let clock = new TestClock();
  /** Two processes on one database. */
  let databases: Database[];
  let queues: SqlJobQueue[];
  const workers: Worker[] = [];

  beforeAll(async () => {
    place = await create();
    databases = [await openDatabase(place.url, allRows), await openDatabase(place.url, allRows)];
    await databases[0]!.schema.runMigrations();
    queues = databases.map((database) => new SqlJobQueue(database));
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await databases[0]!.write((manager) => manager.query('DELETE FROM queued_jobs'));
    clock = new TestClock();
  });

  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
    await place.remove();
  });

  const queue = () => queues[0]!;

  async function ask(kind: string, wish: Partial<NewJob> = {}): Promise<string> {
    const id = randomIds.next();
    const at = clock.now().toISOString();
    await queue().enqueue({ id, organisationId: null, kind, payload: {}, runAt: at, createdAt: at, ...wish });
    return id;
  }

  function work(handlers: readonly JobHandler[], { process = 0, lanes = 2 } = {}): Worker {
    const worker = new Worker({
      queue: queues[process]!,
      handlers,
      clock,
      name: randomIds.next(),
      log,
      lanes,
      idlePauseMs: 20,
    });
    workers.push(worker);
    return worker;
  }

  const found = async (id: string): Promise<QueuedJob> => (await queue().committed.job(id))!;
  const is = (id: string, state: QueuedJob['state']) => until(async () => (await found(id)).state === state);

  it('gives each of hundreds of jobs to one of several workers, once', async () => {
    const runs = new Map<string, number>();
    const asked = await Promise.all(Array.from({ length: 300 }, () => ask('count')));
    const run = async ({ job }: JobAtWork) => {
      runs.set(job.id, (runs.get(job.id) ?? 0) + 1);
      await pause(1);
    };
    for (const process of [0, 1, 0, 1]) work([{ kind: 'count', run }], { process, lanes: 3 });
    await until(async () => (await queue().committed.counts({ kind: 'count' })).done === 300);
    expect([...runs.values()].every((times) => times === 1)).toBe(true);
    expect(new Set(runs.keys())).toEqual(new Set(asked));
  });

  it('passes the claim of a process that died on, and lets one that was only slow change nothing', async () => {
    const id = await ask('slow');
    const dead = { by: 'dead', kinds: ['slow'], now: clock.now().toISOString(), until: clock.now().toISOString() };
    expect((await queue().claim(dead))?.id).toBe(id);
    clock.advanceMinutes(1);
    let runs = 0;
    work([{ kind: 'slow', run: async () => void (runs += 1) }], { process: 1 });
    await is(id, 'done');
    expect(runs).toBe(1);
    await queue().giveBack(id, 'dead', { error: 'late', attempts: 9, runAt: dead.now, at: dead.now });
    expect(await queue().keepAlive(id, 'dead', dead.until)).toBe(false);
    expect(await found(id)).toMatchObject({ state: 'done', attempts: 0, lastError: null });
  });

  it('stops a handler whose job was taken over', async () => {
    const id = await ask('long');
    let outcome = '';
    work([
      {
        kind: 'long',
        run: async ({ progress, signal }) => {
          await progress(1, 3);
          expect((await found(id)).progress).toEqual({ done: 1, total: 3 });
          const far = new Date(clock.now().getTime() + 600_000).toISOString();
          const claim = { by: 'another', kinds: ['long'], now: far, until: far };
          expect((await queues[1]!.claim(claim))?.id).toBe(id);
          await progress(2, 3).catch(() => (outcome = signal.aborted ? 'stopped' : 'refused'));
          signal.throwIfAborted();
        },
      },
    ]);
    await until(() => outcome !== '');
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    expect(outcome).toBe('stopped');
    expect(await found(id)).toMatchObject({ state: 'running', claimedBy: 'another', progress: { done: 1, total: 3 } });
  });

  it('tries again later each time, keeps the dead, and revives them', async () => {
    const id = await ask('fails');
    let isMended = false;
    const run = async () => {
      if (!isMended) throw new Error('not today');
    };
    work([{ kind: 'fails', run }]);
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      await until(async () => (await found(id)).attempts === attempt);
      const { state, runAt, lastError } = await found(id);
      expect({ state, lastError }).toEqual({ state: 'waiting', lastError: 'not today' });
      expect(Date.parse(runAt) - clock.now().getTime()).toBeGreaterThan(pauseAfter(attempt) - 9_000);
      clock.moveTo(runAt);
    }
    await is(id, 'dead');
    isMended = true;
    expect(await queue().revive(id, clock.now().toISOString())).toBe(true);
    await is(id, 'done');
    expect(await queue().revive(id, clock.now().toISOString())).toBe(false);
    const hopeless = await ask('hopeless');
    work([{ kind: 'hopeless', run: () => Promise.reject(new HopelessJob('no use')) }]);
    await is(hopeless, 'dead');
  });

  it('waits for what is outside without counting it as a failure, and leaves what is not ready untouched', async () => {
    const [postponed, untouched] = [await ask('postponed'), await ask('not-ready')];
    const run = () => Promise.reject(new JobPostponed(3_600_000, 'the server is away'));
    work([
      { kind: 'postponed', run },
      { kind: 'not-ready', isReady: () => false, run },
    ]);
    await until(async () => (await found(postponed)).lastError !== null);
    expect(await found(postponed)).toMatchObject({ state: 'waiting', attempts: 0, lastError: 'the server is away' });
    expect(await found(untouched)).toMatchObject({ state: 'waiting', lastError: null, claimedBy: null });
  });

  it('stops in the middle at a safe place, and goes on from there in another process', async () => {
    const id = await ask('steps');
    let steps = 0;
    const run = async ({ progress, signal }: JobAtWork) => {
      while (steps < 50) {
        signal.throwIfAborted();
        steps += 1;
        await progress(steps, 50);
      }
    };
    const first = work([{ kind: 'steps', run }]);
    await until(() => steps >= 3);
    await first.stop();
    expect(await found(id)).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(steps).toBeLessThan(50);
    work([{ kind: 'steps', run }], { process: 1 });
    await is(id, 'done');
    expect(await found(id)).toMatchObject({ progress: { done: 50, total: 50 } });
  });

  it('lets what somebody waits for pass', async () => {
    const order: string[] = [];
    for (let count = 0; count < 20; count++) await ask('mail');
    await ask('mail', { urgency: 'at-once' });
    work([{ kind: 'mail', run: async ({ job }) => void order.push(job.urgency) }], { lanes: 1 });
    await until(() => order.length === 21);
    expect(order.indexOf('at-once')).toBe(0);
  });

  it('asks for the same thing once while it has not ended, even from two processes', async () => {
    const at = clock.now().toISOString();
    const common = { organisationId: null, kind: 'idle', payload: {}, runAt: at, createdAt: at, onlyOnce: 'same' };
    await Promise.all(
      Array.from({ length: 10 }, (_job, place) => queues[place % 2]!.enqueue({ ...common, id: randomIds.next() })),
    );
    expect((await queue().committed.counts({ kind: 'idle' })).waiting).toBe(1);
    work([{ kind: 'idle', run: async () => undefined }]);
    await until(async () => (await queue().committed.counts({ kind: 'idle' })).done === 1);
    await queue().enqueue({ ...common, id: randomIds.next() });
    await until(async () => (await queue().committed.counts({ kind: 'idle' })).done === 2);
  });

  it('does a chore once a period in however many processes, again the next night, and after a restart not again', async () => {
    let runs = 0;
    const chore = { kind: 'sweep', every: 'night', run: async () => void (runs += 1) } as const;
    clock.moveTo('2026-11-24T10:00:00.000Z');
    const calendar = (process: number) => new ChoreCalendar({ queue: queues[process]!, chores: [chore], clock, log });
    for (const process of [0, 1]) work([chore], { process });
    const calendars = [calendar(0), calendar(1), calendar(0)];
    await until(async () => (await queue().committed.counts({ kind: 'sweep' })).done === 1);
    calendars.push(calendar(1));
    await pause(50);
    expect(await queue().committed.counts({ kind: 'sweep' })).toMatchObject({ done: 1, waiting: 0, running: 0 });
    clock.moveTo('2026-11-25T00:59:00.000Z');
    await pause(1_100);
    expect(runs).toBe(1);
    clock.moveTo('2026-11-25T01:00:00.000Z');
    await until(async () => (await queue().committed.counts({ kind: 'sweep' })).done === 2);
    await Promise.all(calendars.map((one) => one.stop()));
    expect(runs).toBe(2);
    expect(await queue().committed.counts({ kind: 'sweep' })).toMatchObject({ done: 2, waiting: 0, running: 0 });
  });

  it('takes away what was done over a week ago, and nothing else', async () => {
    const [old, dead, waiting] = [await ask('a'), await ask('dies'), await ask('nobody')];
    work([
      { kind: 'a', run: async () => undefined },
      { kind: 'dies', run: () => Promise.reject(new HopelessJob('no')) },
    ]);
    await Promise.all([is(old, 'done'), is(dead, 'dead')]);
    clock.advanceMinutes(8 * 24 * 60);
    const recent = await ask('a');
    await is(recent, 'done');
    const atWork = { job: await found(waiting), progress: async () => undefined, signal: new AbortController().signal };
    await tidyQueue({ queue: queue(), clock }).run(atWork);
    expect(await queue().committed.job(old)).toBeNull();
    for (const id of [dead, waiting, recent]) expect(await queue().committed.job(id)).not.toBeNull();
  });
});
