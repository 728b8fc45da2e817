import { keepsake } from '../../look/keepsake.js';
import type { Answers, WaveLink } from './contract.js';

/** What is said once the answers have left, even after the page was closed meanwhile. */
export type Ending = Pick<WaveLink, 'isAnonymous' | 'threshold' | 'contact' | 'closesAt' | 'organisation'> & {
  readonly thanks: WaveLink['instrument']['thanks'];
};

/** What one respondent has on their device: nobody else has it until it is sent. */
export interface Kept {
  readonly submissionId: string;
  readonly answers: Answers;
  /** The page they were on. */
  readonly pageId: string | null;
  readonly seconds: number;
  readonly closesAt: string;
  readonly draftKey: string | null;
  /** What the questions were drawn by, where many have the same link. */
  readonly draw: string;
  /** Sent, and not yet known to be received: whatever happens next, it leaves by itself. */
  readonly leaving: Ending | null;
}

export interface KeptAnswers {
  read(): Kept | null;
  /** What was begun on this device from another letter to the same person, from now on kept here. */
  takeOver(draftKey: string): Kept | null;
  write(kept: Kept): void;
  forget(): void;
  /** Whether it would still be there after the page was closed. */
  isLasting(): boolean;
  /** The key under which another window of this device would change it. */
  readonly key: string | null;
}

const PREFIX = 'agilometre:wave:';

/** In memory, and gone with the page. */
export const keptNowhere = (): KeptAnswers => {
  let held: Kept | null = null;
  return {
    read: () => held,
    takeOver: () => null,
    write: (kept) => (held = kept),
    forget: () => (held = null),
    isLasting: () => false,
    key: null,
  };
};

/** On this device, under a digest of the code: whoever looks into the storage finds no link to open. */
export async function keptOnDevice(code: string): Promise<KeptAnswers> {
  const digest = await digestOf(code);
  if (digest === null) return keptNowhere();
  const key = PREFIX + digest;
  forgetPastWaves();
  return {
    key,
    read: () => parsed(keepsake.read(key)),
    takeOver: (draftKey) => takenOver(draftKey, key),
    write: (kept) => keepsake.write(key, JSON.stringify(kept)),
    forget: () => keepsake.forget(key),
    isLasting: () => isStored(key),
  };
}

function takenOver(draftKey: string, key: string): Kept | null {
  const old = keepsake.keys(PREFIX).find((other) => parsed(keepsake.read(other))?.draftKey === draftKey);
  const text = old === undefined ? null : keepsake.read(old);
  if (old === undefined || text === null) return null;
  keepsake.write(key, text);
  keepsake.forget(old);
  return parsed(text);
}

/** Pages that come over plain HTTP have no digests: the draft then lives as long as the page. */
async function digestOf(code: string): Promise<string | null> {
  if (!isSecureContext) return null;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(PREFIX + code));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isStored(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function parsed(text: string | null): Kept | null {
  try {
    return JSON.parse(text ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** A wave may be extended when it was about to close; beyond this, nothing can be done any more with a draft. */
const KEPT_AFTER_CLOSING_MS = 30 * 24 * 3_600_000;

function forgetPastWaves(): void {
  const past = new Date(Date.now() - KEPT_AFTER_CLOSING_MS).toISOString();
  for (const key of keepsake.keys(PREFIX)) {
    const kept = parsed(keepsake.read(key));
    if (kept === null || kept.closesAt < past) keepsake.forget(key);
  }
}
