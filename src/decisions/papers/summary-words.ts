import type { Locale } from '../../kernel/localised.js';
import type { Reading } from '../against-target.js';
import type { Outcome } from '../decision.js';

interface SummaryWords {
  readonly nameless: string;
  readonly someone: string;
  readonly notMeasured: string;
  readonly partial: string;
  readonly target: string;
  readonly noTarget: string;
  readonly decision: string;
  readonly provisional: string;
  readonly notAlone: string;
  readonly margins: string;
  readonly chart: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly readings: Readonly<Record<Reading, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  title(name: string): string;
  about(facts: {
    readonly campaign: string;
    readonly job: string | null;
    readonly day: string;
    readonly questions: string;
  }): string;
  overall(score: string, level: string, probability: string): string;
  chartKey(withTarget: boolean): string;
  withdrawn(count: number): string;
  leftOut(count: number): string;
  decided(outcome: string, by: string, day: string): string;
  footer(campaign: string, day: string): string;
}

export const SUMMARY_WORDS: Readonly<Record<Locale, SummaryWords>> = {
  fr: {
    nameless: 'Personne sans nom',
    someone: 'une personne qui a quitté l’organisation',
    notMeasured: 'non mesuré',
    partial: 'Mesure partielle : pas de niveau d’ensemble.',
    target: 'Face au profil du métier',
    noTarget: 'La campagne n’a pas de profil de métier : le résultat ne se compare à aucun niveau demandé.',
    decision: 'Décision',
    provisional: 'Échelle provisoire : la difficulté des questions, fixée par jugement d’expert, reste à vérifier.',
    notAlone: 'Le test éclaire une décision ; il n’en prend aucune. Une personne décide, avec des raisons.',
    margins: 'Deux scores dont les intervalles se recouvrent largement ne se distinguent pas.',
    chart: 'Chaque domaine, son score et son intervalle à 95 % :',
    columns: ['Domaine', 'Niveau demandé', 'Écart, points', 'Probabilité d’y être', 'Lecture'],
    readings: {
      reached: 'Atteint',
      middling: 'Moyen : peut être compensé',
      poor: 'Faible : à regarder de près',
      'not-measured': 'Non mesuré',
    },
    outcomes: {
      hired: 'Embauche',
      promoted: 'Promotion',
      continue: 'Le processus continue',
      'not-retained': 'Candidature non retenue',
      confirmed: 'Résultat confirmé',
      'test-again': 'Nouveau test',
      other: 'Autre décision',
    },
    title: (name) => `Résultat de ${name}`,
    about: ({ campaign, job, day, questions }) =>
      `${campaign}${job === null ? '' : ` · ${job}`} · test terminé le ${day} · ${questions} questions`,
    overall: (score, level, probability) =>
      `Ensemble : ${score} ; niveau le plus probable : ${level} (probabilité ${probability}).`,
    chartKey: (withTarget) =>
      `Point : estimation ; bande : intervalle à 95 % ; traits : limites entre niveaux${withTarget ? ' ; triangle : limite du niveau demandé' : ''}.`,
    withdrawn: (count) => `Questions retirées du calcul : ${count}.`,
    leftOut: (count) => `Questions non proposées en raison d’un aménagement : ${count}.`,
    decided: (outcome, by, day) => `${outcome} ; décidé par ${by}, le ${day}.`,
    footer: (campaign, day) => `Confidentiel · ${campaign} · imprimé le ${day}`,
  },
  en: {
    nameless: 'Person without a name',
    someone: 'somebody who has left the organisation',
    notMeasured: 'not measured',
    partial: 'Partial measure: no overall level.',
    target: 'Against the job’s profile',
    noTarget: 'The campaign has no job profile: the result stands beside no level asked.',
    decision: 'Decision',
    provisional: 'Provisional scale: the difficulty of the questions, set by expert judgement, has yet to be checked.',
    notAlone: 'The test informs a decision; it makes none. A person decides, with reasons.',
    margins: 'Two scores whose intervals largely overlap cannot be told apart.',
    chart: 'Each domain, its score and its 95% interval:',
    columns: ['Domain', 'Level asked', 'Gap, points', 'Probability of being there', 'Reading'],
    readings: {
      reached: 'Reached',
      middling: 'Middling: can be compensated',
      poor: 'Poor: to be looked at closely',
      'not-measured': 'Not measured',
    },
    outcomes: {
      hired: 'Hired',
      promoted: 'Promoted',
      continue: 'The process continues',
      'not-retained': 'Application not retained',
      confirmed: 'Result confirmed',
      'test-again': 'Test again',
      other: 'Other decision',
    },
    title: (name) => `Result of ${name}`,
    about: ({ campaign, job, day, questions }) =>
      `${campaign}${job === null ? '' : ` · ${job}`} · test finished on ${day} · ${questions} questions`,
    overall: (score, level, probability) =>
      `Overall: ${score}; most likely level: ${level} (probability ${probability}).`,
    chartKey: (withTarget) =>
      `Point: estimate; band: 95% interval; lines: limits between levels${withTarget ? '; triangle: limit of the level asked' : ''}.`,
    withdrawn: (count) => `Questions left out of the score: ${count}.`,
    leftOut: (count) => `Questions not asked because of an accommodation: ${count}.`,
    decided: (outcome, by, day) => `${outcome}; decided by ${by} on ${day}.`,
    footer: (campaign, day) => `Confidential · ${campaign} · printed on ${day}`,
  },
};
