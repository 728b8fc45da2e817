import { entry, type ProblemWords } from './problem-entry.js';

/** Barometers: waves, and the links of those who answer them. */
export const waveProblems: ProblemWords = {
  WAVE_UNKNOWN: entry(
    404,
    ['Vague introuvable', 'No such wave'],
    ['Il n’y a pas de vague de baromètre à cette adresse.', 'There is no survey wave at this address.'],
  ),
  WAVE_FIXED: entry(
    409,
    ['Vague déjà lancée', 'Wave already launched'],
    [
      'Cette vague est lancée : ce qui a été annoncé aux répondants ne change plus. Seule sa date de fin peut être déplacée.',
      'This wave has been launched: what respondents were told no longer changes. Only its closing day can be moved.',
    ],
  ),
  WAVE_INCOMPLETE: entry(
    422,
    ['Vague à compléter', 'Wave to be completed'],
    [
      'Cette vague ne peut pas être enregistrée ou lancée ainsi (à revoir : {because}).',
      'This wave cannot be kept or launched like this (to look at: {because}).',
    ],
  ),
  WAVE_TOO_FEW_ASKED: entry(
    422,
    ['Trop peu de personnes', 'Too few people'],
    [
      'Seulement {asked} personnes seraient interrogées : sous le seuil de {threshold}, rien ne pourrait être montré. Élargissez la population.',
      'Only {asked} people would be asked: under the threshold of {threshold}, nothing could be shown. Widen the population.',
    ],
  ),
  WAVE_NOT_OPEN: entry(
    409,
    ['Pas ouvert', 'Not open'],
    ['Ce baromètre n’est pas ouvert en ce moment.', 'This survey is not open at the moment.'],
  ),
  WAVE_NOT_YET_OPEN: entry(
    409,
    ['Pas encore ouvert', 'Not open yet'],
    ['Cette enquête ouvre le {opensAt}.', 'This survey opens on {opensAt}.'],
  ),
  WAVE_CLOSED: entry(
    409,
    ['Baromètre clos', 'Survey closed'],
    ['Ce baromètre est clos : il ne prend plus de réponses.', 'This survey is closed: it takes no more answers.'],
  ),
  WAVE_LINK_UNKNOWN: entry(
    404,
    ['Lien inconnu ou déjà utilisé', 'Link unknown or already used'],
    [
      'Ce lien ou ce code ne s’ouvre pas : il n’existe pas, ou il a servi. Une fois une réponse gardée, plus rien ne se souvient de son lien.',
      'This link or code does not open: it does not exist, or it has been used. Once an answer is kept, nothing remembers its link.',
    ],
  ),
  ANSWERS_UNFIT: entry(
    422,
    ['Réponses illisibles', 'Unreadable answers'],
    [
      'Une des réponses ne correspond pas à sa question. Rien n’a été gardé ; rechargez la page et essayez encore.',
      'One of the answers does not fit its question. Nothing was kept; reload the page and try again.',
    ],
  ),
  WAVE_REMINDED_LATELY: entry(
    409,
    ['Rappel récent', 'Reminded lately'],
    [
      'Un message est parti il y a moins de trois jours. Le prochain rappel est possible à partir du {from}.',
      'A message left less than three days ago. The next reminder is possible from {from}.',
    ],
  ),
  WAVE_NOTHING_TO_PRINT: entry(
    409,
    ['Rien à imprimer', 'Nothing to print'],
    [
      'Aucune personne sans adresse n’a encore sa place libre ici : il n’y a rien à imprimer.',
      'Nobody without an address has a place left here: there is nothing to print.',
    ],
  ),
};
