import type { Localised } from '../../kernel/localised.js';
import type { Bounded } from '../../psychometrics/index.js';
import type { Change, FunnelFigure, HeatmapColumn, HeatmapRow, MovedRow, Stage } from '../shown.js';
import type { Trend } from '../../wave-results/index.js';
import type { Funnel } from '../store.js';
import { say } from './say.js';
import { columns as teamColumns, marginOf } from './team-words.js';

export const columns = {
  ...teamColumns,
  unit: say({ fr: 'Unité', en: 'Unit' }),
  part: say({ fr: 'Partie', en: 'Part' }),
  index: say({ fr: 'Indice de maturité numérique', en: 'Digital maturity index' }),
  before: say({ fr: 'Avant', en: 'Before' }),
  now: say({ fr: 'Maintenant', en: 'Now' }),
  real: say({ fr: 'Hasard ou non', en: 'Chance or not' }),
  stage: say({ fr: 'Étape', en: 'Stage' }),
  number: say({ fr: 'Personnes', en: 'People' }),
  driver: say({ fr: 'Thème du baromètre', en: 'Barometer driver' }),
};

export const isReal: Localised = say({ fr: 'ne s’explique pas par le hasard', en: 'more than chance' });
export const mayBeChance: Localised = say({ fr: 'peut être le hasard', en: 'may be chance' });

/** What an organisation does at each stage of its digital maturity. */
export const stages: readonly { readonly name: Localised; readonly description: Localised }[] = [
  {
    name: say({ fr: 'Découverte', en: 'Discovery' }),
    description: say({
      fr: 'Le numérique est subi : chacun se débrouille, avec l’aide de quelques-uns.',
      en: 'Digital is put up with: people get by, with the help of a few.',
    }),
  },
  {
    name: say({ fr: 'Usages isolés', en: 'Isolated uses' }),
    description: say({
      fr: 'Des équipes utilisent bien leurs outils ; les pratiques ne se transmettent pas encore.',
      en: 'Some teams use their tools well; practices are not passed on yet.',
    }),
  },
  {
    name: say({ fr: 'Pratiques partagées', en: 'Shared practices' }),
    description: say({
      fr: 'La plupart choisissent l’outil qui convient, protègent ce qu’elles partagent et travaillent ensemble en ligne.',
      en: 'Most people pick a suitable tool, protect what they share and work together online.',
    }),
  },
  {
    name: say({ fr: 'Maîtrise collective', en: 'Collective mastery' }),
    description: say({
      fr: 'Les équipes adaptent leurs méthodes à une situation nouvelle et s’entraident ; la responsabilité suit l’usage.',
      en: 'Teams adapt their methods to new situations and help each other; responsibility goes with use.',
    }),
  },
  {
    name: say({ fr: 'Entraînement', en: 'Drive' }),
    description: say({
      fr: 'L’organisation invente ses usages, les transmet autour d’elle et en mesure les effets.',
      en: 'The organisation invents its uses, passes them on around it and measures their effects.',
    }),
  },
];

export const indexTable = (): Localised => columns.index;
export const indexWithheld = (): Localised =>
  say({ fr: 'Trop peu de tests pour un indice', en: 'Too few tests for an index' });
export const indexHow = (): Localised =>
  say({
    fr: 'De 0 à 100 : moyenne des trois piliers, chacun moyenne de ses domaines, avec sa marge à 95 %.',
    en: 'From 0 to 100: the mean of the three pillars, each the mean of its domains, with its 95 % margin.',
  });
export const indexDefinition = (): Localised =>
  say({
    fr: 'L’indice de maturité numérique place sur 100 la moyenne des tests de la période, à parts égales entre les trois piliers : numérique, collaboration, responsabilité. Il ne dit rien d’une personne, et ne se compare qu’à lui-même, sur la même échelle.',
    en: 'The digital maturity index places the mean of the period’s tests on 100, in equal shares between the three pillars: digital, collaboration, responsibility. It says nothing of a person, and compares only with itself, on the same scale.',
  });

/** Says one stage only when the interval lies within it. */
export function indexFinding(value: Bounded, all: readonly Stage[], change: Change | null): Localised {
  const low = all.findLast(({ from }) => value.low >= from) ?? all[0];
  const high = all.findLast(({ from }) => value.high >= from) ?? low;
  const moved = change?.isReal === true ? change : null;
  const stage = say(
    low === high
      ? { fr: ({ lower }) => lower(low?.name ?? columns.index), en: ({ lower }) => lower(low?.name ?? columns.index) }
      : {
          fr: ({ lower }) => `entre ${lower(low?.name ?? columns.index)} et ${lower(high?.name ?? columns.index)}`,
          en: ({ lower }) => `between ${lower(low?.name ?? columns.index)} and ${lower(high?.name ?? columns.index)}`,
        },
  );
  return say({
    fr: ({ whole, signed }) =>
      `Maturité numérique : ${whole(value.estimate)} sur 100, ${stage.fr}${moved ? ` (${signed(moved.difference)} ± ${whole(marginOf(moved))})` : ''}`,
    en: ({ whole, signed }) =>
      `Digital maturity: ${whole(value.estimate)} out of 100, ${stage.en}${moved ? ` (${signed(moved.difference)} ± ${whole(marginOf(moved))})` : ''}`,
  });
}

export const heatmapTable = (): Localised => say({ fr: 'Unités et domaines', en: 'Units and domains' });
export const heatmapHow = (): Localised =>
  say({
    fr: 'Moyenne de chaque unité, avec tout ce qu’elle contient. ▲ ▼ : écart au reste de l’organisation que le hasard n’explique pas.',
    en: 'Mean of each unit, with all that is below it. ▲ ▼: difference from the rest of the organisation that chance does not explain.',
  });

export function heatmapFinding(all: readonly HeatmapColumn[], rows: readonly HeatmapRow[]): Localised {
  const found = rows.flatMap(({ name, unitId, cells }) =>
    cells.flatMap((cell, at) => {
      const column = all[at];
      if (unitId === null || cell.kind !== 'shown' || !column || column.isPillar || cell.beside?.isReal !== true)
        return [];
      return [{ unit: name, domain: column.name, difference: cell.beside.difference }];
    }),
  );
  const [lowest] = [...found].sort((left, right) => left.difference - right.difference);
  const [highest] = [...found].sort((left, right) => right.difference - left.difference);
  if (!lowest || !highest)
    return say({
      fr: 'Aucune unité ne s’écarte du reste plus que le hasard ne l’explique',
      en: 'No unit differs from the others more than chance explains',
    });
  if (lowest.difference >= 0)
    return say({
      fr: ({ lower }) => `${highest.unit.fr} se détache en ${lower(highest.domain)}`,
      en: ({ lower }) => `${highest.unit.en} stands out in ${lower(highest.domain)}`,
    });
  if (highest.difference <= 0)
    return say({
      fr: ({ lower }) => `${lowest.unit.fr} est en retrait en ${lower(lowest.domain)}`,
      en: ({ lower }) => `${lowest.unit.en} is behind in ${lower(lowest.domain)}`,
    });
  return say({
    fr: ({ lower }) =>
      `${highest.unit.fr} se détache en ${lower(highest.domain)} ; ${lowest.unit.fr} est en retrait en ${lower(lowest.domain)}`,
    en: ({ lower }) =>
      `${highest.unit.en} stands out in ${lower(highest.domain)}; ${lowest.unit.en} is behind in ${lower(lowest.domain)}`,
  });
}

export const movedTable = (): Localised => say({ fr: 'Ce qui a bougé', en: 'What moved' });
export const movedHow = (comparisons: number): Localised =>
  say({
    fr: ({ whole }) =>
      `${whole(comparisons)} écarts entre les deux périodes ; « ne s’explique pas par le hasard » tient compte de leur nombre.`,
    en: ({ whole }) =>
      `${whole(comparisons)} differences between the two periods; “more than chance” takes their number into account.`,
  });
export function movedFinding(rows: readonly MovedRow[]): Localised {
  const real = rows.filter(({ change }) => change.isReal);
  if (rows.length === 0)
    return say({ fr: 'Rien à comparer avec cette période', en: 'Nothing to compare with this period' });
  const [first] = real;
  if (!first)
    return say({
      fr: 'Rien n’a bougé plus que le hasard ne l’explique',
      en: 'Nothing moved more than chance explains',
    });
  return say({
    fr: ({ whole, lower, signed }) =>
      `${whole(real.length)} changement${real.length > 1 ? 's' : ''} que le hasard n’explique pas ; le plus grand : ${first.unit.fr}, ${lower(first.domain.name)} (${signed(first.change.difference)} ± ${whole(marginOf(first.change))})`,
    en: ({ whole, lower, signed }) =>
      `${whole(real.length)} change${real.length === 1 ? '' : 's'} that chance does not explain; the largest: ${first.unit.en}, ${lower(first.domain.name)} (${signed(first.change.difference)} ± ${whole(marginOf(first.change))})`,
  });
}

const PURPOSES: Readonly<Record<FunnelFigure['purpose'], Localised>> = {
  hiring: say({ fr: 'Recrutement', en: 'Hiring' }),
  promotion: say({ fr: 'Promotion', en: 'Promotion' }),
};
const RETAINED: Readonly<Record<FunnelFigure['purpose'], Localised>> = {
  hiring: say({ fr: 'Recrutées', en: 'Hired' }),
  promotion: say({ fr: 'Promues', en: 'Promoted' }),
};

export const funnelStages = (
  purpose: FunnelFigure['purpose'],
): readonly { readonly id: keyof Funnel; readonly label: Localised }[] => [
  { id: 'invited', label: say({ fr: 'Invitées', en: 'Invited' }) },
  { id: 'started', label: say({ fr: 'Test commencé', en: 'Test begun' }) },
  { id: 'finished', label: say({ fr: 'Test terminé', en: 'Test finished' }) },
  { id: 'decided', label: say({ fr: 'Décision prise', en: 'Decided' }) },
  { id: 'retained', label: RETAINED[purpose] },
];
export const funnelTable = (purpose: FunnelFigure['purpose']): Localised => PURPOSES[purpose];
export const funnelHow = (): Localised =>
  say({
    fr: 'Personnes invitées pendant la période, où qu’elles en soient aujourd’hui.',
    en: 'People invited during the period, however far they have come by today.',
  });
export function funnelFinding(purpose: FunnelFigure['purpose'], { invited, finished, retained }: Funnel): Localised {
  const name = PURPOSES[purpose];
  if (invited === 0)
    return say({
      fr: `${name.fr} : personne d’invité dans la période`,
      en: `${name.en}: nobody invited in the period`,
    });
  return say({
    fr: ({ whole, text }) =>
      `${name.fr} : ${whole(finished)} tests terminés sur ${whole(invited)} invitations ; ${text(RETAINED[purpose]).toLowerCase()} : ${whole(retained)}`,
    en: ({ whole, text }) =>
      `${name.en}: ${whole(finished)} tests finished of ${whole(invited)} invitations; ${text(RETAINED[purpose]).toLowerCase()}: ${whole(retained)}`,
  });
}

export const organisationLead = (people: number, staff: number, label: Localised): Localised =>
  say({
    fr: ({ whole, lower }) => `${whole(people)} personnes testées sur ${whole(staff)}, ${lower(label)}.`,
    en: ({ whole, lower }) => `${whole(people)} of ${whole(staff)} people tested, ${lower(label)}.`,
  });

export const wavesTable = (): Localised => say({ fr: 'Baromètres', en: 'Barometers' });
export const wavesHow = (): Localised =>
  say({
    fr: 'Score de 0 à 100 de chaque thème, vague après vague, avec sa marge à 95 %.',
    en: 'Score from 0 to 100 of each driver, wave after wave, with its 95 % margin.',
  });

export const waveDay = (closedAt: string): Localised =>
  say({ fr: ({ day }) => day(closedAt), en: ({ day }) => day(closedAt) });

/** The driver that moved most from the first wave to the last, when chance would not explain it. */
export function wavesFinding({ drivers, waves }: Pick<Trend, 'drivers' | 'waves'>): Localised {
  const moved = drivers
    .filter(({ moved: one }) => one?.change.isSignificant === true)
    .sort(
      (left, right) => Math.abs(right.moved?.change.difference ?? 0) - Math.abs(left.moved?.change.difference ?? 0),
    );
  const [first] = moved;
  const change = first?.moved?.change;
  if (waves.length < 2 || !first || !change)
    return say({
      fr: 'Baromètres : rien n’a bougé plus que le hasard ne l’explique',
      en: 'Barometers: nothing moved more than chance explains',
    });
  return change.difference > 0
    ? say({
        fr: ({ signed, text }) =>
          `${text(first.name)} va mieux : ${signed(change.difference)} points depuis la première vague`,
        en: ({ signed, text }) =>
          `${text(first.name)} is better: ${signed(change.difference)} points since the first wave`,
      })
    : say({
        fr: ({ signed, text }) =>
          `${text(first.name)} recule : ${signed(change.difference)} points depuis la première vague`,
        en: ({ signed, text }) =>
          `${text(first.name)} is worse: ${signed(change.difference)} points since the first wave`,
      });
}

export function organisationHeadline(rows: readonly MovedRow[], index: Localised): Localised {
  const real = rows.filter(({ change }) => change.isReal);
  const [worst] = real.filter(({ change }) => change.difference < 0);
  const [best] = real.filter(({ change }) => change.difference > 0);
  if (worst && best)
    return say({
      fr: ({ lower }) =>
        `${best.unit.fr} progresse en ${lower(best.domain.name)} ; ${worst.unit.fr} recule en ${lower(worst.domain.name)}`,
      en: ({ lower }) =>
        `${best.unit.en} is up in ${lower(best.domain.name)}; ${worst.unit.en} is down in ${lower(worst.domain.name)}`,
    });
  if (best)
    return say({
      fr: ({ lower }) => `${best.unit.fr} progresse en ${lower(best.domain.name)}`,
      en: ({ lower }) => `${best.unit.en} is up in ${lower(best.domain.name)}`,
    });
  if (worst)
    return say({
      fr: ({ lower }) => `${worst.unit.fr} recule en ${lower(worst.domain.name)}`,
      en: ({ lower }) => `${worst.unit.en} is down in ${lower(worst.domain.name)}`,
    });
  return index;
}
