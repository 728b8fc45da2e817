import { createHash } from 'node:crypto';
import type { Instant } from '../kernel/clock.js';
import { sha256 } from '../kernel/digest.js';
import type { Localised } from '../kernel/localised.js';
import type { ReportedScore } from './reported.js';

/** What a passport says, as on the paper: nothing more can be read by whoever verifies it. */
export interface PassportContent {
  readonly name: string;
  readonly organisationName: string;
  readonly measuredAt: Instant;
  readonly testName: Localised;
  readonly scale: {
    readonly name: Localised;
    readonly provisional: boolean;
    readonly minimum: number;
    readonly maximum: number;
    readonly cuts: readonly number[];
  };
  readonly levels: readonly { readonly level: number; readonly name: Localised; readonly description: Localised }[];
  readonly overall: ReportedScore;
  readonly domains: readonly { readonly id: string; readonly name: Localised; readonly score: ReportedScore }[];
}

/** A paper that the person asked for and shows to whom they want. */
export interface Passport {
  readonly organisationId: string;
  readonly id: string;
  readonly codeDigest: string;
  readonly sittingId: string;
  readonly personId: string | null;
  readonly content: PassportContent;
  /** Of the result it tells: a later one makes it outdated. */
  readonly resultRevision: number;
  readonly issuedAt: Instant;
  readonly validUntil: Instant;
  readonly withdrawnAt: Instant | null;
}

/** Digital habits move: after two years a level says what was, and no longer what is. A convention. */
const VALID_YEARS = 2;

export function validUntilOf(measuredAt: Instant): Instant {
  const until = new Date(measuredAt);
  until.setUTCFullYear(until.getUTCFullYear() + VALID_YEARS);
  return until.toISOString();
}

export type PassportState = 'authentic' | 'withdrawn' | 'outdated' | 'expired';

export function stateOfPassport(passport: Passport, latestRevision: number, now: Instant): PassportState {
  if (passport.withdrawnAt) return 'withdrawn';
  if (latestRevision > passport.resultRevision) return 'outdated';
  return now >= passport.validUntil ? 'expired' : 'authentic';
}

/** Without letters and digits that are taken for others (Crockford 1999). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 16;

/** Eighty bits that one can read aloud: XXXX-XXXX-XXXX-XXXX. Drawn from a secret, so that it cannot be guessed. */
export function passportCodeFrom(secret: string): string {
  const bytes = createHash('sha256').update(`passport:${secret}`).digest();
  const letters = [...bytes.subarray(0, CODE_LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** However it was typed. Only the digest is kept. */
export const passportDigestOf = (typed: string): string =>
  sha256(
    `passport:${typed
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1')}`,
  );
