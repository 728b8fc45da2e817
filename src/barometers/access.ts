import { assertMay, type Actor } from '../organisations/index.js';

/** Authors write instruments, and so does HR, who asks people with them. */
export function mayWriteInstruments(actor: Actor): void {
  if (!actor.permissions.has('barometers.manage')) assertMay(actor, 'content.author');
}
