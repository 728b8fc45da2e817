import type { Localised } from '../../kernel/localised.js';
import type { CountedPeriod } from '../period.js';
import { shownPeriod } from '../periods-shown.js';
import type { Band, Change, Withheld } from '../shown.js';
import type { OpenedTeam } from '../team/open-team.js';
import type { DomainOfTeam, TeamFigures } from '../team/team-figures.js';
import { joined, say } from './say.js';

export const columns = {
  domain: say({ fr: 'Domaine', en: 'Domain' }),
  overall: say({ fr: 'Ensemble', en: 'Overall' }),
  mean: say({ fr: 'Moyenne et marge', en: 'Mean and margin' }),
  change: say({ fr: 'Écart à la période comparée', en: 'Change since the period compared' }),
  asked: say({ fr: 'Demandé par les métiers', en: 'Asked by the jobs' }),
  reached: say({ fr: 'Atteint', en: 'Reached' }),
  close: say({ fr: 'Proche', en: 'Close' }),
  below: say({ fr: 'En dessous', en: 'Below' }),
  bench: say({ fr: 'Personnes au niveau 4 ou 5', en: 'People at level 4 or 5' }),
  group: say({ fr: 'Groupe', en: 'Group' }),
  tested: say({ fr: 'Personnes testées', en: 'People tested' }),
  people: say({ fr: 'Effectif', en: 'Staff' }),
  share: say({ fr: 'Part', en: 'Share' }),
};

const namesOf = (domains: readonly DomainOfTeam[]): Localised[] => domains.map(({ domain }) => domain.shortName);

/** Stand out for sure from the team's own mean, the furthest first. */
export const strengthsOf = ({ domains }: Pick<TeamFigures, 'domains'>): DomainOfTeam[] =>
  domains
    .filter(({ standing }) => standing?.isReal === true && standing.difference > 0)
    .sort((left, right) => (right.standing?.difference ?? 0) - (left.standing?.difference ?? 0));

/** Surely under what the jobs ask, the furthest first. */
export const lacksOf = ({ domains }: Pick<TeamFigures, 'domains'>): DomainOfTeam[] =>
  domains
    .filter(({ mean, asked }) => 'high' in mean && asked !== null && mean.high < asked)
    .sort((left, right) => shortOf(right) - shortOf(left));

const shortOf = ({ mean, asked }: DomainOfTeam): number =>
  'estimate' in mean && asked !== null ? asked - mean.estimate : 0;

const MOST_NAMED = 2;

export function headline(team: OpenedTeam, figures: TeamFigures): Localised {
  const { shown, unit } = team;
  if (!shown)
    return say({
      fr: `${unit.name} : trop peu de tests pour montrer des chiffres`,
      en: `${unit.name}: too few tests to show figures`,
    });
  const strengths = namesOf(strengthsOf(figures).slice(0, MOST_NAMED));
  const lacks = namesOf(lacksOf(figures).slice(0, MOST_NAMED));
  const subject = { fr: shown.name.fr, en: shown.name.en };
  if (strengths.length > 0 && lacks.length > 0)
    return say({
      fr: ({ list }) =>
        `${subject.fr} : fort en ${list(strengths)} ; sous ce que demandent les métiers en ${list(lacks)}`,
      en: ({ list }) => `${subject.en}: strong in ${list(strengths)}; under what the jobs ask in ${list(lacks)}`,
    });
  if (strengths.length > 0)
    return say({
      fr: ({ list }) =>
        `${subject.fr} : fort en ${list(strengths)}, et nulle part nettement sous ce que demandent les métiers`,
      en: ({ list }) => `${subject.en}: strong in ${list(strengths)}, and nowhere clearly under what the jobs ask`,
    });
  if (lacks.length > 0)
    return say({
      fr: ({ list }) => `${subject.fr} : sous ce que demandent les métiers en ${list(lacks)}`,
      en: ({ list }) => `${subject.en}: under what the jobs ask in ${list(lacks)}`,
    });
  return say({
    fr: `${subject.fr} : aucun domaine ne se détache nettement`,
    en: `${subject.en}: no domain clearly stands out`,
  });
}

export function lead({ shown, period, unit }: OpenedTeam): Localised {
  if (!shown)
    return say({
      fr: 'Un chiffre se montre à partir de cinq personnes testées dans la période.',
      en: 'A figure is shown from five people tested in the period.',
    });
  const { people, staff } = shown.cut.figures;
  const { label } = shownPeriod(period);
  const told = say({
    fr: ({ whole, lower }) => `${whole(people)} personnes testées sur ${whole(staff)}, ${lower(label)}.`,
    en: ({ whole, lower }) => `${whole(people)} of ${whole(staff)} people tested, ${lower(label)}.`,
  });
  if (!shown.isLarger) return told;
  return joined([
    say({
      fr: `Trop peu de tests dans ${unit.name} pour que chacun y reste caché : voici ${shown.name.fr}.`,
      en: `Too few tests in ${unit.name} for anybody to stay hidden: this is ${shown.name.en}.`,
    }),
    told,
  ]);
}

export const participationFinding = (
  figure: { readonly tested: number; readonly people: number } | Withheld,
): Localised =>
  'kind' in figure
    ? say({ fr: 'Participation : trop peu de tests', en: 'Participation: too few tests' })
    : say({
        fr: ({ whole, share }) =>
          `${whole(figure.tested)} personnes testées sur ${whole(figure.people)}, soit ${share(figure.tested / figure.people)}`,
        en: ({ whole, share }) =>
          `${whole(figure.tested)} of ${whole(figure.people)} people tested, ${share(figure.tested / figure.people)}`,
      });
export const participationHow = (): Localised =>
  say({
    fr: 'Le dernier test de chaque personne dans la période, s’il compte : promotion, ou auto-évaluation que la personne a bien voulu partager.',
    en: 'Each person’s last test of the period, if it counts: promotion, or a self-assessment that its owner agreed to share.',
  });
export const participationTable = (): Localised => say({ fr: 'Participation', en: 'Participation' });

export function distributionsFinding(domains: readonly DomainOfTeam[]): Localised {
  const strengths = namesOf(strengthsOf({ domains }).slice(0, MOST_NAMED));
  const weaker = namesOf(
    domains
      .filter(({ standing }) => standing?.isReal === true && standing.difference < 0)
      .sort((left, right) => (left.standing?.difference ?? 0) - (right.standing?.difference ?? 0))
      .slice(0, MOST_NAMED),
  );
  if (strengths.length > 0 && weaker.length > 0)
    return say({
      fr: ({ list }) => `Le plus haut en ${list(strengths)}, le plus bas en ${list(weaker)}`,
      en: ({ list }) => `Highest in ${list(strengths)}, lowest in ${list(weaker)}`,
    });
  if (strengths.length > 0)
    return say({
      fr: ({ list }) => `Le plus haut en ${list(strengths)}`,
      en: ({ list }) => `Highest in ${list(strengths)}`,
    });
  if (weaker.length > 0)
    return say({ fr: ({ list }) => `Le plus bas en ${list(weaker)}`, en: ({ list }) => `Lowest in ${list(weaker)}` });
  return say({
    fr: 'Les domaines ne se distinguent pas plus que le hasard ne l’explique',
    en: 'Domains do not differ more than chance explains',
  });
}
export const distributionsHow = (): Localised =>
  say({
    fr: 'Les personnes par niveau de leur propre résultat. La moyenne est celle du groupe, avec sa marge à 95 % : erreur de mesure, et hasard de qui a été testé.',
    en: 'People by the level of their own result. The mean is the group’s, with its 95 % margin: error of measurement, and chance of who was tested.',
  });
export const distributionsTable = (): Localised => say({ fr: 'Niveaux par domaine', en: 'Levels by domain' });

/** What stands under a small chart. */
export function domainSay(one: DomainOfTeam, compare: CountedPeriod | null): Localised {
  if (!('estimate' in one.mean)) return say({ fr: 'Trop peu de tests.', en: 'Too few tests.' });
  const { change, levels } = one;
  const beside = besideJobs(one);
  const told = beside ? [beside] : [];
  if (change?.isReal === true && compare) return joined([...told, sinceThen(change, compare)]);
  return joined(typeof levels === 'string' ? told : [...told, highShare(levels)]);
}

function besideJobs({ mean, asked }: DomainOfTeam): Localised | null {
  if (asked === null || !('low' in mean)) return null;
  if (mean.low > asked)
    return say({ fr: 'Au-dessus de ce que demandent les métiers.', en: 'Above what the jobs ask.' });
  if (mean.high < asked) return say({ fr: 'Sous ce que demandent les métiers.', en: 'Under what the jobs ask.' });
  return say({ fr: 'Proche de ce que demandent les métiers.', en: 'Close to what the jobs ask.' });
}

function highShare(levels: readonly number[]): Localised {
  const answered = levels.reduce((sum, count) => sum + count, 0);
  const high = (levels[3] ?? 0) + (levels[4] ?? 0);
  return say({
    fr: ({ share }) => `${share(high / answered)} au niveau 4 ou 5.`,
    en: ({ share }) => `${share(high / answered)} at level 4 or 5.`,
  });
}

const sinceThen = (change: Change, compare: CountedPeriod): Localised =>
  say({
    fr: ({ signed, whole, lower }) =>
      `${signed(change.difference)} ± ${whole(marginOf(change))} points depuis : ${lower(shownPeriod(compare).label)}.`,
    en: ({ signed, whole, lower }) =>
      `${signed(change.difference)} ± ${whole(marginOf(change))} points since: ${lower(shownPeriod(compare).label)}.`,
  });

export const marginOf = ({ low, high }: { readonly low: number; readonly high: number }): number => (high - low) / 2;

export function radarFinding(domains: readonly DomainOfTeam[]): Localised {
  const asking = domains.filter(({ asked, mean }) => asked !== null && 'estimate' in mean);
  const lacks = lacksOf({ domains });
  const above = asking.filter(({ mean, asked }) => 'low' in mean && asked !== null && mean.low > asked);
  if (asking.length === 0)
    return say({
      fr: 'Aucun profil de métier à comparer',
      en: 'No job profile to compare with',
    });
  return say({
    fr: ({ whole }) =>
      `Nettement au-dessus des profils dans ${whole(above.length)} domaine${above.length > 1 ? 's' : ''}, nettement en dessous dans ${whole(lacks.length)}, proche dans les autres`,
    en: ({ whole }) =>
      `Clearly above the profiles in ${whole(above.length)} domain${above.length === 1 ? '' : 's'}, clearly below in ${whole(lacks.length)}, close in the others`,
  });
}
export const radarHow = (): Localised =>
  say({
    fr: 'Moyenne de chaque domaine avec sa marge, moyenne des niveaux que demandent les métiers de l’équipe, et toute l’organisation.',
    en: 'Mean of each domain with its margin, mean of the levels that the team’s jobs ask for, and the whole organisation.',
  });
export const radarTable = (): Localised => say({ fr: 'Domaines et profils', en: 'Domains and profiles' });

export function gapsFinding(domains: readonly DomainOfTeam[]): Localised {
  const counted = domains.flatMap(({ domain, gaps }) => {
    if (typeof gaps === 'string') return [];
    const [reached = 0, close = 0, below = 0] = gaps;
    return [{ name: domain.shortName, asked: reached + close + below, below, reached }];
  });
  const worst = [...counted].sort((left, right) => right.below / right.asked - left.below / left.asked)[0];
  if (!worst)
    return say({
      fr: 'Écarts aux métiers : trop peu de tests pour les montrer',
      en: 'Gaps to the jobs: too few tests to show them',
    });
  if (worst.below === 0)
    return say({
      fr: 'Personne n’est nettement en dessous de ce que demande son métier',
      en: 'Nobody is clearly below what their job asks',
    });
  return say({
    fr: ({ text, whole }) =>
      `${text(worst.name)} : ${whole(worst.below)} personne${worst.below > 1 ? 's' : ''} sur ${whole(worst.asked)} nettement sous ce que demande leur métier`,
    en: ({ text, whole }) =>
      `${text(worst.name)}: ${whole(worst.below)} of ${whole(worst.asked)} clearly below what their job asks`,
  });
}
export const gapsHow = (): Localised =>
  say({
    fr: 'Parmi celles et ceux dont le métier demande le domaine : atteint (80 chances sur 100 ou plus), en dessous (deux niveaux d’écart, aussi sûrs), proche sinon. Les groupes d’un même niveau demandé trop petits pour être montrés ne sont pas comptés.',
    en: 'Among those whose job asks for the domain: reached (80 chances in 100 or more), below (two levels short, as surely), close otherwise. Groups of one level asked that are too small to be shown are not counted.',
  });
export const gapsTable = (): Localised => say({ fr: 'Écarts aux métiers', en: 'Gaps to the jobs' });

export function trendFinding(overall: Change | null, domains: readonly DomainOfTeam[], periods: number): Localised {
  if (periods < 2)
    return say({ fr: 'Une seule période : pas encore d’évolution', en: 'A single period: no trend yet' });
  const moved = domains.filter(({ change }) => change?.isReal === true);
  const up = namesOf(moved.filter(({ change }) => (change?.difference ?? 0) > 0).slice(0, MOST_NAMED));
  const down = namesOf(moved.filter(({ change }) => (change?.difference ?? 0) < 0).slice(0, MOST_NAMED));
  if (overall?.isReal === true)
    return say({
      fr: ({ signed, whole }) =>
        `L’ensemble a bougé de ${signed(overall.difference)} ± ${whole(marginOf(overall))} points`,
      en: ({ signed, whole }) => `Overall moved by ${signed(overall.difference)} ± ${whole(marginOf(overall))} points`,
    });
  if (up.length > 0 && down.length > 0)
    return say({
      fr: ({ list }) => `En hausse : ${list(up)} ; en baisse : ${list(down)}`,
      en: ({ list }) => `Up: ${list(up)}; down: ${list(down)}`,
    });
  if (up.length > 0) return say({ fr: ({ list }) => `En hausse : ${list(up)}`, en: ({ list }) => `Up: ${list(up)}` });
  if (down.length > 0)
    return say({ fr: ({ list }) => `En baisse : ${list(down)}`, en: ({ list }) => `Down: ${list(down)}` });
  return say({
    fr: 'Pas de changement que le hasard n’explique depuis la période comparée',
    en: 'No change that chance would not explain since the period compared',
  });
}
export const trendHow = (): Localised =>
  say({
    fr: 'Moyenne de chaque période, avec sa marge à 95 %. Chaque test ne compte que dans une période.',
    en: 'Mean of each period, with its 95 % margin. Each test counts in one period only.',
  });
export const trendTable = (): Localised => say({ fr: 'Évolution', en: 'Trend' });

export function benchFinding(domains: readonly { readonly name: Localised; readonly band: Band | null }[]): Localised {
  const thin = domains.filter(({ band }) => band === '0-4').length;
  return thin === 0
    ? say({
        fr: 'Cinq personnes ou plus peuvent prendre le relais dans chaque domaine',
        en: 'Five people or more can stand in for others in each domain',
      })
    : say({
        fr: ({ whole }) => `Moins de cinq relais dans ${whole(thin)} domaine${thin > 1 ? 's' : ''}`,
        en: ({ whole }) => `Fewer than five people to rely on in ${whole(thin)} domain${thin === 1 ? '' : 's'}`,
      });
}
export const benchHow = (): Localised =>
  say({
    fr: 'Personnes au niveau 4 ou 5, en tranches : un petit nombre exact les désignerait.',
    en: 'People at level 4 or 5, in bands: a small exact number would point at them.',
  });
export const benchTable = (): Localised => say({ fr: 'Relais', en: 'Bench strength' });

const BAND_WORDS: Readonly<Record<Band, Localised>> = {
  '0-4': say({ fr: 'moins de 5', en: 'fewer than 5' }),
  '5-9': say({ fr: '5 à 9', en: '5 to 9' }),
  '10-19': say({ fr: '10 à 19', en: '10 to 19' }),
  '20+': say({ fr: '20 et plus', en: '20 or more' }),
};
export const bandInWords = (band: Band): Localised => BAND_WORDS[band];
