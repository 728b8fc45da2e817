import type { Instant } from '../kernel/clock.js';
import type { Instrument } from './instrument.js';

/**
 * One version of an instrument that an organisation wrote: a draft until it is published, and never changed after. There is one draft
 * of an instrument at most, and it is the latest version.
 */
export interface OwnVersion {
  readonly organisationId: string;
  /** With the id and the version of this row; a draft's may be unfinished. */
  readonly instrument: Instrument;
  /** Goes up each time the draft is kept: whoever keeps it says what they had read. */
  readonly revision: number;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly changedBy: string;
  readonly changedAt: Instant;
  /** Null: a draft. */
  readonly publishedAt: Instant | null;
}

export const isDraft = ({ publishedAt }: OwnVersion): boolean => publishedAt === null;

const OWN = 'own-';

/** What an organisation writes never takes the name of what the product brings, now or later. */
export const ownIdOf = (id: string): string => OWN + id;

export const isOwnId = (id: string): boolean => id.startsWith(OWN);
