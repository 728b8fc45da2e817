import type { Locale } from '../../kernel/localised.js';
import type { Part } from './part.js';
import type { Said } from './said.js';

interface WorksCouncilWords {
  readonly title: string;
  readonly lead: string;
  readonly levels: string;
  readonly levelColumns: readonly [string, string];
  readonly domainColumns: readonly [string, string, string];
  readonly relevanceMissing: string;
  readonly target: string;
  readonly targetColumns: readonly [string, string];
  readonly noTarget: string;
  readonly whoColumns: readonly [string, string];
  readonly noUnit: string;
  readonly noNames: string;
  readonly opinion: string;
  readonly signature: string;
  readonly consultedOn: string;
  readonly measured: (said: Said) => Part;
  readonly matters: (said: Said) => Part;
  readonly who: (said: Said) => Part;
  readonly notice: (said: Said) => Part;
  readonly council: (said: Said) => Part;
}

export const WORKS_COUNCIL: Readonly<Record<Locale, WorksCouncilWords>> = {
  fr: {
    title: 'Dossier pour le comité social et économique',
    lead: 'Ce dossier informe le comité avant la mise en œuvre d’un outil d’évaluation des compétences (Code du travail, L2312-8 et L2312-38). Le tribunal judiciaire de Nanterre a rappelé le 29 janvier 2026 (n° 25/02856) que la consultation vient avant le lancement.',
    levels: 'Les cinq niveaux',
    levelColumns: ['Niveau', 'Ce que font le plus souvent les personnes qui s’y trouvent'],
    domainColumns: ['Pilier', 'Domaine', 'Ce qui est mesuré'],
    relevanceMissing: 'pourquoi ce qui est mesuré est utile au poste (L1221-6, L1222-2)',
    target: 'Niveaux demandés par le métier',
    targetColumns: ['Domaine', 'Niveau demandé'],
    noTarget: 'Aucun niveau n’est demandé : le résultat ne sera comparé à aucun profil.',
    whoColumns: ['Unité', 'Personnes'],
    noUnit: 'Sans unité dans l’organisation',
    noNames: 'Ce dossier ne nomme aucune personne testée.',
    opinion: 'Avis du comité',
    signature: 'Date, nom et signature',
    consultedOn: 'date de clôture de la consultation',
    measured: ({ model, domains }) => ({
      heading: 'Ce qui est mesuré',
      text: [
        `Le référentiel « ${model} », ${domains} domaines, décrit ce que l’on fait avec le numérique au travail. Il ne décrit pas un caractère. Chaque question pose une situation de travail.`,
      ],
    }),
    matters: ({ job }) => ({
      heading: 'Pourquoi c’est utile au poste',
      text: [job === null ? 'Aucun métier n’est encore choisi.' : `Métier visé : ${job}.`],
    }),
    who: ({ people, isOpenLink, isLaunched }) => ({
      heading: 'Qui est concerné',
      text: [
        `${isLaunched ? 'Personnes invitées' : 'Personnes qui seraient invitées'} : ${people}.${isOpenLink ? ' S’y ajoutent les personnes qui postulent par le lien ouvert ; leur nombre n’est pas connu d’avance.' : ''}`,
      ],
    }),
    notice: ({ notice, release }) => ({
      heading: 'La notice, telle que les personnes la lisent',
      text: [`Version ${notice}, contenu ${release}. Chaque personne en prend acte avant la première question.`],
    }),
    council: ({ worksCouncil, isLaunched }) => ({
      heading: 'Consultation du comité',
      text: [
        worksCouncil === null
          ? 'La campagne ne peut pas être lancée tant que la date de clôture de la consultation n’est pas inscrite.'
          : `Date de clôture de la consultation, inscrite par l’organisation : ${worksCouncil}.${isLaunched ? '' : ' La campagne n’est pas encore lancée.'}`,
      ],
    }),
  },
  en: {
    title: 'Dossier for the works council',
    lead: 'This dossier informs the council before a tool that assesses skills is put to use (French Labour Code, L2312-8 and L2312-38). The court of Nanterre recalled on 29 January 2026 (no 25/02856) that the consultation comes before the launch.',
    levels: 'The five levels',
    levelColumns: ['Level', 'What people at that level most often do'],
    domainColumns: ['Pillar', 'Domain', 'What is measured'],
    relevanceMissing: 'why what is measured matters for the job (L1221-6, L1222-2)',
    target: 'Levels the job asks for',
    targetColumns: ['Domain', 'Level asked'],
    noTarget: 'No level is asked: results will be compared with no profile.',
    whoColumns: ['Unit', 'People'],
    noUnit: 'In no unit of the organisation',
    noNames: 'This dossier names nobody who is tested.',
    opinion: 'Opinion of the council',
    signature: 'Date, name and signature',
    consultedOn: 'the day on which the consultation was closed',
    measured: ({ model, domains }) => ({
      heading: 'What is measured',
      text: [
        `The model “${model}”, ${domains} domains, describes what people do with digital tools at work. It does not describe a character. Each question sets a situation at work.`,
      ],
    }),
    matters: ({ job }) => ({
      heading: 'Why it matters for the job',
      text: [job === null ? 'No job has been chosen yet.' : `Job: ${job}.`],
    }),
    who: ({ people, isOpenLink, isLaunched }) => ({
      heading: 'Who is concerned',
      text: [
        `${isLaunched ? 'People invited' : 'People who would be invited'}: ${people}.${isOpenLink ? ' Whoever applies by the open link comes on top; how many is not known beforehand.' : ''}`,
      ],
    }),
    notice: ({ notice, release }) => ({
      heading: 'The notice, as people read it',
      text: [`Version ${notice}, content ${release}. Everyone acknowledges it before the first question.`],
    }),
    council: ({ worksCouncil, isLaunched }) => ({
      heading: 'Consultation of the council',
      text: [
        worksCouncil === null
          ? 'The campaign cannot be launched until the day on which the consultation was closed is written down.'
          : `Day on which the consultation was closed, as the organisation wrote it: ${worksCouncil}.${isLaunched ? '' : ' The campaign has not been launched yet.'}`,
      ],
    }),
  },
};
