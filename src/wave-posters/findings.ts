import type { Bounded } from '../psychometrics/index.js';
import type { DriverShown, QuestionShown, WaveOverview, Withheld } from '../wave-results/index.js';

/** A theme whose mean is shown. */
export interface Standing {
  readonly driver: DriverShown;
  readonly value: Bounded;
  /** In front: its interval meets that of the highest; behind: that of the lowest. */
  readonly place: 'front' | 'middle' | 'behind';
}

export interface Standings {
  /** Highest first. */
  readonly shown: readonly Standing[];
  readonly hidden: readonly { readonly driver: DriverShown; readonly because: Withheld['because'] }[];
}

/** Where themes stand, as far as the intervals tell them apart. */
export function standingsOf(drivers: readonly DriverShown[]): Standings {
  const known = drivers
    .flatMap((driver) => (driver.mean.kind === 'shown' ? [{ driver, value: driver.mean.value }] : []))
    .sort((one, other) => other.value.estimate - one.value.estimate);
  const best = known[0]?.value;
  const worst = known.at(-1)?.value;
  const hidden = drivers.flatMap((driver) =>
    driver.mean.kind === 'withheld' ? [{ driver, because: driver.mean.because }] : [],
  );
  if (!best || !worst) return { shown: [], hidden };
  const shown = known.map(({ driver, value }): Standing => {
    const isFront = value.high >= best.low;
    const isBehind = value.low <= worst.high;
    return { driver, value, place: isFront === isBehind ? 'middle' : isFront ? 'front' : 'behind' };
  });
  return { shown, hidden };
}

/** What a poster says first. */
export type Finding =
  | { readonly kind: 'nothing'; readonly because: Withheld['because'] }
  /** The survey has no themes. */
  | { readonly kind: 'no-themes' }
  | { readonly kind: 'alone'; readonly standing: Standing }
  | { readonly kind: 'alike' }
  | { readonly kind: 'told'; readonly first: Told; readonly behind: readonly Standing[] };

export type Told =
  | { readonly kind: 'moved'; readonly driver: DriverShown; readonly difference: number }
  | { readonly kind: 'front'; readonly front: readonly Standing[] };

/** A change that neither chance nor smallness explains comes first; then who stands apart. */
export function findingOf({ drivers, participation }: WaveOverview): Finding {
  const { shown, hidden } = standingsOf(drivers);
  const [best] = shown;
  if (!best) {
    if (drivers.length === 0 && participation !== null) return { kind: 'no-themes' };
    return { kind: 'nothing', because: hidden[0]?.because ?? 'too-few' };
  }
  if (shown.length === 1) return { kind: 'alone', standing: best };
  const front = shown.filter(({ place }) => place === 'front');
  const behind = shown.filter(({ place }) => place === 'behind').reverse();
  const moved = greatestMove(drivers);
  if (moved) return { kind: 'told', first: moved, behind };
  return front.length > 0 ? { kind: 'told', first: { kind: 'front', front }, behind } : { kind: 'alike' };
}

function greatestMove(drivers: readonly DriverShown[]): Told | null {
  const [most] = movesOf(drivers)
    .filter(({ magnitude }) => magnitude === 'medium' || magnitude === 'large')
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
  return most ? { kind: 'moved', driver: most.driver, difference: most.difference } : null;
}

/** Themes that moved more than chance explains. */
export const movesOf = (drivers: readonly DriverShown[]) =>
  drivers.flatMap((driver) =>
    driver.mean.kind === 'shown' && driver.change?.isSignificant ? [{ driver, ...driver.change }] : [],
  );

type Points = Extract<QuestionShown['figures'], { kind: 'points' }>;

export interface AskedPoints {
  readonly question: QuestionShown;
  readonly figures: Points;
}

const pointsOf = ({ questions }: WaveOverview): readonly AskedPoints[] =>
  questions.flatMap((question) => {
    const { figures } = question;
    return figures.kind === 'points' ? [{ question, figures }] : [];
  });

/** Two at most from each end, none twice, of what belongs to a theme. */
export function extremesOf(overview: WaveOverview): {
  readonly strongest: readonly AskedPoints[];
  readonly weakest: readonly AskedPoints[];
} {
  const sorted = pointsOf(overview)
    .filter(({ question, figures }) => question.driver !== null && figures.netPromoter === null)
    .sort((one, other) => other.figures.score - one.figures.score);
  const each = Math.min(2, Math.floor(sorted.length / 2));
  return { strongest: sorted.slice(0, each), weakest: each === 0 ? [] : sorted.slice(-each).reverse() };
}

export const recommendationOf = (overview: WaveOverview): AskedPoints | undefined =>
  pointsOf(overview).find(({ figures }) => figures.netPromoter !== null);
