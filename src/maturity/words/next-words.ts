import type { Localised } from '../../kernel/localised.js';
import type { Bounded } from '../../psychometrics/index.js';
import type { Withheld } from '../shown.js';
import type { DomainOfTeam } from '../team/team-figures.js';
import { joined, say } from './say.js';

export const driverScore = say({ fr: 'Score de 0 à 100', en: 'Score from 0 to 100' });

export const barometerTable = (): Localised => say({ fr: 'Baromètre et domaines', en: 'Barometer and domains' });

export function barometerFinding(
  pairs: readonly { readonly driver: { readonly name: Localised }; readonly mean: Bounded | Withheld }[],
): Localised {
  const shown = pairs.flatMap(({ driver, mean }) => ('estimate' in mean ? [{ name: driver.name, mean }] : []));
  const [lowest, next] = [...shown].sort((left, right) => left.mean.estimate - right.mean.estimate);
  if (!lowest) return say({ fr: 'Baromètre : trop peu de réponses', en: 'Barometer: too few answers' });
  const value = lowest.mean.estimate;
  if (next && lowest.mean.high < next.mean.low)
    return say({
      fr: ({ whole, text }) => `${text(lowest.name)} est le thème le plus bas du baromètre (${whole(value)} sur 100)`,
      en: ({ whole, text }) =>
        `${text(lowest.name)} is the lowest driver of the barometer (${whole(value)} out of 100)`,
    });
  return say({
    fr: ({ whole, text }) =>
      `${text(lowest.name)} est parmi les thèmes les plus bas du baromètre (${whole(value)} sur 100)`,
    en: ({ whole, text }) =>
      `${text(lowest.name)} is among the lowest drivers of the barometer (${whole(value)} out of 100)`,
  });
}

export function barometerHow(title: Localised, closedAt: string, isLarger: boolean): Localised {
  const told = say({
    fr: ({ day, text }) =>
      `${text(title)}, close le ${day(closedAt)} : score de 0 à 100, à côté du domaine qu’il éclaire.`,
    en: ({ day, text }) =>
      `${text(title)}, closed on ${day(closedAt)}: score from 0 to 100, beside the domain it sheds light on.`,
  });
  if (!isLarger) return told;
  return joined([
    told,
    say({
      fr: 'L’équipe a trop peu répondu pour être montrée : ce sont les réponses d’un groupe plus large.',
      en: 'Too few of the team answered to be shown: these are the answers of a larger group.',
    }),
  ]);
}

/** The next step of the level where most of the team stand. */
export function stepIn({ domain, levels }: DomainOfTeam): Localised {
  const usual = typeof levels === 'string' ? null : levels.indexOf(Math.max(...levels));
  const step = domain.next[usual ?? 1];
  const name = domain.shortName;
  return step
    ? say({ fr: ({ text }) => `${text(name)} : ${text(step)}`, en: ({ text }) => `${text(name)}: ${text(step)}` })
    : name;
}

export const reasonLack = ({ mean, asked }: DomainOfTeam): Localised =>
  say({
    fr: ({ whole }) =>
      `La moyenne, ${whole(estimateOf(mean))}, est nettement sous ce que demandent les métiers (${whole(asked ?? 0)}).`,
    en: ({ whole }) =>
      `The mean, ${whole(estimateOf(mean))}, is clearly under what the jobs ask (${whole(asked ?? 0)}).`,
  });

export const reasonThin = ({ domain }: DomainOfTeam): Localised =>
  say({
    fr: ({ lower }) => `Moins de cinq personnes peuvent prendre le relais en ${lower(domain.shortName)}.`,
    en: ({ lower }) => `Fewer than five people can stand in for others in ${lower(domain.shortName)}.`,
  });

export const reasonLowest = ({ mean }: DomainOfTeam): Localised =>
  say({
    fr: ({ whole }) => `Le domaine où la moyenne est la plus basse (${whole(estimateOf(mean))}).`,
    en: ({ whole }) => `The domain with the lowest mean (${whole(estimateOf(mean))}).`,
  });

export const reasonLow = ({ mean }: DomainOfTeam): Localised =>
  say({
    fr: ({ whole }) => `Un des domaines où la moyenne est la plus basse (${whole(estimateOf(mean))}).`,
    en: ({ whole }) => `One of the domains with the lowest means (${whole(estimateOf(mean))}).`,
  });

export const reasonBrake = (name: Localised, value: number): Localised =>
  say({
    fr: ({ whole, text }) => `${text(name)} : ${whole(value)} sur 100 au dernier baromètre, nettement sous le milieu.`,
    en: ({ whole, text }) =>
      `${text(name)}: ${whole(value)} out of 100 in the last barometer, clearly under the middle.`,
  });

const estimateOf = (mean: Bounded | Withheld): number => ('estimate' in mean ? mean.estimate : 0);
