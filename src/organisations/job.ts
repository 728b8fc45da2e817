import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';

/** Levels 1 to 5 that a job asks for, by domain of its competency model; a domain it does not ask for is absent. */
export interface TargetProfile {
  readonly modelId: string;
  readonly domains: Readonly<Record<string, number>>;
}

/** What a person does in the organisation, and the levels it asks for. */
export interface Job {
  readonly organisationId: string;
  readonly id: string;
  /** What imports call it; unique in the organisation. */
  readonly code: string;
  readonly title: Localised;
  readonly target: TargetProfile;
  /** Grows with each change: two people who edit at once are told. */
  readonly version: number;
  readonly archivedAt: Instant | null;
  readonly createdAt: Instant;
}
