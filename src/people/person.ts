import type { Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';

/** A calendar day, YYYY-MM-DD. */
export type Day = string;

/** An employee or a candidate; may have an account. */
export interface Person {
  readonly organisationId: string;
  readonly id: string;
  readonly kind: 'employee' | 'candidate';
  /** What imports know employees by; unique in the organisation. */
  readonly staffNumber: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly site: string | null;
  readonly unitId: string | null;
  readonly jobId: string | null;
  readonly managerId: string | null;
  readonly state: 'active' | 'left' | 'erased';
  readonly leftOn: Day | null;
  readonly createdAt: Instant;
}

/** Where somebody was, from a day on: past results stay with the unit of their day. */
export interface Placement {
  readonly organisationId: string;
  readonly personId: string;
  readonly fromDay: Day;
  readonly unitId: string | null;
  readonly jobId: string | null;
}

export const fullNameOf = ({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`.trim();
