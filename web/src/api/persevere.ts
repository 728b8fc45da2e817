import { Refused, Unreachable } from './ask.js';

export type Trouble = 'offline' | 'server-troubled';

export interface Patience {
  /** Told each time we have to wait, so that the page can say it. */
  readonly waiting: (trouble: Trouble) => void;
  /** Waits; may end early when the network comes back or the person asks to retry. */
  readonly pause: (ms: number) => Promise<void>;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Repeats a call until the server has really answered; a refusal is an answer, an outage is not. */
export async function persevere<T>(call: () => Promise<T>, patience: Patience): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (cause) {
      const trouble = passingTrouble(cause);
      if (trouble === null) throw cause;
      patience.waiting(trouble);
      await patience.pause(pauseMs(attempt, cause));
    }
  }
}

function passingTrouble(cause: unknown): Trouble | null {
  if (cause instanceof Unreachable) return 'offline';
  if (cause instanceof Refused && (cause.status >= 500 || cause.status === 429)) return 'server-troubled';
  return null;
}

/** Doubles each time, spread by a quarter so that a whole room coming back online does not knock at once. */
function pauseMs(attempt: number, cause: unknown): number {
  if (cause instanceof Refused && cause.more.retryAfterMs !== undefined) return cause.more.retryAfterMs;
  const doubled = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
  return doubled * (0.75 + Math.random() / 2);
}

/** A pause that the network's return or `wake` cuts short. */
export function interruptiblePause(): { pause: (ms: number) => Promise<void>; wake: () => void } {
  let wakeNow: (() => void) | null = null;
  return {
    wake: () => wakeNow?.(),
    pause: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          removeEventListener('online', done);
          wakeNow = null;
          resolve();
        };
        const timer = setTimeout(done, ms);
        addEventListener('online', done);
        wakeNow = done;
      }),
  };
}
