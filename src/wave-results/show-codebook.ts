import type { Actor } from '../organisations/index.js';
import type { Localised } from '../kernel/localised.js';
import { mayReadResults, mayReadSomeResults } from './access.js';
import { pointQuestionsOf } from './countable.js';
import { findWave } from './find-wave.js';
import type { WaveResultServices } from './services.js';
import type { ClosedWave } from './surveyed-wave.js';

export interface Codebook {
  readonly instrument: { readonly id: string; readonly version: number; readonly name: Localised };
  readonly questions: readonly CodedQuestion[];
  readonly drivers: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly description: Localised;
    readonly questions: readonly { readonly id: string; readonly isReversed: boolean }[];
  }[];
  readonly calculations: readonly Localised[];
}

export interface CodedQuestion {
  readonly id: string;
  readonly type: string;
  readonly text: Localised;
  readonly isAnchor: boolean;
  readonly answers: readonly { readonly code: string; readonly label: Localised }[];
}

/** How each figure is worked out, for whoever reads them years later. */
const CALCULATIONS: readonly Localised[] = [
  {
    fr: 'Chaque réponse sur une échelle vaut de 0 à 100 ; une question inversée est comptée depuis l’autre bout.',
    en: 'Each answer on a scale counts from 0 to 100; a reversed question is counted from the other end.',
  },
  {
    fr: 'Un thème est la moyenne des moyennes de ses questions. Ses positions sont celles des personnes qui ont répondu à toutes ses questions ; favorable : 62,5 ou plus.',
    en: 'A driver is the mean of the means of its questions. Its positions are those of people who answered all of its questions; favourable: 62.5 or more.',
  },
  {
    fr: 'Les intervalles sont à 95 % : Student pour les moyennes, Wilson pour les parts. Les écarts sont des g de Hedges ; ils sont dits significatifs par le test de Welch, corrigé selon Benjamini et Hochberg.',
    en: 'Intervals are at 95%: Student for means, Wilson for shares. Differences are Hedges’ g; they are called significant by Welch’s test, corrected after Benjamini and Hochberg.',
  },
  {
    fr: 'Un chiffre est masqué quand trop peu de personnes ont répondu, ou quand il en révélerait trop une fois rapproché des autres.',
    en: 'A figure is withheld when too few people answered, or when it would tell too much beside the others.',
  },
  {
    fr: 'Ce qu’un outil a mesuré compte tous les membres du fichier, sans marge ; les profils en sont tirés par les bornes du questionnaire, et masqués comme les réponses.',
    en: 'What a tool measured counts all the members of the file, without a margin; types are made from it by the borders in the questionnaire, and withheld as answers are.',
  },
];

export async function showCodebook(
  { store }: Pick<WaveResultServices, 'store'>,
  actor: Actor,
  waveId: string,
): Promise<Codebook> {
  mayReadSomeResults(actor);
  const { wave } = await findWave(store.committed, actor, waveId, (found) => mayReadResults(actor, found));
  return codebookOf(wave);
}

export function codebookOf({ instrument }: Pick<ClosedWave, 'instrument'>): Codebook {
  const points = pointQuestionsOf(instrument);
  const scale = (id: string): readonly Localised[] => instrument.scales.find((one) => one.id === id)?.labels ?? [];
  return {
    instrument: { id: instrument.id, version: instrument.version, name: instrument.name },
    questions: instrument.pages.flatMap(({ questions }) =>
      questions.flatMap((question): CodedQuestion[] => {
        const { type, text, isAnchor } = question;
        const answers = answersOf(question, scale);
        if (question.type !== 'matrix') return [{ id: question.id, type, text, isAnchor, answers }];
        return question.rows.map((row) => ({
          id: `${question.id}.${row.id}`,
          type,
          text: row.text,
          isAnchor,
          answers,
        }));
      }),
    ),
    drivers: instrument.drivers.map(({ id, name, description }) => ({
      id,
      name,
      description,
      questions: points
        .filter(({ driver }) => driver === id)
        .map(({ id: question, isReversed }) => ({ id: question, isReversed })),
    })),
    calculations: CALCULATIONS,
  };
}

type Question = ClosedWave['instrument']['pages'][number]['questions'][number];

function answersOf(question: Question, scale: (id: string) => readonly Localised[]): CodedQuestion['answers'] {
  if ('scale' in question) return scale(question.scale).map((label, at) => ({ code: String(at + 1), label }));
  if (question.type === 'rating')
    return [
      { code: '0', label: question.lowest },
      { code: '10', label: question.highest },
    ];
  return 'options' in question ? question.options.map(({ id, label }) => ({ code: id, label })) : [];
}
