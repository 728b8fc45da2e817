import type { Block } from '../../documents/index.js';
import type { Chart, OrganisationMaturity } from '../../maturity/index.js';
import type { Gathered } from '../gather.js';
import { chartBlocks } from './chart-blocks.js';
import { intervalRows } from './charts.js';
import { drawOrganisation } from './organisation-drawings.js';
import { meanInWords, scaleOf, type Drawings } from './team-drawings.js';
import { filtersOf } from './team-paper.js';
import type { Tongue } from './tongue.js';
import { WORDS } from './words.js';

export function organisationBlocks(gathered: Extract<Gathered, { kind: 'organisation' }>, tongue: Tongue): Block[] {
  const { whole, funnels } = gathered;
  const { text } = tongue;
  const drawings = drawOrganisation(gathered, tongue);
  const drawn = (chart: Chart<unknown>): Block[] => chartBlocks(chart, drawings.get(chart.id) ?? null, tongue);
  return [
    { kind: 'heading', level: 1, text: text(whole.headline) },
    { kind: 'paragraph', text: text(whole.lead) },
    { kind: 'paragraph', text: filtersOf(whole, tongue), tone: 'quiet' },
    ...(whole.isProvisional ? [{ kind: 'paragraph', text: text(WORDS.provisional), tone: 'quiet' } as const] : []),
    { kind: 'heading', level: 2, text: text(WORDS.summary) },
    { kind: 'list', items: whole.story.map((sentence) => text(sentence.text)) },
    ...indexBlocks(whole, drawings, tongue),
    { kind: 'page-break' },
    ...drawn(whole.heatmap),
    { kind: 'page-break' },
    ...drawn(whole.moved),
    ...domainByDomain(whole, tongue),
    ...funnels.flatMap(drawn),
    ...(whole.waves ? drawn(whole.waves) : []),
    { kind: 'heading', level: 2, text: text(WORDS.method) },
    { kind: 'paragraph', text: text(WORDS.methodText) },
  ];
}

function indexBlocks({ index: chart }: OrganisationMaturity, drawings: Drawings, tongue: Tongue): Block[] {
  const { text } = tongue;
  const { figure } = chart;
  const blocks = chartBlocks(chart, drawings.get('index') ?? null, tongue);
  if ('kind' in figure) return blocks;
  return [
    ...blocks,
    { kind: 'paragraph', text: text(figure.definition) },
    { kind: 'heading', level: 3, text: text(WORDS.stages) },
    {
      kind: 'list',
      items: figure.stages.map(
        ({ name, from, to, description }) =>
          `${text(name)} (${Math.round(from)} – ${Math.round(to)}) ${text(description)}`,
      ),
    },
  ];
}

/** The units of the map beside each other, one domain after the other: whether intervals overlap is seen. */
function domainByDomain({ heatmap: chart, cuts }: OrganisationMaturity, tongue: Tongue): Block[] {
  const { text } = tongue;
  const { columns, rows } = chart.figure;
  const scale = scaleOf(chart.figure, cuts);
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: text(WORDS.comparison) },
    { kind: 'paragraph', text: text(WORDS.comparisonHow), tone: 'quiet' },
    ...columns.flatMap((column, at): Block[] => {
      if (column.isPillar) return [];
      const lines = rows.map(({ name, cells, unitId }) => {
        const cell = cells[at];
        const mean = cell?.kind === 'shown' ? cell.mean : null;
        const words = meanInWords(mean, tongue);
        return { name: text(name), value: mean, mark: null, words, isStrong: unitId === null };
      });
      return [
        { kind: 'heading', level: 3, text: text(column.name) },
        intervalRows(lines, scale, `${text(WORDS.comparison)}, ${text(column.name)}`),
      ];
    }),
  ];
}
