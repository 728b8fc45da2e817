import type { Actor } from '../../organisations/index.js';
import { listReadableWaves, showTrend, type Trend, type WaveResultServices } from '../../wave-results/index.js';
import type { Localised } from '../../kernel/localised.js';
import { toShown } from '../next/barometer-chart.js';
import type { Chart, WavesFigure } from '../shown.js';
import { boundedCell, columnsOf, textCell } from '../tables/cells.js';
import * as words from '../words/organisation-words.js';

/** The survey of the newest wave, wave after wave. */
export async function readWaves(services: WaveResultServices, actor: Actor): Promise<Trend | null> {
  const [newest] = (await listReadableWaves(services, actor)).filter(({ opens }) => opens === 'results');
  return newest ? showTrend(services, actor, { waveId: newest.id }) : null;
}

export function wavesChart(trend: Trend): Chart<WavesFigure> {
  const waves = trend.waves.map(({ id, title, closedAt }) => ({ id, title, closedAt }));
  const drivers = trend.drivers.map(({ id, name, points }) => ({
    id,
    name,
    points: points.map((point) => toShown(point.kind === 'shown' ? point.value : point)),
  }));
  return {
    id: 'waves',
    finding: words.wavesFinding(trend),
    how: words.wavesHow(),
    figure: { waves, drivers },
    table: {
      title: words.wavesTable(),
      columns: columnsOf([
        ['driver', words.columns.driver, false],
        ...waves.map(({ id, closedAt }): [string, Localised, boolean] => [id, words.waveDay(closedAt), true]),
      ]),
      rows: drivers.map(({ id, name, points }) => ({ id, cells: [textCell(name), ...points.map(boundedCell)] })),
    },
  };
}
