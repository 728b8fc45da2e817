import { Refused } from '../api/ask.js';
import * as m from '../paraglide/messages.js';
import type { Because } from './contract.js';

const BECAUSE: Readonly<Record<Because, (counted: { count: number }) => string>> = {
  finished: m.invitations_left_finished,
  gone: m.invitations_left_gone,
  'no-address': m.invitations_left_no_address,
  'not-allowed': m.invitations_left_not_allowed,
  waiting: m.invitations_left_waiting,
  refused: m.invitations_left_refused,
  'not-invited': m.invitations_left_not_invited,
  'too-soon': m.invitations_left_too_soon,
};

export const becauseInWords = (because: Because, count: number): string => BECAUSE[because]({ count });

/** What the service said, or that it could not be asked. */
export const troubleInWords = (cause: unknown): string => (cause instanceof Refused ? cause.detail : m.not_sent_yet());
