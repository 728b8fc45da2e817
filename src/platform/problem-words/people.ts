import { entry, type ProblemWords } from './problem-entry.js';

/** People, their places and their roles. */
export const peopleProblems: ProblemWords = {
  PERSON_UNKNOWN: entry(
    404,
    ['Personne inconnue', 'Unknown person'],
    ['Cette personne n’existe pas ici.', 'There is no such person here.'],
  ),
  PERSON_LEFT: entry(
    409,
    ['Pas de rôle possible', 'No role possible'],
    [
      'Seule une personne qui travaille ici peut avoir un rôle. Signalez d’abord son retour.',
      'Only somebody who works here can hold a role. Say first that they are back.',
    ],
  ),
  MANAGER_CIRCLE: entry(
    409,
    ['Une boucle de responsables', 'A circle of managers'],
    [
      'Cette personne serait sa propre responsable, directement ou par d’autres. Choisissez quelqu’un d’autre.',
      'This person would be their own manager, directly or through others. Please choose somebody else.',
    ],
  ),
  LAST_ADMINISTRATOR: entry(
    409,
    ['Dernier compte d’administration', 'Last administrator'],
    [
      'Sans ce rôle, plus personne ne pourrait administrer l’organisation. Donnez-le d’abord à quelqu’un d’autre.',
      'Without this role, nobody could administer the organisation any more. Give it to somebody else first.',
    ],
  ),
  ADDRESS_PROTECTED: entry(
    403,
    ['Adresse protégée', 'Protected address'],
    [
      'Cette personne a des droits que vous n’avez pas, et son adresse ouvre son compte. Seule l’administration peut la changer.',
      'This person may do things that you may not, and their address opens their account. Only an administrator can change it.',
    ],
  ),
  DEPARTURE_PROTECTED: entry(
    403,
    ['Départ protégé', 'Protected departure'],
    [
      'Cette personne administre, recrute, protège les données ou écrit les contenus, et son départ lui retirerait ce rôle. Demandez à une personne qui a le rôle d’administration d’enregistrer ce départ.',
      'This person administers, works in HR, guards privacy or writes content, and their departure would end that role. Please ask somebody with the administrator role to record it.',
    ],
  ),
};
