import type { Chart, ChartConfiguration } from 'chart.js';
import type { Measured, Scale } from './contract.js';
import { faint, type Look } from './look.svelte.js';

export interface IntervalPicture {
  readonly scale: Scale;
  /** The person's own mean, when it is worth comparing with. */
  readonly mean: number | null;
  readonly score: Pick<Measured, 'estimate' | 'interval'>;
  /** A hollow point is a measure short of the precision that others reach. */
  readonly isHollow: boolean;
}

/** One row: a point and its 95 % interval on a thin track, the cuts as ticks, the person's own mean as a dashed one. */
export function intervalChart(
  look: Look,
  { scale, mean, score, isHollow }: IntervalPicture,
): ChartConfiguration<'scatterWithErrorBars'> {
  const within = (value: number) => Math.max(scale.minimum, Math.min(scale.maximum, value));
  const [from, to] = score.interval;
  const data = [{ x: within(score.estimate), y: 0, xMin: within(from), xMax: within(to), yMin: 0, yMax: 0 }];
  const band = faint(look.you, 0.26);
  const clear = { errorBarWhiskerSize: 0, errorBarWhiskerColor: 'transparent' };
  const fill = isHollow ? look.paper : look.you;
  const point = { data, ...clear, errorBarColor: 'transparent', radius: 5, borderWidth: 2 };
  const interval = { data, ...clear, errorBarLineWidth: 6, radius: 0 };
  return {
    type: 'scatterWithErrorBars',
    data: {
      // Two layers, the first on top: the point, then its interval.
      datasets: [
        { ...point, borderColor: look.you, backgroundColor: fill },
        { ...interval, errorBarColor: band === 'transparent' ? look.you : band },
      ],
    },
    options: {
      clip: false,
      // Room for a point that stands at either end of the scale.
      layout: { padding: { left: 7, right: 7 }, autoPadding: false },
      scales: {
        x: { type: 'linear', min: scale.minimum, max: scale.maximum, display: false },
        y: { type: 'linear', min: -1, max: 1, display: false },
      },
    },
    plugins: [{ id: 'landmarks', beforeDatasetsDraw: (chart) => drawLandmarks(chart, look, scale, mean) }],
  };
}

function drawLandmarks(chart: Chart, look: Look, scale: Scale, mean: number | null): void {
  const { left, right, top, bottom } = chart.chartArea;
  const middle = (top + bottom) / 2;
  line(chart, { from: [left, middle], to: [right, middle] }, { colour: look.line, dash: [], width: 2 });
  for (const { at } of scale.cuts) tick(chart, at, { colour: look.landmark, dash: [], width: 1 });
  if (mean !== null) tick(chart, mean, { colour: look.mean, dash: [4, 3], width: 2 });
}

interface Stroke {
  readonly colour: string;
  readonly dash: number[];
  readonly width: number;
}

function tick(chart: Chart, at: number, stroke: Stroke): void {
  const x = chart.scales['x']?.getPixelForValue(at);
  const { top, bottom } = chart.chartArea;
  if (x !== undefined) line(chart, { from: [x, top], to: [x, bottom] }, stroke);
}

function line(chart: Chart, ends: { from: [number, number]; to: [number, number] }, stroke: Stroke): void {
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = stroke.colour;
  ctx.lineWidth = stroke.width;
  ctx.setLineDash(stroke.dash);
  ctx.beginPath();
  ctx.moveTo(...ends.from);
  ctx.lineTo(...ends.to);
  ctx.stroke();
  ctx.restore();
}
