import { inWords } from '../../language/language.svelte.js';
import * as m from '../../paraglide/messages.js';
import type { Bounded, MeasuredTypes, TypologyShown } from '../contract.js';
import { asShare } from '../words.js';

type Measured = Extract<MeasuredTypes, { kind: 'shown' }>;

/** Everybody was counted: a share has no margin. */
export const sharesMeasured = ({ members, counts }: Measured): readonly number[] =>
  counts.map((count) => count / members);

/** Where what people say and what the tool counted are furthest apart, when chance does not explain it. */
export function gapInWords(
  { types }: Pick<TypologyShown, 'types'>,
  said: { readonly shares: readonly Bounded[] },
  measured: Measured,
): string {
  const shares = sharesMeasured(measured);
  const gaps = types.flatMap(({ name }, at) => {
    const own = said.shares[at];
    const seen = shares[at];
    if (own === undefined || seen === undefined || (seen >= own.low && seen <= own.high)) return [];
    return [{ name: inWords(name), own: own.estimate, seen, size: Math.abs(own.estimate - seen) }];
  });
  const [widest] = gaps.sort((left, right) => right.size - left.size);
  if (!widest) return m.wave_results_measured_alike();
  const { name, own, seen } = widest;
  const shown = { type: name, said: asShare(own), measured: asShare(seen) };
  return own > seen ? m.wave_results_measured_less(shown) : m.wave_results_measured_more(shown);
}

/** The type that is measured most, where nothing said may be compared with it. */
export function mostInWords({ types }: Pick<TypologyShown, 'types'>, measured: Measured): string {
  const shares = sharesMeasured(measured);
  const most = shares.indexOf(Math.max(...shares));
  const type = types[most];
  return type ? m.wave_results_measured_mostly({ type: inWords(type.name), measured: asShare(shares[most] ?? 0) }) : '';
}
