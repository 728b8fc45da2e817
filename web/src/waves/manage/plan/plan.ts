import type { Wave } from '../contract.js';
import { closing, dayIn, firstDayOf, lastDayOf, opening } from '../words.js';

/** A plan as it is typed. */
export interface TypedPlan {
  instrumentId: string;
  title: { fr: string; en: string };
  asked: 'everybody' | 'units' | 'outside';
  unitIds: string[];
  /** Empty: of every site, and of none. */
  sites: string[];
  audiences: { id: string; name: { fr: string; en: string } }[];
  isAnonymous: boolean;
  threshold: number;
  withoutMail: Wave['withoutMail'];
  remindDaysBefore: number[];
  isShownToManagers: boolean;
  /** 0: once. */
  repeatsEveryMonths: number;
  firstDay: string;
  lastDay: string;
}

export const newAudience = (known: readonly { id: string }[]): TypedPlan['audiences'][number] => {
  let number = known.length + 1;
  while (known.some(({ id }) => id === `audience-${number}`)) number += 1;
  return { id: `audience-${number}`, name: { fr: '', en: '' } };
};

const blank = (): TypedPlan => ({
  instrumentId: '',
  title: { fr: '', en: '' },
  asked: 'everybody',
  unitIds: [],
  sites: [],
  audiences: [newAudience([])],
  isAnonymous: true,
  threshold: 5,
  withoutMail: 'sheets',
  remindDaysBefore: [3],
  isShownToManagers: false,
  repeatsEveryMonths: 0,
  firstDay: dayIn(0),
  lastDay: dayIn(14),
});

/** A new plan, or the one that is being changed. */
export function typedPlan(wave: Wave | undefined): TypedPlan {
  if (!wave) return blank();
  const { population } = wave;
  return {
    ...blank(),
    ...whoIsAsked(population),
    instrumentId: wave.instrument.id,
    title: { ...wave.title },
    isAnonymous: wave.isAnonymous,
    threshold: wave.threshold,
    withoutMail: wave.withoutMail,
    remindDaysBefore: [...wave.remindDaysBefore],
    isShownToManagers: wave.isShownToManagers,
    repeatsEveryMonths: wave.repeatsEveryMonths ?? 0,
    firstDay: firstDayOf(wave.opensAt),
    lastDay: lastDayOf(wave.closesAt),
  };
}

function whoIsAsked(population: Wave['population']): Partial<TypedPlan> {
  if (population.kind === 'outside') {
    return { asked: 'outside', audiences: population.audiences.map(({ id, name }) => ({ id, name: { ...name } })) };
  }
  const { unitIds, sites } = population;
  return {
    asked: unitIds === null ? 'everybody' : 'units',
    unitIds: [...(unitIds ?? [])],
    sites: [...(sites ?? [])],
  };
}

/** As the service takes it. */
export function planSent(typed: TypedPlan): object {
  const { asked, unitIds, sites, audiences, repeatsEveryMonths, firstDay, lastDay, ...plan } = typed;
  const isOutside = asked === 'outside';
  return {
    ...plan,
    asked: isOutside ? 'outside' : 'staff',
    unitIds: asked === 'units' ? unitIds : null,
    sites: isOutside || sites.length === 0 ? null : sites,
    audiences: isOutside ? audiences : [],
    isAnonymous: isOutside || plan.isAnonymous,
    // A code from a pile would not say who answers.
    withoutMail: isOutside || plan.isAnonymous ? plan.withoutMail : 'sheets',
    ...(repeatsEveryMonths > 0 && { repeatsEveryMonths }),
    opensAt: opening(firstDay),
    closesAt: closing(lastDay),
  };
}

export type Missing = 'instrumentId' | 'fr' | 'en' | 'units' | 'audiences' | 'days';

/** What is missing, in the order of the steps. */
export function missingIn({
  instrumentId,
  title,
  asked,
  unitIds,
  audiences,
  ...days
}: TypedPlan): ReadonlySet<Missing> {
  const isUnnamed = ({ name }: TypedPlan['audiences'][number]) => name.fr.trim() === '' || name.en.trim() === '';
  const checks: readonly (readonly [Missing, boolean])[] = [
    ['instrumentId', instrumentId === ''],
    ['fr', title.fr.trim() === ''],
    ['en', title.en.trim() === ''],
    ['units', asked === 'units' && unitIds.length === 0],
    ['audiences', asked === 'outside' && audiences.some(isUnnamed)],
    ['days', days.firstDay === '' || days.lastDay === '' || days.lastDay < days.firstDay],
  ];
  return new Set(checks.flatMap(([name, isMissing]) => (isMissing ? [name] : [])));
}
