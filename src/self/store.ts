import type { AuditTables } from '../audit/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Consent, ConsentPurpose } from './consent.js';
import type { SelfEstimate } from './self-estimate.js';

export interface ConsentReader {
  /** Given and withdrawn ones, oldest first. */
  consentsOf(organisationId: string, personId: string): Promise<Consent[]>;
  /** People who consent now. */
  consenting(organisationId: string, purpose: ConsentPurpose): Promise<ReadonlySet<string>>;
}

export interface ConsentTables extends ConsentReader {
  readonly audit: AuditTables;
  /** Holds the person’s consents until the work is committed: two clicks at once give once. */
  lockConsentsOf(organisationId: string, personId: string): Promise<Consent[]>;
  addConsent(consent: Consent): Promise<void>;
  withdraw(consent: Consent, at: Instant): Promise<void>;
}

export interface ConsentStore {
  readonly committed: ConsentReader;
  write<T>(work: (tables: ConsentTables) => Promise<T>): Promise<T>;
}

export interface SelfEstimateReader {
  /** Oldest first. */
  estimatesOf(organisationId: string, personId: string): Promise<SelfEstimate[]>;
}

export interface SelfEstimateTables extends SelfEstimateReader {
  readonly audit: AuditTables;
  /** Replaces that of the same day. */
  keepEstimate(estimate: SelfEstimate): Promise<void>;
}

export interface SelfEstimateStore {
  readonly committed: SelfEstimateReader;
  write<T>(work: (tables: SelfEstimateTables) => Promise<T>): Promise<T>;
}
