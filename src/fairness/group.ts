import type { Instant } from '../kernel/clock.js';

/** What groups people for the look at fairness, and nothing else. The language of the test is always known. */
export const DECLARED_CHARACTERISTICS = ['gender', 'age-band', 'disability'] as const;
export type DeclaredCharacteristic = (typeof DECLARED_CHARACTERISTICS)[number];
export type Characteristic = DeclaredCharacteristic | 'language';

/** Why the organisation may hold these groups; without it they are not taken in. */
export interface GroupBasis {
  readonly organisationId: string;
  readonly characteristic: DeclaredCharacteristic;
  readonly lawfulBasis: string;
  readonly declaredBy: string;
  readonly declaredAt: Instant;
}

export interface Membership {
  readonly organisationId: string;
  readonly personId: string;
  readonly characteristic: DeclaredCharacteristic;
  readonly group: string;
}

/** Below five, a group can be seen through. */
export const SMALLEST_GROUP = 5;
