import type { Wave } from './contract.js';
import { closing, dayIn, firstDayOf, lastDayOf, opening } from './words.js';

/** A plan as it is typed. */
export interface TypedPlan {
  instrumentId: string;
  title: { fr: string; en: string };
  asked: 'everybody' | 'units' | 'outside';
  unitIds: string[];
  /** Not typed here, and kept as it came. */
  sites: readonly string[] | null;
  audiences: { id: string; name: { fr: string; en: string } }[];
  isAnonymous: boolean;
  threshold: number;
  withoutMail: Wave['withoutMail'];
  remindDaysBefore: number[];
  isShownToManagers: boolean;
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
  sites: null,
  audiences: [newAudience([])],
  isAnonymous: true,
  threshold: 5,
  withoutMail: 'sheets',
  remindDaysBefore: [3],
  isShownToManagers: false,
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
    firstDay: firstDayOf(wave.opensAt),
    lastDay: lastDayOf(wave.closesAt),
  };
}

function whoIsAsked(population: Wave['population']): Partial<TypedPlan> {
  if (population.kind === 'outside') {
    return { asked: 'outside', audiences: population.audiences.map(({ id, name }) => ({ id, name: { ...name } })) };
  }
  const { unitIds, sites } = population;
  return { asked: unitIds === null ? 'everybody' : 'units', unitIds: [...(unitIds ?? [])], sites };
}

/** As the service takes it. */
export function planSent({ asked, unitIds, sites, audiences, firstDay, lastDay, ...plan }: TypedPlan): object {
  const isOutside = asked === 'outside';
  return {
    ...plan,
    asked: isOutside ? 'outside' : 'staff',
    unitIds: asked === 'units' ? unitIds : null,
    sites: isOutside ? null : sites,
    audiences: isOutside ? audiences : [],
    isAnonymous: isOutside || plan.isAnonymous,
    opensAt: opening(firstDay),
    closesAt: closing(lastDay),
  };
}

/** What is missing, by field. */
export function missingIn(plan: TypedPlan): ReadonlySet<'instrumentId' | 'fr' | 'en' | 'units' | 'audiences' | 'days'> {
  const { title, asked, audiences } = plan;
  const missing = new Set<'instrumentId' | 'fr' | 'en' | 'units' | 'audiences' | 'days'>();
  if (plan.instrumentId === '') missing.add('instrumentId');
  if (title.fr.trim() === '') missing.add('fr');
  if (title.en.trim() === '') missing.add('en');
  if (asked === 'units' && plan.unitIds.length === 0) missing.add('units');
  if (asked === 'outside' && audiences.some(({ name }) => name.fr.trim() === '' || name.en.trim() === '')) {
    missing.add('audiences');
  }
  if (plan.firstDay === '' || plan.lastDay === '' || plan.lastDay < plan.firstDay) missing.add('days');
  return missing;
}
