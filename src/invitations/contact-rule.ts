import { afterMinutes, type Instant } from '../kernel/clock.js';
import type { Mail } from '../mail/index.js';
import { isGone, type ReachableRecipient, type Recipient } from './recipient.js';

/** One message in three days at most that asks somebody to take the test: more is pressure. */
const PAUSE_MINUTES = 3 * 24 * 60;

/** Messages that ask for the test; that it was stopped asks for nothing. */
const ASKING = new Set(['invitation', 'own-link', 'reminder', 'extension']);

export type Because =
  'finished' | 'gone' | 'no-address' | 'not-allowed' | 'waiting' | 'refused' | 'not-invited' | 'too-soon';

export type Reminding =
  | { readonly may: true; readonly recipient: ReachableRecipient }
  | { readonly may: false; readonly because: Because; readonly possibleFrom: Instant | null };

const no = (because: Because, possibleFrom: Instant | null = null): Reminding => ({
  may: false,
  because,
  possibleFrom,
});

export const isReachable = (recipient: Recipient): recipient is ReachableRecipient =>
  recipient.person?.email !== null && recipient.person !== null;

export const latestAsking = ({ mails }: Pick<Recipient, 'mails'>): Mail | null =>
  mails.find(({ kind }) => ASKING.has(kind)) ?? null;

export const isWaiting = ({ state }: Mail): boolean => state === 'waiting' || state === 'handing-over';

/** The message did not arrive, or went where the person is not reached any more. */
export const hasMissed = (mail: Mail, { person }: ReachableRecipient): boolean =>
  mail.state === 'refused' || mail.state === 'uncertain' || mail.state === 'dropped' || mail.to !== person.email;

/** May somebody be reminded now; if not, why, and from when when it is a matter of time. */
export function mayBeReminded(recipient: Recipient, now: Instant): Reminding {
  if (recipient.sitting?.state === 'finished') return no('finished');
  if (isGone(recipient, now)) return no('gone');
  if (!isReachable(recipient)) return no('no-address');
  if (!allowsContact(recipient)) return no('not-allowed');
  const last = latestAsking(recipient);
  if (!last) return no('not-invited');
  if (recipient.mails.some(isWaiting)) return no('waiting');
  if (last.state === 'refused' && last.to === recipient.person.email) return no('refused');
  const possibleFrom = nextContactOf(recipient);
  if (possibleFrom !== null && possibleFrom > now) return no('too-soon', possibleFrom);
  return { may: true, recipient };
}

/** Candidates who came by themselves said whether they may be written to; the others were given to HR with their address. */
export const allowsContact = ({ join }: Pick<Recipient, 'join'>): boolean =>
  join === null || join.mayBeWrittenToSince !== null;

/** Counted from what arrived, or may have: this campaign's messages, and reminders of any campaign. */
export function nextContactOf({ mails, lastReminderAt }: Recipient): Instant | null {
  const arrived = mails
    .filter(({ kind, state }) => ASKING.has(kind) && (state === 'sent' || state === 'uncertain'))
    .map(({ sentAt, createdAt }) => sentAt ?? createdAt);
  const last = [...arrived, ...(lastReminderAt === null ? [] : [lastReminderAt])].sort().at(-1);
  return last === undefined ? null : afterMinutes(last, PAUSE_MINUTES);
}
