import type { AssessmentReader, AssessmentTables } from '../assessments/index.js';
import type { PeopleReader } from '../people/index.js';
import type { Verification } from './verification.js';

export interface VerificationReader {
  readonly assessments: AssessmentReader;
  readonly people: PeopleReader;
  verification(organisationId: string, id: string): Promise<Verification | null>;
  /** Newest first. */
  verificationsOf(organisationId: string, sittingId: string): Promise<Verification[]>;
}

export interface VerificationTables extends VerificationReader {
  readonly assessments: AssessmentTables;
  /** Held until the work is committed: two officers do not ask twice. */
  lockVerificationsOf(organisationId: string, sittingId: string): Promise<Verification[]>;
  addVerification(verification: Verification): Promise<void>;
  keepVerification(verification: Verification): Promise<void>;
}

export interface VerificationStore {
  readonly committed: VerificationReader;
  write<T>(work: (tables: VerificationTables) => Promise<T>): Promise<T>;
}
