import type { ChartConfiguration } from 'chart.js';
import { faint, type Look } from '../assessments/result/look.svelte.js';

export interface Moment {
  readonly day: string;
  readonly estimate: number;
  readonly interval: readonly [number, number];
  /** Asked for by the person; hollow otherwise. */
  readonly isOwn: boolean;
}

/** Room around the margins, points. */
const AIR = 20;

/** One column a test, evenly spaced: what matters is the order and the margins. */
export function overTimeChart(look: Look, moments: readonly Moment[]): ChartConfiguration<'scatterWithErrorBars'> {
  const data = moments.map(({ estimate, interval: [low, high] }, x) => ({
    x,
    y: estimate,
    xMin: x,
    xMax: x,
    yMin: low,
    yMax: high,
  }));
  const band = faint(look.you, 0.26);
  const clear = { errorBarWhiskerSize: 0, errorBarWhiskerColor: 'transparent' };
  const lowest = Math.min(...moments.map(({ interval }) => interval[0]));
  const highest = Math.max(...moments.map(({ interval }) => interval[1]));
  const points = {
    data,
    ...clear,
    errorBarColor: 'transparent',
    radius: 5,
    borderWidth: 2,
    borderColor: look.you,
    backgroundColor: moments.map(({ isOwn }) => (isOwn ? look.you : look.paper)),
  };
  const margins = {
    data,
    ...clear,
    errorBarLineWidth: 8,
    errorBarColor: band === 'transparent' ? look.you : band,
    radius: 0,
  };
  return {
    type: 'scatterWithErrorBars',
    // Two layers, the first on top.
    data: { datasets: [points, margins] },
    options: {
      clip: false,
      scales: {
        x: {
          type: 'linear',
          min: -0.5,
          max: moments.length - 0.5,
          grid: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = moments.map((_moment, value) => ({ value }));
          },
          border: { color: look.line },
          ticks: {
            color: look.quiet,
            autoSkip: true,
            maxRotation: 0,
            callback: (value) => moments[Number(value)]?.day ?? '',
          },
        },
        y: {
          min: Math.floor((lowest - AIR) / 100) * 100,
          max: Math.ceil((highest + AIR) / 100) * 100,
          border: { display: false },
          grid: { color: look.line },
          ticks: { color: look.quiet, stepSize: 100 },
        },
      },
    },
  };
}
