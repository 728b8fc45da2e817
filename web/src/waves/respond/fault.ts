import { Refused } from '../../api/ask.js';

/** What kept the page from going on; each has its own words and its own next thing to do. */
export interface Fault {
  readonly kind: 'link-unknown' | 'not-open-yet' | 'closed' | 'offline' | 'busy' | 'server-error';
  /** The service’s own sentence, which may say a date. */
  readonly detail: string;
}

const KINDS: Readonly<Record<string, Fault['kind']>> = {
  WAVE_LINK_UNKNOWN: 'link-unknown',
  WAVE_UNKNOWN: 'link-unknown',
  WAVE_NOT_YET_OPEN: 'not-open-yet',
  WAVE_CLOSED: 'closed',
  RATE_LIMITED: 'busy',
  NOT_READY: 'busy',
};

export const UNKNOWN: Fault = { kind: 'link-unknown', detail: '' };

export function faultOf(cause: unknown): Fault {
  if (!(cause instanceof Refused)) return { kind: 'offline', detail: '' };
  // By its name alone: answers are erased on it, and whatever stands before the service may say 404 too.
  return { kind: KINDS[cause.code] ?? 'server-error', detail: cause.detail };
}
