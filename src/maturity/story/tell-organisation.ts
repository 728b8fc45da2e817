import type { Trend } from '../../wave-results/index.js';
import type { MovedRow, Sentence, SentenceKind } from '../shown.js';
import type { OpenedOrganisation } from '../whole/open-organisation.js';
import { movedRows } from '../whole/charts-of-organisation.js';
import type { OrganisationFigures } from '../whole/organisation-figures.js';
import * as words from '../words/story-words.js';

/** So many of a kind: a story is no list. */
const MOST_OF_A_KIND = 3;

/** What changed and what stands out in the organisation, each sentence with its chart; nothing that chance explains. */
export function tellOrganisation(
  opened: OpenedOrganisation,
  figures: OrganisationFigures,
  trend: Trend | null,
): Sentence[] {
  const { period, compare } = opened;
  const page = (chart: string): string => {
    const compared = compare ? `&compare=${compare.id}` : '';
    return `/app/maturity/organisation?period=${period.id}${compared}#${chart}`;
  };
  const teamPage = (unitId: string | null, chart: string): string =>
    unitId === null ? page('moved') : `/app/maturity/teams/${unitId}?period=${period.id}#${chart}`;
  const real = movedRows(figures).filter(({ change }) => change.isReal);
  const moved = (kind: SentenceKind, rows: readonly MovedRow[]): Sentence[] =>
    rows.slice(0, MOST_OF_A_KIND).map((row) => ({
      id: `${kind}-${row.unitId ?? 'organisation'}-${row.domain.id}`,
      kind,
      text: words.movedSentence(row),
      href: teamPage(row.unitId, 'trend'),
    }));
  return [
    ...participation(opened, page('index')),
    ...moved(
      'fell',
      real.filter(({ change }) => change.difference < 0),
    ),
    ...moved(
      'rose',
      real.filter(({ change }) => change.difference > 0),
    ),
    ...standing(figures, teamPage),
    ...brakes(trend),
  ];
}

function participation({ organisation, before, period }: OpenedOrganisation, href: string): Sentence[] {
  if (!organisation) return [];
  const text = words.participationSentence(organisation.figures, before?.figures ?? null, period);
  return [{ id: 'participation', kind: 'participation', text, href }];
}

/** Units that differ for sure from everybody else, the furthest first. */
function standing(
  { columns, rows }: OrganisationFigures,
  teamPage: (unitId: string | null, chart: string) => string,
): Sentence[] {
  const found = rows.flatMap(({ unitId, name, cells }) =>
    cells.flatMap((cell, at) => {
      const column = columns[at];
      if (unitId === null || cell.kind !== 'shown' || cell.beside?.isReal !== true || !column?.isPillar) return [];
      return [{ unitId, name, pillar: column, beside: cell.beside }];
    }),
  );
  const sorted = found.sort((left, right) => left.beside.difference - right.beside.difference);
  const chosen = [...sorted.filter(({ beside }) => beside.difference < 0).slice(0, 2), ...sorted.slice(-2).reverse()];
  return [...new Set(chosen)]
    .filter(({ beside }, at) => at < 2 || beside.difference > 0)
    .map(({ unitId, name, pillar, beside }) => {
      const kind = beside.difference < 0 ? 'gap' : 'strength';
      return {
        id: `${kind}-${unitId}-${pillar.id}`,
        kind,
        text: words.besideSentence(name, pillar.name, beside),
        href: teamPage(unitId, 'distributions'),
      };
    });
}

function brakes(trend: Trend | null): Sentence[] {
  const last = trend?.waves.at(-1);
  if (!trend || !last) return [];
  return trend.drivers
    .filter(({ moved }) => moved?.change.isSignificant === true && moved.change.magnitude !== 'negligible')
    .sort((left, right) => Math.abs(right.moved?.change.difference ?? 0) - Math.abs(left.moved?.change.difference ?? 0))
    .slice(0, MOST_OF_A_KIND)
    .flatMap(({ id, name, moved }) => {
      const from = trend.waves[moved?.from ?? 0];
      if (!moved || !from) return [];
      return [
        {
          id: `brake-${id}`,
          kind: 'brake' as const,
          text: words.brakeSentence(name, moved.change.difference, from.closedAt),
          href: `/app/barometers/${last.id}/results/trend`,
        },
      ];
    });
}
