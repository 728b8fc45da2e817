import { assertMay, NotAllowed, type Actor } from '../organisations/index.js';

/** Reading, writing, supporting: everyone who signed in, for themselves. */
export const mayUseOpenDoor = (actor: Actor): void => assertMay(actor, 'own');

export const mayAnswerIdeas = (actor: Actor): void => assertMay(actor, 'barometers.manage');

export const isModerator = ({ permissions }: Actor): boolean =>
  permissions.has('barometers.manage') || permissions.has('privacy.manage');

/** Hiding what names or hurts somebody. @throws {NotAllowed} */
export function mayModerateIdeas(actor: Actor): void {
  if (!isModerator(actor)) throw new NotAllowed();
}
