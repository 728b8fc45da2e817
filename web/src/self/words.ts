import type { Measured } from '../assessments/result/contract.js';
import { chancesInWords } from '../assessments/result/words-of-measure.js';
import { asDate, asNumber } from '../language/formats.js';
import * as m from '../paraglide/messages.js';
import type { OwnSitting, Purpose } from './contract.js';

const PURPOSES: Readonly<Record<Purpose, () => string>> = {
  hiring: m.self_purpose_hiring,
  promotion: m.self_purpose_promotion,
  self: m.self_purpose_self,
  verification: m.self_purpose_verification,
};

export const purposeInWords = (purpose: Purpose): string => PURPOSES[purpose]();

export const dayOf = ({ finishedAt, startedAt }: OwnSitting): string => asDate(finishedAt ?? startedAt);

export const marginInWords = ({ estimate, margin }: Measured): string =>
  m.self_result_score({ estimate: asNumber(estimate), margin: asNumber(margin) });

/** What may be said of a change; a difference that could be chance is said to be one. */
export function changeInWords({ probabilityHigher, reliable }: NonNullable<OwnSitting['change']>): string {
  if (!reliable) return m.self_change_none();
  return probabilityHigher >= 0.5
    ? m.self_change_higher({ chances: chancesInWords(probabilityHigher) })
    : m.self_change_lower({ chances: chancesInWords(1 - probabilityHigher) });
}
