import { entry, type ProblemWords } from './problem-entry.js';

/** Campaigns and invitations. */
export const campaignProblems: ProblemWords = {
  DRAFT_UNKNOWN: entry(
    404,
    ['Brouillon inconnu', 'Unknown draft'],
    ['Ce brouillon n’existe pas, ou a été supprimé.', 'There is no such draft, or it was deleted.'],
  ),
  CAMPAIGN_INCOMPLETE: entry(
    422,
    ['Campagne incomplète', 'Campaign incomplete'],
    [
      'Il manque de quoi lancer cette campagne. Rien n’a été envoyé.',
      'Something is missing before this campaign can be launched. Nothing was sent.',
    ],
  ),
  CAMPAIGN_ENDED: entry(
    409,
    ['Campagne terminée', 'Campaign ended'],
    [
      'Cette campagne est close ou arrêtée : cet acte n’est plus possible.',
      'This campaign is closed or stopped: this can no longer be done.',
    ],
  ),
  EXTENSION_NOT_LATER: entry(
    422,
    ['La fin ne peut que reculer', 'The end can only be later'],
    [
      'Choisissez une fin après le {closesAt} : une campagne se prolonge, elle ne se raccourcit pas.',
      'Choose an end after {closesAt}: a campaign can be extended, not shortened.',
    ],
  ),
  NOBODY_TO_INVITE: entry(
    422,
    ['Personne à inviter', 'Nobody to invite'],
    [
      'Toutes ces personnes sont déjà invitées, ou ont quitté l’organisation.',
      'All of these people are already invited, or have left the organisation.',
    ],
  ),
  TEST_ALREADY_FINISHED: entry(
    409,
    ['Test déjà terminé', 'Test already finished'],
    [
      'Cette personne a terminé le test : son invitation ne peut plus être retirée.',
      'This person has finished the test: the invitation can no longer be taken back.',
    ],
  ),
};
