import type { ActivityFigure, Instrument } from '../../barometers/index.js';
import type { Population } from '../../waves/index.js';
import type { Counts, Cut, Withheld } from '../../disclosure/index.js';

/** What the network tool counted of one member. */
export interface Member {
  /** Of the file: where a fault is told. */
  readonly line: number;
  /** A staff number or an address, as it is written; null: nothing says who it is. */
  readonly identifier: string | null;
  readonly figures: Readonly<Partial<Record<ActivityFigure, number>>>;
}

/** What is kept of one cut: how many members are of each type. Never a member. */
export type MeasuredCut =
  | { readonly key: string; readonly cut: Cut; readonly withheld: Withheld }
  | {
      readonly key: string;
      readonly cut: Cut;
      readonly withheld: null;
      /** By typology; those of which the file had the columns. */
      readonly counts: Readonly<Record<string, Counts | Withheld>>;
    };

export interface MeasuredMembers {
  /** First and last day that the tool counted. */
  readonly from: string;
  readonly to: string;
  readonly cuts: readonly MeasuredCut[];
}

export interface Proportion {
  readonly count: number;
  readonly of: number;
}

/** What is kept of the spaces: three counts, without a name. */
export interface MeasuredSpaces {
  /** The day on which the list was taken. */
  readonly on: string;
  readonly lasting: Proportion;
  readonly living: Proportion;
  /** Null: the file did not say. */
  readonly managed: Proportion | null;
}

export interface Activity {
  readonly members: MeasuredMembers | null;
  readonly spaces: MeasuredSpaces | null;
}

type Typology = Instrument['typologies'][number];

export interface MeasuredTypology extends Typology {
  readonly measured: NonNullable<Typology['measured']>;
}

export const isMeasured = (typology: Typology): typology is MeasuredTypology => typology.measured !== undefined;

interface Asked {
  readonly instrument: Instrument;
  readonly population: Population;
}

/** People outside have no account on the network. */
export const takesMembers = ({ instrument, population }: Asked): boolean =>
  population.kind === 'staff' && instrument.typologies.some(isMeasured);

export const takesSpaces = ({ instrument, population }: Asked): boolean =>
  population.kind === 'staff' && instrument.measuredSpaces !== undefined;

/** The figures that a typology is made from. */
export const figuresFor = ({ measured: { across, up, isOfThoseWhoCame } }: MeasuredTypology): ActivityFigure[] => [
  across.figure,
  up.figure,
  ...(isOfThoseWhoCame ? (['days'] as const) : []),
];

/** The place, in the typology's list, of a member's type; null: this one is sorted nowhere. */
export function typeOfMember(
  { measured, types }: MeasuredTypology,
  { figures }: Pick<Member, 'figures'>,
): number | null {
  const { across, up, isOfThoseWhoCame } = measured;
  if (isOfThoseWhoCame && (figures.days ?? 0) < 1) return null;
  const isHigh = ({ figure, highFrom }: typeof across): boolean => (figures[figure] ?? 0) >= highFrom;
  const [isAcross, isUp] = [isHigh(across), isHigh(up)];
  return types.findIndex(({ isHighAcross, isHighUp }) => isHighAcross === isAcross && isHighUp === isUp);
}
