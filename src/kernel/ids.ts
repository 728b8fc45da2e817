import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Identities and secrets, passed in so that simulations repeat. */
export interface Ids {
  /** UUID v7: made without a round trip, sorted by time. */
  next(): string;
  /** 22 characters of base64url, 128 bits: cannot be guessed. */
  secretCode(): string;
  /** 64 bits in hexadecimal, the start of one sitting's randomness. */
  seed(): string;
}

export const randomIds: Ids = {
  next: () => v7(),
  secretCode: () => randomBytes(16).toString('base64url'),
  seed: () => randomBytes(8).toString('hex'),
};
