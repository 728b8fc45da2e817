import { entry, type ProblemWords } from './problem-entry.js';

/** Taking a test. */
export const assessmentsProblems: ProblemWords = {
  LINK_UNKNOWN: entry(
    404,
    ['Lien inconnu', 'Unknown link'],
    [
      'Ce lien ne mène à aucun test. Vérifiez qu’il est complet, ou demandez-en un autre à la personne qui vous l’a envoyé.',
      'This link leads to no test. Check that it is complete, or ask the person who sent it for another one.',
    ],
  ),
  SIGN_IN_INSTEAD: entry(
    403,
    ['Connectez-vous pour cela', 'Please sign in for this'],
    [
      'Ce lien vient d’un code imprimé, que d’autres ont pu voir. Il permet de passer le test et d’en lire le résultat ; pour le reste, connectez-vous à votre espace.',
      'This link comes from a printed code, which others may have seen. It lets you take the test and read its result; for anything else, please sign in to your space.',
    ],
  ),
  MAILED_LINK_INSTEAD: entry(
    403,
    ['Un lien reçu par courriel est nécessaire', 'A link received by mail is needed'],
    [
      'Ce lien vient d’un code imprimé, que d’autres ont pu voir : il ne dit pas qui a consulté vos résultats. Ouvrez pour cela le lien que vous avez reçu par courriel, ou écrivez au contact que donne la notice.',
      'This link comes from a printed code, which others may have seen: it does not tell who looked at your results. Please open the link you received by mail, or write to the contact that the notice gives.',
    ],
  ),
  LINK_EXPIRED: entry(
    410,
    ['Lien expiré', 'Expired link'],
    [
      'Ce lien n’est plus valable depuis le {at}. Demandez-en un autre à la personne qui vous l’a envoyé.',
      'This link expired on {at}. Ask the person who sent it for another one.',
    ],
  ),
  SITTING_UNKNOWN: entry(
    404,
    ['Test introuvable', 'No such test'],
    ['Il n’y a pas de test à cette adresse.', 'There is no test at this address.'],
  ),
  CAMPAIGN_NOT_OPEN: entry(
    403,
    ['Pas encore ouvert', 'Not open yet'],
    [
      'Le test ouvre le {at}. Gardez ce lien et revenez à cette date.',
      'The test opens on {at}. Keep this link and come back then.',
    ],
  ),
  CAMPAIGN_CLOSED: entry(
    410,
    ['Test clos', 'Test closed'],
    [
      'Le test est clos depuis le {at}. Adressez-vous à la personne qui vous a envoyé ce lien.',
      'The test closed on {at}. Please contact the person who sent you this link.',
    ],
  ),
  CAMPAIGN_STOPPED: entry(
    410,
    ['Test arrêté', 'Test stopped'],
    [
      'L’organisation a arrêté ce test. Vos réponses ne serviront à aucune décision tant qu’une personne ne vous aura pas écrit.',
      'The organisation has stopped this test. Your answers will serve no decision until somebody has written to you.',
    ],
  ),
  INVITATION_WITHDRAWN: entry(
    410,
    ['Invitation retirée', 'Invitation taken back'],
    [
      'L’organisation a retiré cette invitation le {at}. Le test ne vous est plus demandé ; rien de ce que vous avez répondu n’a été noté.',
      'The organisation took this invitation back on {at}. You are no longer asked to take the test; nothing you answered was scored.',
    ],
  ),
  SITTING_PAUSED: entry(
    409,
    ['Test en pause', 'Test paused'],
    ['Le test est en pause. Reprenez-le pour répondre.', 'The test is paused. Resume it to answer.'],
  ),
  PAUSE_NOT_ALLOWED: entry(
    409,
    ['Pas de pause prévue', 'No pause planned'],
    [
      'Ce test ne prévoit pas de pause. Si vous en avez besoin, adressez-vous à la personne nommée dans la notice.',
      'This test has no pause. If you need one, please ask the person named in the notice.',
    ],
  ),
  PAUSE_USED_UP: entry(
    409,
    ['Pauses épuisées', 'No pause left'],
    ['Les {minutes} minutes de pause ont été prises.', 'The {minutes} minutes of pause have been taken.'],
  ),
  NOTICE_NOT_ACKNOWLEDGED: entry(
    409,
    ['Notice à lire d’abord', 'Notice to read first'],
    ['Lisez la notice avant de commencer le test.', 'Please read the notice before you start the test.'],
  ),
  NOTICE_CHANGED: entry(
    409,
    ['La notice a changé', 'The notice has changed'],
    [
      'La notice a été mise à jour. Rechargez la page pour lire la nouvelle.',
      'The notice has been updated. Reload the page to read the new one.',
    ],
  ),
  SITTING_ALREADY_BEGUN: entry(
    409,
    ['Test déjà commencé', 'Test already begun'],
    [
      'Le test a déjà commencé : sa durée ne peut plus changer.',
      'The test has already begun: its duration can no longer change.',
    ],
  ),
  SITTING_FINISHED: entry(
    409,
    ['Test terminé', 'Test finished'],
    [
      'Ce test est terminé ; cette réponse n’a pas été comptée. Le résultat vous attend.',
      'This test has ended; this answer was not counted. Your result is ready.',
    ],
  ),
  ANSWER_ALREADY_GIVEN: entry(
    409,
    ['Réponse déjà donnée', 'Already answered'],
    [
      'La question {position} a déjà reçu une autre réponse, peut-être depuis un autre onglet. C’est la première qui compte.',
      'Question {position} already has another answer, perhaps from another tab. The first one counts.',
    ],
  ),
  POSITION_NOT_SERVED: entry(
    409,
    ['Question pas encore posée', 'Question not asked yet'],
    ['La question {position} n’a pas encore été posée.', 'Question {position} has not been asked yet.'],
  ),
  RESULT_NOT_READY: entry(
    409,
    ['Résultat pas encore prêt', 'Result not ready yet'],
    ['Le résultat sera là quand le test sera terminé.', 'The result will be there once the test has ended.'],
  ),
  FLAG_UNKNOWN: entry(
    404,
    ['Signalement inconnu', 'Unknown report'],
    ['Aucun signalement ne porte l’identifiant {id}.', 'No report has the id {id}.'],
  ),
  FLAG_ALREADY_DECIDED: entry(
    409,
    ['Signalement déjà traité', 'Report already decided'],
    ['Le signalement {id} a déjà été tranché.', 'The report {id} has already been decided.'],
  ),
  INVITATION_UNKNOWN: entry(
    404,
    ['Invitation inconnue', 'Unknown invitation'],
    ['Aucune invitation ne porte l’identifiant {id}.', 'No invitation has the id {id}.'],
  ),
  TIME_FACTOR_OUT_OF_RANGE: entry(
    422,
    ['Facteur de temps hors limites', 'Time factor out of range'],
    ['Le facteur de temps va de 1 à {largest}.', 'The time factor goes from 1 to {largest}.'],
  ),
};
