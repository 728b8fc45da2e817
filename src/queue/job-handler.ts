import type { QueuedJob } from './queued-job.js';

/** What a handler may say and ask while it works. */
export interface JobAtWork {
  readonly job: QueuedJob;
  /** Keeps the count that people see, and the claim alive; throws when another process has taken the job over. */
  readonly progress: (done: number, total: number) => Promise<void>;
  /** Aborted when the service stops or another process took the job over: end at the next safe place by throwing. */
  readonly signal: AbortSignal;
}

/** Does one kind of job. May run again after a crash: each step must be safe to repeat. */
export interface JobHandler {
  readonly kind: string;
  /** False while such jobs are better left waiting, due, untouched; asked before each claim. */
  isReady?(): boolean;
  run(work: JobAtWork): Promise<void>;
}

/** Thrown by a handler when trying again cannot help: the job is dead at once, and shown. */
export class HopelessJob extends Error {}

/** Thrown by a handler that must wait for something outside, without counting as a failure. */
export class JobPostponed extends Error {
  constructor(
    readonly pauseMs: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** Another process took this one for dead and has the job now; whatever is kept from here on is theirs. */
export class ClaimLost extends Error {}
