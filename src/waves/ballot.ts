import { sha256 } from '../kernel/digest.js';
import { asTyped, drawnCode } from '../kernel/typed-code.js';

/**
 * The right to answer once. It disappears in the unit of work that keeps the answer, with its codes: from then on nothing tells who
 * answered what, and only that this place is taken.
 */
export interface Ballot {
  readonly organisationId: string;
  readonly waveId: string;
  /** UUID v4: no time, no order. */
  readonly id: string;
  /** Null: a code that is drawn from the pile of a unit. */
  readonly personId: string | null;
  /** Of the frame. */
  readonly unitId: string | null;
  readonly bands: Readonly<Record<string, string>>;
  /** How many letters were posted: the invitation is the first. */
  readonly letters: number;
}

/** Typed on a shared screen: 58 bits, which nobody guesses through a service. */
const TYPED_CODE_LENGTH = 12;

export const newTypedCode = (secret: string): string => drawnCode(secret, TYPED_CODE_LENGTH);

/** In three groups, which an eye keeps in mind. */
export const inThreeGroups = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/** Only the digest is kept: whoever reads the database cannot answer for somebody. A code that was typed is the same in small letters. */
export function ballotCodeDigestOf(code: string): string {
  const typed = asTyped(code);
  return sha256(typed.length === TYPED_CODE_LENGTH ? typed : code);
}
