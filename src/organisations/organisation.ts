import type { Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';

/** A tenant: nothing of one organisation is ever seen from another. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly defaultLocale: Locale;
  readonly contact: { readonly name: string; readonly email: string };
  readonly createdAt: Instant;
}
