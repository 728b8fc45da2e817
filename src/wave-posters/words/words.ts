import type { Change, Withheld } from '../../wave-results/index.js';

/** Names of themes stand in braces: they are set in the colour of their place. */
export interface Words {
  readonly title: (title: string, organisation: string) => string;
  readonly wave: (number: number) => string;
  readonly headline: {
    readonly alike: string;
    readonly nothing: Readonly<Record<Withheld['because'], string>>;
    readonly alone: (score: string) => string;
    readonly moved: (points: string) => string;
    readonly inFront: readonly [one: string, two: string, more: string];
    readonly behind: readonly [one: string, two: string, more: string];
  };
  readonly deck: {
    readonly firstWave: string;
    readonly still: (since: string) => string;
    readonly rising: (since: string, names: string) => string;
    readonly falling: (since: string, names: string) => string;
    readonly noRise: string;
    readonly noFall: string;
    readonly others: (count: number) => string;
  };
  readonly participation: {
    readonly heading: string;
    readonly answers: (answered: string) => string;
    readonly of: (invited: string) => string;
    readonly hidden: string;
    readonly saysHidden: string;
    readonly says: (answered: string, invited: string | null, share: string | null) => string;
  };
  readonly chart: {
    readonly heading: string;
    readonly scale: string;
    readonly colours: string;
    readonly mean: string;
    readonly since: (month: string) => string;
    readonly waves: (from: string, to: string) => string;
    readonly interval: (low: string, high: string) => string;
    readonly hidden: string;
    readonly left: (count: number) => string;
    readonly says: (name: string, score: string, interval: string) => string;
    readonly saysHidden: (name: string, because: string) => string;
    readonly key: {
      readonly interval: string;
      readonly before: string;
      readonly broken: string;
      readonly sizes: readonly [small: string, medium: string, large: string];
    };
    readonly sizes: Readonly<Record<Change['magnitude'], string>>;
    readonly beyondChance: string;
    readonly maybeChance: string;
    readonly steady: string;
  };
  readonly because: Readonly<Record<Withheld['because'], string>>;
  readonly questions: {
    readonly strongest: string;
    readonly weakest: string;
    readonly favourable: string;
    readonly towards: (answer: string) => string;
    readonly says: (text: string, share: string, range: string) => string;
    readonly none: string;
  };
  readonly recommendation: {
    readonly heading: string;
    readonly parts: readonly [detractors: string, passives: string, promoters: string];
    readonly interval: (low: string, high: string) => string;
  };
  readonly next: {
    readonly lead: (name: string) => string;
    readonly maybe: (name: string) => string;
    readonly talk: string;
    readonly wait: string;
    readonly waitLead: string;
  };
  readonly foot: {
    readonly answers: (answered: string, invited: string | null) => string;
    readonly anonymous: string;
    readonly threshold: (threshold: string) => string;
    readonly intervals: string;
    readonly instrument: (name: string, version: string) => string;
    readonly closed: (day: string) => string;
  };
}
