import { Refused } from '../api/ask.js';

/** What kept the page from going on; each has its own words and its own next thing to do. */
export interface Fault {
  readonly kind:
    | 'link-unknown'
    | 'link-expired'
    | 'not-open-yet'
    | 'closed'
    | 'stopped'
    | 'withdrawn'
    | 'offline'
    | 'too-many-requests'
    | 'service-starting'
    | 'server-error';
  readonly detail: string;
  readonly requestId: string | null;
}

const KINDS: Readonly<Record<string, Fault['kind']>> = {
  LINK_UNKNOWN: 'link-unknown',
  LINK_EXPIRED: 'link-expired',
  CAMPAIGN_NOT_OPEN: 'not-open-yet',
  CAMPAIGN_CLOSED: 'closed',
  CAMPAIGN_STOPPED: 'stopped',
  INVITATION_WITHDRAWN: 'withdrawn',
  RATE_LIMITED: 'too-many-requests',
  NOT_READY: 'service-starting',
};

export function faultOf(cause: unknown): Fault {
  if (!(cause instanceof Refused)) return { kind: 'offline', detail: '', requestId: null };
  const kind = KINDS[cause.code] ?? (cause.status === 401 ? 'link-unknown' : 'server-error');
  return { kind, detail: cause.detail, requestId: cause.more.requestId ?? null };
}

export const isRefusal = (cause: unknown, ...codes: string[]): boolean =>
  cause instanceof Refused && codes.includes(cause.code);
