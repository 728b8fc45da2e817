import type { Localised } from '../../kernel/localised.js';
import type { ShownFigures } from '../cut-figures.js';
import type { CountedPeriod } from '../period.js';
import { shownPeriod } from '../periods-shown.js';
import type { Change, MovedRow } from '../shown.js';
import { say } from './say.js';
import { marginOf } from './team-words.js';

export function movedSentence({ unit, domain, change, before, now }: MovedRow): Localised {
  const isUp = change.difference > 0;
  return say({
    fr: ({ lower, signed, whole }) =>
      `${unit.fr} ${isUp ? 'progresse' : 'recule'} en ${lower(domain.name)} : de ${whole(before)} à ${whole(now)} (${signed(change.difference)} ± ${whole(marginOf(change))} points).`,
    en: ({ lower, signed, whole }) =>
      `${unit.en} is ${isUp ? 'up' : 'down'} in ${lower(domain.name)}: from ${whole(before)} to ${whole(now)} (${signed(change.difference)} ± ${whole(marginOf(change))} points).`,
  });
}

export function besideSentence(unit: Localised, pillar: Localised, beside: Change): Localised {
  const isAbove = beside.difference > 0;
  return say({
    fr: ({ lower, whole }) =>
      `${unit.fr} est ${isAbove ? 'au-dessus' : 'en dessous'} du reste de l’organisation pour le pilier ${lower(pillar)} : ${whole(Math.abs(beside.difference))} ± ${whole(marginOf(beside))} points.`,
    en: ({ lower, whole }) =>
      `${unit.en} is ${isAbove ? 'above' : 'below'} the rest of the organisation on the ${lower(pillar)} pillar: ${whole(Math.abs(beside.difference))} ± ${whole(marginOf(beside))} points.`,
  });
}

export function participationSentence(
  now: ShownFigures,
  before: ShownFigures | null,
  period: CountedPeriod,
): Localised {
  const share = now.people / now.staff;
  const { label } = shownPeriod(period);
  if (before === null)
    return say({
      fr: ({ share: percent, lower }) => `${percent(share)} de l’effectif a passé un test qui compte, ${lower(label)}.`,
      en: ({ share: percent, lower }) => `${percent(share)} of the staff took a test that counts, ${lower(label)}.`,
    });
  const earlier = before.people / before.staff;
  return say({
    fr: ({ share: percent, lower }) =>
      `${percent(share)} de l’effectif a passé un test qui compte, ${lower(label)}, contre ${percent(earlier)} à la période comparée.`,
    en: ({ share: percent, lower }) =>
      `${percent(share)} of the staff took a test that counts, ${lower(label)}, against ${percent(earlier)} in the period compared.`,
  });
}

export const brakeSentence = (name: Localised, difference: number, since: string): Localised =>
  say({
    fr: ({ signed, day, text }) =>
      `Baromètre : ${text(name)} ${difference > 0 ? 's’améliore' : 'se dégrade'} (${signed(difference)} points sur 100 depuis le ${day(since)}).`,
    en: ({ signed, day, text }) =>
      `Barometer: ${text(name)} is ${difference > 0 ? 'better' : 'worse'} (${signed(difference)} points out of 100 since ${day(since)}).`,
  });

export function unitParticipationSentence(unit: Localised, now: ShownFigures, before: ShownFigures | null): Localised {
  const share = now.people / now.staff;
  const earlier = before && before.people / before.staff;
  return say({
    fr: ({ share: percent }) =>
      `${unit.fr} : ${percent(share)} de l’effectif testé${earlier === null ? '' : `, contre ${percent(earlier)} à la période comparée`}.`,
    en: ({ share: percent }) =>
      `${unit.en}: ${percent(share)} of the staff tested${earlier === null ? '' : `, against ${percent(earlier)} in the period compared`}.`,
  });
}
