import type { PosterFacts } from '../../src/wave-posters/poster-facts.js';
import type { Change, DriverShown, QuestionShown, TypologyShown, Withheld } from '../../src/wave-results/index.js';
import { both } from '../barometers/small-instrument.js';

const bounded = (estimate: number, half: number) => ({ estimate, low: estimate - half, high: estimate + half });

export const hidden = (because: Withheld['because'] = 'too-few'): Withheld => ({ kind: 'withheld', because });

interface ToldTheme {
  readonly mean: number | Withheld;
  readonly half?: number;
  readonly change?: Partial<Change>;
  readonly name?: string;
  readonly advice?: readonly string[];
}

const theme = ({ mean, half = 2, change, name, advice = [] }: ToldTheme, at: number): DriverShown => ({
  id: `theme-${at}`,
  name: both(name ?? `Theme ${at}`),
  description: both('description'),
  standsBeside: null,
  advice: advice.map(both),
  mean: typeof mean === 'number' ? { kind: 'shown', answered: 80, value: bounded(mean, half) } : mean,
  favourable: hidden(),
  distribution: hidden(),
  weightedMean: null,
  reliability: null,
  change: change ? { difference: 0, effect: 0, magnitude: 'small', isSignificant: false, ...change } : null,
  besideOrganisation: null,
});

const question = (text: string, at: number, isNetPromoter = false): QuestionShown => ({
  id: `question-${at}`,
  text: both(text),
  driver: isNetPromoter ? null : 'theme-0',
  isAnchor: false,
  figures: {
    kind: 'points',
    answered: 100,
    least: 1,
    // Every other one is asked the other way round.
    isReversed: at % 2 === 1,
    labels: ['never', 'seldom', 'at times', 'often', 'always'].map(both),
    counts: [10, 20, 30, 25, 15],
    mean: bounded(3.15, 0.1),
    score: at % 2 === 0 ? 53.75 + at : 46.25 - at,
    favourable: bounded(0.4, 0.05),
    netPromoter: isNetPromoter ? { ...bounded(-12, 8), promoters: 30, passives: 28, detractors: 42 } : null,
  },
  change: null,
});

const typology = (name: string): TypologyShown => ({
  measured: null,
  id: name,
  name: both(name),
  description: both(name),
  across: 'theme-0',
  up: 'theme-1',
  types: [0, 1, 2, 3].map((at) => ({
    id: `${at}`,
    name: both(name),
    description: both(name),
    isHighAcross: at % 2 === 1,
    isHighUp: at > 1,
  })),
  figures: {
    kind: 'shown',
    answered: 100,
    counts: [40, 30, 20, 10],
    shares: [0.4, 0.3, 0.2, 0.1].map((share) => bounded(share, 0.05)),
  },
});

interface ToldWave {
  readonly themes: readonly ToldTheme[];
  readonly words?: string;
  readonly questions?: number;
  readonly typologies?: number;
  readonly waves?: number;
  readonly hasNetPromoter?: boolean;
  readonly locale?: PosterFacts['locale'];
}

/** A wave told by its themes' means, every text of it being the same words. */
export function toldFacts({ themes, words = 'words', waves = 1, locale = 'fr', ...more }: ToldWave): PosterFacts {
  const drivers = themes.map(theme);
  const ids = Array.from({ length: waves }, (_, at) => ({
    id: `wave-${at}`,
    title: both(words),
    closedAt: `2026-0${at + 1}-15T12:00:00.000Z`,
    instrumentVersion: 1,
  }));
  const own = ids.at(-1);
  const before = ids.at(-2);
  const cut = { key: 'organisation', kind: 'organisation', label: both(words), parentKey: null, depth: 0 } as const;
  return {
    organisation: words,
    locale,
    overview: {
      wave: {
        id: own?.id ?? '',
        title: both(words),
        instrumentId: 'instrument',
        instrumentVersion: 3,
        instrumentName: both(words),
        closedAt: own?.closedAt ?? '',
        threshold: 7,
        commentThreshold: 10,
        isAnonymous: true,
      },
      cuts: [],
      cut: { ...cut, withheld: null },
      participation: { invited: 200, answered: 80, share: 0.4 },
      before: before ? { waveId: before.id, title: before.title, closedAt: before.closedAt } : null,
      notComparable: [],
      drivers,
      questions: [
        ...Array.from({ length: more.questions ?? 0 }, (_, at) => question(words, at)),
        ...(more.hasNetPromoter ? [question(words, 99, true)] : []),
      ],
      typologies: Array.from({ length: more.typologies ?? 0 }, () => typology(words)),
      weighted: null,
      activity: null,
      comparisons: 0,
    },
    trend: {
      cuts: [],
      comparisons: 0,
      cut: { ...cut, withheld: null },
      waves: ids,
      drivers: drivers.map(({ id, name, mean }) => ({
        id,
        name,
        points: ids.map(() => mean),
        isSameWords: ids.map(() => true),
        moved: null,
      })),
      anchors: [],
    },
  };
}
