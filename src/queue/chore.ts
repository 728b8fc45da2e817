import { v5 } from 'uuid';
import { instantOf, type Clock, type Instant } from '../kernel/clock.js';
import type { JobHandler } from './job-handler.js';
import type { JobQueue } from './job-queue.js';

/** What must be done again and again: a purge, reminders. Made of jobs, so that it is retried, shown, and done by one process. */
export interface Chore extends JobHandler {
  readonly every: 'hour' | 'night';
}

/** In western Europe, two or three in the morning. */
const NIGHT_HOUR_UTC = 1;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Any fixed UUID would do: it keeps our chores apart from other names. */
const CHORES = '6f2f3f4e-8f0e-5f0a-9d4b-3c1f6a7e2b90';

/** When the present period began: the last full hour, or the last night's beginning. */
export function beginningOf(every: Chore['every'], now: Date): Instant {
  const [lengthMs, offsetMs] = every === 'hour' ? [HOUR_MS, 0] : [DAY_MS, NIGHT_HOUR_UTC * HOUR_MS];
  return instantOf(new Date(Math.floor((now.getTime() - offsetMs) / lengthMs) * lengthMs + offsetMs));
}

/** The same in every process, so that the job of one period exists once, and is found again once it is done. */
const jobIdOf = (kind: string, period: Instant): string => v5(`${kind} ${period}`, CHORES);

/** The clock is looked at that often. */
const LOOK_EVERY_MS = 1_000;

/**
 * Asks for each chore once a period. What was missed while nothing ran is done at the start, once; a chore that still runs or waits
 * from the period before is not asked for again.
 */
export class ChoreCalendar {
  private readonly asked = new Map<string, Instant>();
  private readonly timer: NodeJS.Timeout;
  private underWay: Promise<void> | null = null;

  constructor(
    private readonly parts: {
      readonly queue: JobQueue;
      readonly chores: readonly Chore[];
      readonly clock: Clock;
      readonly log: { error(facts: object, text: string): void };
    },
  ) {
    const look = (): void => {
      this.underWay = this.look();
    };
    this.timer = setInterval(look, LOOK_EVERY_MS);
    look();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.underWay;
  }

  private async look(): Promise<void> {
    for (const chore of this.parts.chores) {
      const period = beginningOf(chore.every, this.parts.clock.now());
      if (this.asked.get(chore.kind) === period) continue;
      this.asked.set(chore.kind, period);
      await this.ask(chore, period).catch((error: unknown) => {
        this.asked.delete(chore.kind);
        this.parts.log.error({ err: error, kind: chore.kind }, 'a chore could not be asked for');
      });
    }
  }

  private async ask({ kind }: Chore, period: Instant): Promise<void> {
    const { queue, clock } = this.parts;
    const id = jobIdOf(kind, period);
    if (await queue.committed.job(id)) return;
    const createdAt = instantOf(clock.now());
    await queue.enqueue({
      id,
      organisationId: null,
      kind,
      payload: { period },
      runAt: createdAt,
      createdAt,
      onlyOnce: `chore:${kind}`,
    });
  }
}
