import {
  Chart,
  Filler,
  LinearScale,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  type ChartConfiguration,
  type ChartType,
} from 'chart.js';
import { PointWithErrorBar, ScatterWithErrorBarsController } from 'chartjs-chart-error-bars';
import { currentLook, type Look } from './look.svelte.js';

Chart.register(
  Filler,
  LinearScale,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  PointWithErrorBar,
  ScatterWithErrorBarsController,
);

/**
 * Draws a chart on a canvas of a given size in CSS pixels, and again whenever what it read changes
 * (words, palette, size, paper). Ten points redraw faster than a frame: nothing needs updating in place.
 */
export function drawn<T extends ChartType>(
  size: () => { width: number; height: number },
  configure: (look: Look) => ChartConfiguration<T>,
) {
  return (canvas: HTMLCanvasElement): (() => void) | undefined => {
    const { width, height } = size();
    if (width < 1 || height < 1) return undefined;
    canvas.width = width;
    canvas.height = height;
    const look = currentLook();
    const { options, ...rest } = configure(look);
    const chart = new Chart<T>(canvas, {
      ...rest,
      options: {
        ...options,
        animation: false,
        responsive: false,
        maintainAspectRatio: false,
        events: [],
        devicePixelRatio: look.sharpness,
        font: { family: look.fontFamily, size: look.fontPx },
      },
    } as ChartConfiguration<T>);
    return () => chart.destroy();
  };
}
