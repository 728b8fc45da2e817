import type { Clock } from '../kernel/clock.js';

const SHORTEST_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * Leaves a mail server that is away in peace for a moment, longer each time, a minute at most: ten thousand messages that wait do
 * not knock one by one. Each process finds out for itself, and forgets when it restarts.
 */
export class Rest {
  private untilMs = 0;
  private nextMs = SHORTEST_MS;

  constructor(private readonly clock: Clock) {}

  isOver(): boolean {
    return this.clock.now().getTime() >= this.untilMs;
  }

  /** @returns how long it lasts from now, in milliseconds; the failures of neighbours that left together count as one */
  begin(): number {
    const nowMs = this.clock.now().getTime();
    if (nowMs >= this.untilMs) {
      this.untilMs = nowMs + this.nextMs;
      this.nextMs = Math.min(this.nextMs * 2, LONGEST_MS);
    }
    return this.untilMs - nowMs;
  }

  forget(): void {
    this.nextMs = SHORTEST_MS;
  }
}
