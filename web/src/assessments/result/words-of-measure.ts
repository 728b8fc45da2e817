import { asNumber } from '../../language/formats.js';
import { inWords, locale } from '../../language/language.svelte.js';
import type { Localised } from '../contract.js';
import * as m from '../../paraglide/messages.js';
import type { DomainScore, Measured } from './contract.js';
import type { Findings } from './findings.js';

/** A probability as chances in a hundred; never 0 or 100, which no measure can promise. */
export function chancesInWords(probability: number): string {
  const count = Math.round(probability * 100);
  if (count > 99) return m.chances_over();
  if (count < 1) return m.chances_under();
  return count === 1 ? m.chances_one() : m.chances({ count });
}

/** As above, in figures: short enough for a row. */
export function probabilityInFigures(probability: number): string {
  const percent = (share: number) => asNumber(share, { style: 'percent' });
  if (Math.round(probability * 100) > 99) return m.probability_over({ percent: percent(0.99) });
  return percent(Math.max(probability, 0.01));
}

/** The most likely level, never without how likely. */
export const levelInWords = ({ levelName, levelProbability }: Measured): string =>
  m.row_level({ level: inWords(levelName), probability: probabilityInFigures(levelProbability) });

export const scoreInWords = ({ estimate, margin }: Measured): string =>
  `${asNumber(estimate)}\u00a0±\u00a0${asNumber(margin)}`;

export const intervalInWords = ({ interval: [from, to] }: Measured): string =>
  m.table_interval_value({ from: asNumber(from), to: asNumber(to) });

export function standingInWords({ standing, standingProbability }: DomainScore): string {
  if (standing === 'not-distinguishable' || standingProbability === null) return m.standing_same();
  const chances = chancesInWords(standingProbability);
  return standing === 'above' ? m.standing_above({ chances }) : m.standing_below({ chances });
}

/** How the domains stand beside the own mean: the finding of the radar. */
export function shapeInWords(findings: Findings): string {
  const [above, below] = [findings.above.length, findings.below.length];
  if (above > 0 && below > 0) return m.radar_both_above({ above, below });
  if (above > 0) return m.radar_above({ above });
  return below > 0 ? m.radar_below({ below }) : m.radar_none();
}

/** A level's name standing alone, as a heading. */
export function asHeading(text: Localised): string {
  const words = inWords(text);
  return words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1);
}
