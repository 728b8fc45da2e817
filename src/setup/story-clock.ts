import type { Clock, Instant } from '../kernel/clock.js';

/** Lets the demonstration's people act in the past: yesterday's test must not have lasted a second. */
export class StoryClock implements Clock {
  constructor(private moment: Date) {}

  now(): Date {
    return this.moment;
  }

  moveTo(moment: Instant): void {
    this.moment = new Date(moment);
  }

  pass(milliseconds: number): void {
    this.moment = new Date(this.moment.getTime() + milliseconds);
  }
}

export const DAY_MINUTES = 24 * 60;
