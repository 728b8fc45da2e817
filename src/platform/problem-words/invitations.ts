import { entry, type ProblemWords } from './problem-entry.js';

/** How invitations reach people, and how candidates come by themselves. */
export const invitationProblems: ProblemWords = {
  CAMPAIGN_UNKNOWN: entry(
    404,
    ['Campagne inconnue', 'Unknown campaign'],
    ['Cette campagne n’existe pas ou plus.', 'This campaign does not exist, or no longer does.'],
  ),
  INVITEE_UNKNOWN: entry(
    404,
    ['Personne introuvable dans cette campagne', 'Person not found in this campaign'],
    ['Cette campagne n’invite personne sous cet identifiant.', 'This campaign invites nobody under this id.'],
  ),
  WRITTEN_TO_RECENTLY: entry(
    409,
    ['Message trop récent', 'Written to recently'],
    [
      'Cette personne a reçu un message il y a moins de trois jours. Un autre sera possible à partir du {possibleFrom}.',
      'This person was written to less than three days ago. Another message will be possible from {possibleFrom}.',
    ],
  ),
  NO_ADDRESS: entry(
    409,
    ['Pas d’adresse', 'No address'],
    [
      'Cette personne n’a pas d’adresse électronique. Imprimez-lui une feuille, ou ajoutez son adresse.',
      'This person has no e-mail address. Print a sheet for them, or add their address.',
    ],
  ),
  MESSAGE_WAITING: entry(
    409,
    ['Un message attend déjà', 'A message is already waiting'],
    [
      'Un message à cette personne attend encore de partir. Il partira dès que le serveur de courrier le prendra.',
      'A message to this person is still waiting. It will leave as soon as the mail server takes it.',
    ],
  ),
  TEST_FINISHED: entry(
    409,
    ['Test déjà terminé', 'Test already finished'],
    ['Cette personne a terminé le test.', 'This person has finished the test.'],
  ),
  PERSON_GONE: entry(
    409,
    ['Invitation sans objet', 'No longer invited'],
    [
      'Cette personne a quitté l’organisation, ou son invitation a été retirée.',
      'This person has left the organisation, or the invitation was taken back.',
    ],
  ),
  CONTACT_NOT_ALLOWED: entry(
    409,
    ['Pas d’accord pour être contacté', 'Contact not allowed'],
    [
      'Cette personne n’a pas accepté qu’on lui écrive au sujet de ce recrutement.',
      'This person did not agree to be written to about this hiring.',
    ],
  ),
  CAMPAIGN_OVER: entry(
    409,
    ['Campagne terminée', 'Campaign over'],
    [
      'Cette campagne est close ou arrêtée : plus personne n’y est invité.',
      'This campaign is closed or stopped: nobody is invited to it any more.',
    ],
  ),
  NOT_FOR_CANDIDATES: entry(
    409,
    ['Campagne sans candidats', 'Not a hiring campaign'],
    ['Seule une campagne de recrutement reçoit des candidats.', 'Only a hiring campaign takes candidates.'],
  ),
  REMINDER_WITHOUT_END: entry(
    409,
    ['Campagne sans date de fin', 'Campaign without an end'],
    [
      'Cette campagne n’a pas de date de fin : une relance ne peut pas être prévue avant elle.',
      'This campaign has no closing date: a reminder cannot be planned before it.',
    ],
  ),
  OPEN_LINK_UNKNOWN: entry(
    404,
    ['Code inconnu', 'Unknown code'],
    [
      'Ce code ne mène à aucun recrutement. Vérifiez-le sur l’annonce ou l’affiche.',
      'This code leads to no hiring. Please check it on the advert or the poster.',
    ],
  ),
  OPEN_LINK_CLOSED: entry(
    410,
    ['Inscriptions closes', 'No longer open'],
    [
      'Ce recrutement ne prend plus de nouvelles inscriptions. Si vous avez déjà votre lien, il fonctionne toujours.',
      'This hiring takes no new candidates. If you already have your own link, it still works.',
    ],
  ),
  TOO_MANY_JOINS: entry(
    429,
    ['Beaucoup de monde en ce moment', 'Very busy right now'],
    [
      'Beaucoup de personnes s’inscrivent en ce moment. Réessayez dans une heure ; rien de ce que vous avez saisi n’est perdu.',
      'Many people are joining right now. Please try again in an hour; nothing you typed is lost.',
    ],
  ),
  SHORT_CODE_UNKNOWN: entry(
    404,
    ['Code inconnu', 'Unknown code'],
    [
      'Ce code ne mène à aucun test. Vérifiez-le sur votre feuille, ou demandez-en une autre à la personne qui vous l’a remise.',
      'This code leads to no test. Check it on your sheet, or ask the person who gave it to you for another one.',
    ],
  ),
  TOO_MANY_GUESSES: entry(
    429,
    ['Trop d’essais', 'Too many tries'],
    [
      'Trop de codes faux ont été essayés sur ce service. Réessayez dans une heure, ou scannez le code de votre feuille.',
      'Too many wrong codes were tried on this service. Try again in an hour, or scan the code on your sheet.',
    ],
  ),
  NOTHING_TO_PRINT: entry(
    409,
    ['Rien à imprimer', 'Nothing to print'],
    ['Personne ne correspond à ce choix.', 'Nobody matches this choice.'],
  ),
};
