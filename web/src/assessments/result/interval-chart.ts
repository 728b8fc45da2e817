import type { Chart, ChartConfiguration } from 'chart.js';
import type { Measured, Scale } from './contract.js';
import { faint, type Look } from './look.svelte.js';

export interface PlacedPoint extends Pick<Measured, 'estimate' | 'interval'> {
  readonly isPrecise: boolean;
  /** Distance of the row's middle from the top of the picture, CSS pixels. */
  readonly centre: number;
}

export interface IntervalPicture {
  readonly scale: Scale;
  readonly mean: number | null;
  readonly height: number;
  readonly points: readonly PlacedPoint[];
}

/** A point and its 95 % interval a row, the cuts as thin verticals, the person's own mean as a dashed one. */
export function intervalChart(
  look: Look,
  { scale, mean, height, points }: IntervalPicture,
): ChartConfiguration<'scatterWithErrorBars'> {
  const within = (value: number) => Math.max(scale.minimum, Math.min(scale.maximum, value));
  return {
    type: 'scatterWithErrorBars',
    data: {
      datasets: [
        {
          data: points.map(({ estimate, interval: [from, to], centre }) => ({
            x: within(estimate),
            y: centre,
            xMin: within(from),
            xMax: within(to),
            yMin: centre,
            yMax: centre,
          })),
          errorBarLineWidth: 6,
          errorBarColor: faint(look.you, 0.24) === 'transparent' ? look.you : faint(look.you, 0.24),
          errorBarWhiskerLineWidth: 0,
          errorBarWhiskerSize: 0,
          errorBarWhiskerRatio: 0,
          errorBarWhiskerColor: 'transparent',
          pointRadius: 5,
          pointBorderWidth: 2,
          pointBorderColor: look.you,
          pointBackgroundColor: points.map(({ isPrecise }) => (isPrecise ? look.you : look.paper)),
        },
      ],
    },
    options: {
      clip: false,
      layout: { padding: 0 },
      scales: {
        x: { type: 'linear', min: scale.minimum, max: scale.maximum, display: false },
        y: { type: 'linear', min: 0, max: height, reverse: true, display: false },
      },
    },
    plugins: [
      {
        id: 'landmarks',
        beforeDatasetsDraw: (chart) => {
          for (const { at } of scale.cuts) vertical(chart, at, { colour: look.line, dash: [], width: 1 });
          if (mean !== null) vertical(chart, mean, { colour: look.mean, dash: [5, 4], width: 1.5 });
        },
      },
    ],
  };
}

function vertical(chart: Chart, at: number, line: { colour: string; dash: number[]; width: number }): void {
  const { ctx, chartArea, scales } = chart;
  const x = scales['x']?.getPixelForValue(at);
  if (x === undefined) return;
  ctx.save();
  ctx.strokeStyle = line.colour;
  ctx.lineWidth = line.width;
  ctx.setLineDash(line.dash);
  ctx.beginPath();
  ctx.moveTo(x, chartArea.top);
  ctx.lineTo(x, chartArea.bottom);
  ctx.stroke();
  ctx.restore();
}
