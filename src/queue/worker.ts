import { afterMinutes, instantOf, type Clock } from '../kernel/clock.js';
import { ClaimLost, HopelessJob, JobPostponed, type JobHandler } from './job-handler.js';
import type { JobQueue } from './job-queue.js';
import { MOST_ATTEMPTS, pauseAfter, type QueuedJob } from './queued-job.js';

const CLAIM_MINUTES = 2;
const RENEW_EVERY_MS = 30_000;
const IDLE_PAUSE_MS = 500;
/** A lane that is not woken looks by itself after that, in case. */
const LONG_SLEEP_MS = 10_000;

export interface WorkerParts {
  readonly queue: JobQueue;
  readonly handlers: readonly JobHandler[];
  readonly clock: Clock;
  /** Names this process among others. */
  readonly name: string;
  readonly log: { error(facts: object, text: string): void };
  /** How many jobs run side by side. */
  readonly lanes?: number;
  /** Between two looks when nothing is due. */
  readonly idlePauseMs?: number;
}

/** Takes the jobs that are due and does them, until it is stopped. Any number of workers may run, in any number of processes. */
export class Worker {
  private isStopping = false;
  /** Wakes each lane that sleeps. */
  private readonly sleepers = new Map<string, () => void>();
  /** Interrupts each job under way. */
  private readonly atWork = new Set<AbortController>();
  private found = 0;
  private readonly lanes: Promise<void>[];
  private readonly handlers: ReadonlyMap<string, JobHandler>;

  constructor(private readonly parts: WorkerParts) {
    this.handlers = new Map(parts.handlers.map((handler) => [handler.kind, handler]));
    this.lanes = Array.from({ length: parts.lanes ?? 2 }, (_lane, index) =>
      this.work(`${parts.name}#${index}`, index === 0),
    );
  }

  /** Lets what is under way end, or reach a safe place. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const job of this.atWork) job.abort();
    for (const wake of this.sleepers.values()) wake();
    await Promise.all(this.lanes);
  }

  /** When nothing is due the first lane alone keeps looking, and wakes the others at the first job. */
  private async work(name: string, isScout: boolean): Promise<void> {
    const pauseMs = isScout ? (this.parts.idlePauseMs ?? IDLE_PAUSE_MS) : LONG_SLEEP_MS;
    while (!this.isStopping) {
      const foundBefore = this.found;
      const isBusy = await this.doNext(name).catch((error: unknown) => {
        this.parts.log.error({ err: error }, 'the queue could not be read');
        return false;
      });
      // A neighbour found something while this one was looking: there may be more.
      if (isBusy || (!isScout && this.found !== foundBefore)) continue;
      await this.sleep(name, pauseMs);
    }
  }

  private async sleep(name: string, ms: number): Promise<void> {
    // Asked to stop while the queue was being read: nobody would wake this lane any more.
    if (this.isStopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.sleepers.set(name, () => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.sleepers.delete(name);
  }

  private wakeOthers(): void {
    this.found += 1;
    for (const wake of this.sleepers.values()) wake();
  }

  private async doNext(by: string): Promise<boolean> {
    const { queue, clock } = this.parts;
    const now = instantOf(clock.now());
    const ready = [...this.handlers.values()].filter((handler) => handler.isReady?.() ?? true);
    const kinds = ready.map(({ kind }) => kind);
    const job = await queue.claim({ by, kinds, now, until: afterMinutes(now, CLAIM_MINUTES) });
    if (!job) return false;
    this.wakeOthers();
    await this.run(job, by);
    return true;
  }

  private async run(job: QueuedJob, by: string): Promise<void> {
    const { queue, clock } = this.parts;
    const interruption = new AbortController();
    this.atWork.add(interruption);
    if (this.isStopping) interruption.abort();
    const keepAlive = async (progress?: { readonly done: number; readonly total: number }): Promise<void> => {
      const until = afterMinutes(instantOf(clock.now()), CLAIM_MINUTES);
      if (await queue.keepAlive(job.id, by, until, progress)) return;
      interruption.abort(new ClaimLost());
      throw new ClaimLost();
    };
    const renewal = setInterval(() => void keepAlive().catch(() => undefined), RENEW_EVERY_MS);
    try {
      await this.handlers.get(job.kind)?.run({
        job,
        signal: interruption.signal,
        progress: (done, total) => keepAlive({ done, total }),
      });
      await queue.finish(job.id, by, instantOf(clock.now()));
    } catch (error) {
      if (!(interruption.signal.reason instanceof ClaimLost)) await this.giveBack(job, by, error);
    } finally {
      clearInterval(renewal);
      this.atWork.delete(interruption);
    }
  }

  private async giveBack(job: QueuedJob, by: string, error: unknown): Promise<void> {
    const { queue, clock, log } = this.parts;
    const now = clock.now();
    const isOurDoing = this.isStopping || error instanceof JobPostponed;
    const attempts = isOurDoing ? job.attempts : job.attempts + 1;
    const isDead = error instanceof HopelessJob || attempts >= MOST_ATTEMPTS;
    const pauseMs = error instanceof JobPostponed ? error.pauseMs : isOurDoing ? 0 : pauseAfter(attempts);
    const runAt = isDead ? null : instantOf(new Date(now.getTime() + pauseMs));
    if (!isOurDoing) log.error({ err: error, kind: job.kind, job: job.id, attempts, isDead }, 'a job failed');
    const text = (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
    await queue.giveBack(job.id, by, { error: text, attempts, runAt, at: instantOf(now) });
  }
}
