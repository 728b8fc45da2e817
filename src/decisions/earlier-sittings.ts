import type { Instrument, StoredResult } from '../assessments/index.js';
import { toPoints } from '../competencies/index.js';
import { composite, reliableChange, type Estimate, type ReliableChange } from '../psychometrics/index.js';
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
export const changesSince = (instrument: Instrument, earlier: Measured, later: Measured): Change[] =>
  reliableChangesSince(instrument, earlier, later).map(({ of, change }) => ({
    of,
    points: Math.round(toPoints(instrument.scale, change.difference)),
    margin: Math.round(toPoints(instrument.scale, 1.96 * change.standardError)),
    probabilityHigher: rounded(change.probabilityHigher),
    isReliable: change.isReliable,
  }));

/** The same in logits, for whoever goes on calculating. */
export function reliableChangesSince(
  instrument: Instrument,
  earlier: Measured,
  later: Measured,
): { readonly of: string; readonly change: ReliableChange }[] {
  const before = new Map(estimatesOf(earlier));
  return estimatesOf(later).flatMap(([of, now]) => {
    const then = before.get(of);
    const change = then && reliableChange(then, now, priorOf(instrument, of));
    // An infinite error says that one of the two tests asked nothing that counts here.
    return change && Number.isFinite(change.standardError) ? [{ of, change }] : [];
  });
}

type Measured = Pick<StoredResult, 'overall' | 'domains'>;

const estimatesOf = ({ overall, domains }: Measured): (readonly [string, Estimate])[] =>
  [['overall', overall] as const, ...domains.map(({ id, measure }) => [id, measure] as const)].flatMap(
    ([of, measure]) => (measure ? [[of, measure] as const] : []),
  );

function priorOf(instrument: Instrument, of: string): { mean: number; variance: number } {
  const { estimate, standardError } = composite(instrument.prior, instrument.weightsOf(of));
  return { mean: estimate, variance: standardError ** 2 };
}
