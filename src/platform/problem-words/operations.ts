import { entry, type ProblemWords } from './problem-entry.js';

/** The administrator's acts on jobs and mails. */
export const operationsProblems: ProblemWords = {
  QUEUED_JOB_UNKNOWN: entry(
    404,
    ['Tâche inconnue', 'Unknown task'],
    ['Cette tâche n’existe pas, ou n’existe plus.', 'There is no such task, or no longer.'],
  ),
  JOB_NOT_DEAD: entry(
    409,
    ['Tâche pas arrêtée', 'Task not stopped'],
    [
      'Cette tâche n’est pas arrêtée : quelqu’un l’a peut-être déjà relancée.',
      'This task is not stopped: somebody may have restarted it already.',
    ],
  ),
  MAIL_UNKNOWN: entry(
    404,
    ['Message inconnu', 'Unknown message'],
    ['Ce message n’existe pas.', 'There is no such message.'],
  ),
  MAIL_NOT_STUCK: entry(
    409,
    ['Message déjà traité', 'Message already dealt with'],
    [
      'Ce message n’est ni refusé ni incertain : quelqu’un l’a peut-être déjà renvoyé.',
      'This message is neither refused nor uncertain: somebody may have sent it again already.',
    ],
  ),
};
