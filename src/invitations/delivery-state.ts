import type { Instant } from '../kernel/clock.js';
import type { Mail } from '../mail/index.js';

/** `no-address`: a sheet is needed; `not-written`: its message has not been asked for yet; then as the message itself. */
export type DeliveryState = 'no-address' | 'not-written' | Mail['state'];

export type DeliveryCounts = Readonly<Record<DeliveryState, number>>;

/** How far one person's invitation has come. */
export interface Delivery {
  readonly invitationId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly state: DeliveryState;
  /** Where the message went or will go. */
  readonly to: string | null;
  /** When it was sent, or else asked for. */
  readonly at: Instant | null;
  /** The mail server's words, for a message that was not taken. */
  readonly because: string | null;
}

export const NOTHING_DELIVERED: DeliveryCounts = {
  'no-address': 0,
  'not-written': 0,
  waiting: 0,
  'handing-over': 0,
  sent: 0,
  uncertain: 0,
  refused: 0,
  dropped: 0,
};

/** What somebody has to look at. */
export const FAILED: readonly DeliveryState[] = ['refused', 'uncertain'];
