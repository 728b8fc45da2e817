import type { Block } from '../../documents/index.js';
import type { TeamMaturity } from '../../maturity/index.js';
import type { Gathered } from '../gather.js';
import { chartBlocks } from './chart-blocks.js';
import { drawTeam } from './team-drawings.js';
import type { Tongue } from './tongue.js';
import { WORDS } from './words.js';

export function teamBlocks({ team, next }: Extract<Gathered, { kind: 'team' }>, tongue: Tongue): Block[] {
  const { text } = tongue;
  const drawings = drawTeam(team, next, tongue);
  const charts = [team.participation, team.radar, team.distributions, team.gaps, team.trend, team.bench];
  return [
    { kind: 'heading', level: 1, text: text(team.headline) },
    { kind: 'paragraph', text: text(team.lead) },
    { kind: 'paragraph', text: filtersOf(team, tongue), tone: 'quiet' },
    ...(team.isProvisional ? [{ kind: 'paragraph', text: text(WORDS.provisional), tone: 'quiet' } as const] : []),
    ...[...charts, ...(next.barometer ? [next.barometer] : [])].flatMap((chart) =>
      chartBlocks(chart, drawings.get(chart.id) ?? null, tongue),
    ),
    { kind: 'heading', level: 2, text: text(WORDS.suggestions) },
    { kind: 'list', items: next.suggestions.map(({ title, reason }) => `${text(title)} ${text(reason)}`) },
    { kind: 'heading', level: 2, text: text(WORDS.method) },
    { kind: 'paragraph', text: text(WORDS.methodText) },
  ];
}

export function filtersOf(
  { period, compare, population }: Pick<TeamMaturity, 'period' | 'compare'> & Partial<Pick<TeamMaturity, 'population'>>,
  { text }: Tongue,
): string {
  const compared = compare ? `${text(WORDS.compared)}${text(compare.label)}` : text(WORDS.alone);
  const group = population ? ` · ${text(WORDS.population)}${text(population.label)}` : '';
  return `${text(period.label)} · ${compared}${group}`;
}
