import { canonicalJson, sha256 } from '../kernel/digest.js';
import { ChangedMeanwhile } from './problems.js';

const ENOUGH_TO_TELL_APART = 16;

/** A short name of what a thing said when it was read: whoever changes it says what they had read. */
export const revisionOf = (thing: object): string => sha256(canonicalJson(thing)).slice(0, ENOUGH_TO_TELL_APART);

/** @throws {ChangedMeanwhile} somebody else changed it since it was read */
export function assertUnchanged(thing: object, revision: string): void {
  if (revisionOf(thing) !== revision) throw new ChangedMeanwhile();
}
