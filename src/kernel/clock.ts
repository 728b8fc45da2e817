/** The present moment, passed in so that tests choose it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Moments are stored and compared as ISO 8601 in UTC with milliseconds: the same text on every database, in order of time. */
export type Instant = string;

export const instantOf = (date: Date): Instant => date.toISOString();

export const afterMinutes = (from: Instant, minutes: number): Instant =>
  instantOf(new Date(Date.parse(from) + minutes * 60_000));
