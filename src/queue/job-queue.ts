import type { Instant } from '../kernel/clock.js';
import type { NewJob, QueuedJob } from './queued-job.js';

export interface JobFilter {
  readonly organisationId?: string;
  /** The service's own jobs too, which belong to no organisation. */
  readonly withServiceOwn?: boolean;
  readonly kind?: string;
  readonly exceptKind?: string;
  readonly states?: readonly QueuedJob['state'][];
}

export interface JobReader {
  job(id: string): Promise<QueuedJob | null>;
  /** Newest first. */
  jobs(filter: JobFilter, page: { readonly offset: number; readonly limit: number }): Promise<QueuedJob[]>;
  counts(filter: JobFilter): Promise<Readonly<Record<QueuedJob['state'], number>>>;
  kinds(filter: JobFilter): Promise<string[]>;
}

/** Part of another context's unit of work: the job exists with what asks for it, or neither does. */
export interface JobTables extends JobReader {
  enqueue(job: NewJob): Promise<void>;
  /** A dead job waits again, by an administrator's act; false when it is not dead. */
  revive(id: string, runAt: Instant): Promise<boolean>;
}

export interface JobQueue {
  readonly committed: JobReader;
  enqueue(job: NewJob): Promise<void>;
  /** Takes the next job that is due, safely beside other processes; null when there is none. */
  claim(claim: {
    readonly by: string;
    readonly kinds: readonly string[];
    readonly now: Instant;
    readonly until: Instant;
  }): Promise<QueuedJob | null>;
  /** False when the claim was lost to another process. */
  keepAlive(
    id: string,
    by: string,
    until: Instant,
    progress?: { readonly done: number; readonly total: number },
  ): Promise<boolean>;
  finish(id: string, by: string, at: Instant): Promise<void>;
  /** Back to waiting, or dead when `runAt` is null. */
  giveBack(
    id: string,
    by: string,
    told: { readonly error: string; readonly attempts: number; readonly runAt: Instant | null; readonly at: Instant },
  ): Promise<void>;
  /** Removes some of the jobs that were done before a moment. @returns how many; 0 when none is left */
  removeDone(before: Instant): Promise<number>;
  revive(id: string, runAt: Instant): Promise<boolean>;
}
