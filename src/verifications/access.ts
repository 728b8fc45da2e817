import { assertMay, NotAllowed, type Actor } from '../organisations/index.js';

export const mayVerify = (actor: Actor): void => assertMay(actor, 'results.read');

/** A program cannot look at somebody’s papers. @throws {NotAllowed} */
export function maySupervise(actor: Actor): void {
  mayVerify(actor);
  if (actor.tokenId !== null) throw new NotAllowed();
}
