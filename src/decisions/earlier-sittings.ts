import type { Instrument, StoredResult } from '../assessments/index.js';
import { toPoints } from '../competencies/index.js';
import { composite, reliableChange, type Estimate } from '../psychometrics/index.js';
import { rounded } from './reported.js';

/** How one quantity changed since an earlier test, both freed of what was believed beforehand. */
export interface Change {
  /** `overall`, or a domain. */
  readonly of: string;
  readonly points: number;
  /** Half of the 95 % interval. */
  readonly margin: number;
  readonly probabilityHigher: number;
  /** Chance alone makes such a difference one time in twenty at most. */
  readonly isReliable: boolean;
}

/** @param instrument of the later test; both on its scale */
export function changesSince(
  instrument: Instrument,
  earlier: Pick<StoredResult, 'overall' | 'domains'>,
  later: Pick<StoredResult, 'overall' | 'domains'>,
): Change[] {
  const before = new Map(estimatesOf(earlier));
  return estimatesOf(later).flatMap(([of, now]) => {
    const then = before.get(of);
    const change = then && reliableChange(then, now, priorOf(instrument, of));
    // An infinite error says that one of the two tests asked nothing that counts here.
    if (!change || !Number.isFinite(change.standardError)) return [];
    return [
      {
        of,
        points: Math.round(toPoints(instrument.scale, change.difference)),
        margin: Math.round(toPoints(instrument.scale, 1.96 * change.standardError)),
        probabilityHigher: rounded(change.probabilityHigher),
        isReliable: change.isReliable,
      },
    ];
  });
}

const estimatesOf = ({
  overall,
  domains,
}: Pick<StoredResult, 'overall' | 'domains'>): (readonly [string, Estimate])[] =>
  [['overall', overall] as const, ...domains.map(({ id, measure }) => [id, measure] as const)].flatMap(
    ([of, measure]) => (measure ? [[of, measure] as const] : []),
  );

function priorOf(instrument: Instrument, of: string): { mean: number; variance: number } {
  const { estimate, standardError } = composite(instrument.prior, instrument.weightsOf(of));
  return { mean: estimate, variance: standardError ** 2 };
}
