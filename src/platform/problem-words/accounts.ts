import { entry, type ProblemWords } from './problem-entry.js';

/** Signing in. */
export const accountProblems: ProblemWords = {
  ACCOUNT_UNKNOWN: entry(
    404,
    ['Compte inconnu', 'Unknown account'],
    ['Ce compte n’existe pas ou plus.', 'This account does not exist, or no longer does.'],
  ),
  // Not 401: a page would take it for the end of a session.
  SIGN_IN_REFUSED: entry(
    422,
    ['Connexion refusée', 'Sign-in refused'],
    [
      'L’adresse ou le mot de passe ne convient pas. Vérifiez les deux, puis réessayez.',
      'The address or the password is not right. Check both, then try again.',
    ],
  ),
  SIGN_IN_DELAYED: entry(
    429,
    ['Trop d’essais', 'Too many tries'],
    [
      'Trop d’essais en peu de temps. Réessayez dans {minutes} min ; rien n’est bloqué pour toujours.',
      'Too many tries in a short time. Try again in {minutes} min; nothing is locked for ever.',
    ],
  ),
  PASSWORD_REFUSED: entry(
    422,
    ['Mot de passe à changer', 'Choose another password'],
    [
      'Ce mot de passe ne protège pas assez le compte. Rien n’a été changé.',
      'This password does not protect the account enough. Nothing was changed.',
    ],
  ),
  PASSWORD_WRONG: entry(
    422,
    ['Mot de passe actuel incorrect', 'Wrong current password'],
    [
      'Le mot de passe actuel n’est pas le bon. Rien n’a été changé.',
      'The current password is not right. Nothing was changed.',
    ],
  ),
  PASSWORD_LINK_OVER: entry(
    410,
    ['Lien périmé', 'Link no longer valid'],
    [
      'Ce lien a déjà servi ou est trop ancien. Demandez-en un autre.',
      'This link was already used or is too old. Ask for another.',
    ],
  ),
  ADDRESS_MISSING: entry(
    409,
    ['Adresse manquante', 'Address missing'],
    [
      'Cette personne n’a pas d’adresse électronique : ajoutez-la d’abord.',
      'This person has no e-mail address: add it first.',
    ],
  ),
  ADDRESS_UNCONFIRMED: entry(
    409,
    ['Adresse à confirmer', 'Address to be confirmed'],
    [
      'Quelqu’un a changé l’adresse de cette personne, qui ne s’est pas connectée depuis. Aucun lien n’y part avant qu’elle se connecte, ou que l’administration confirme l’adresse.',
      'Somebody changed this person’s address, and they have not signed in since. No link goes there before they sign in, or an administrator confirms the address.',
    ],
  ),
  ADDRESS_SHARED: entry(
    409,
    ['Plusieurs comptes', 'Several accounts'],
    [
      'Plusieurs comptes ont cette adresse. Précisez l’organisation : {organisations}.',
      'Several accounts have this address. Say which organisation: {organisations}.',
    ],
  ),
  SESSION_UNKNOWN: entry(
    404,
    ['Connexion inconnue', 'Unknown sign-in'],
    ['Cette connexion est déjà terminée.', 'This sign-in has ended already.'],
  ),
  TOKEN_UNKNOWN: entry(
    404,
    ['Jeton inconnu', 'Unknown token'],
    ['Ce jeton n’existe pas.', 'This token does not exist.'],
  ),
  SCOPE_NOT_HELD: entry(
    403,
    ['Droit non détenu', 'Right not held'],
    [
      'Un jeton ne peut pas permettre plus que vous : {scopes}.',
      'A token cannot allow more than you may do: {scopes}.',
    ],
  ),
  PROVIDER_REFUSED: entry(
    403,
    ['Connexion refusée', 'Sign-in refused'],
    ['Le service d’identité n’a pas pu vous connecter.', 'The identity provider could not sign you in.'],
  ),
};
