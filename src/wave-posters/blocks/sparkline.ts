import type { Mark } from '../drawing/marks.js';
import type { Colour } from '../drawing/palette.js';
import { circle, filled, line, path, stroked } from '../drawing/shapes.js';
import type { Trend } from '../../wave-results/index.js';

type Points = Trend['drivers'][number]['points'];

/** The lowest and the highest that any theme reached: one scale for all, so that slopes compare. */
export function scaleOf({ drivers }: Trend): readonly [number, number] {
  const ends = drivers.flatMap(({ points }) =>
    points.flatMap((point) => (point.kind === 'shown' ? [point.value.low, point.value.high] : [])),
  );
  return ends.length === 0 ? [0, 100] : [Math.min(...ends), Math.max(...ends)];
}

interface Space {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: readonly [number, number];
  readonly colour: Colour;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  /** False where the line breaks: a wave is not shown, or asked something else. */
  readonly isJoined: boolean;
}

/** From wave to wave, with the intervals as a band. */
export function sparkline({ points, isSameWords }: Trend['drivers'][number], space: Space): Mark[] {
  const spots = spotsOf(points, isSameWords, space);
  const { colour } = space;
  const pieces = spots.flatMap((spot, at): Mark[] => {
    const before = spots[at - 1];
    if (!before || !spot.isJoined) return [];
    const band = ['M', before.x, before.high, 'L', spot.x, spot.high, spot.x, spot.low, before.x, before.low, 'Z'];
    return [
      filled(path(...band), colour, 0.26),
      stroked(line(before.x, before.y, spot.x, spot.y), colour, { thickness: 1.4 }),
    ];
  });
  const dots = spots.map(({ x, y }, at) => filled(circle(x, y, at === spots.length - 1 ? 2.8 : 1.6), colour));
  return [...pieces, ...dots];
}

function spotsOf(points: Points, isSameWords: readonly boolean[], { x, y: top, width, height, scale }: Space): Spot[] {
  const [least, most] = scale;
  const y = (value: number): number => top + height - ((value - least) / Math.max(1, most - least)) * height;
  const step = points.length > 1 ? width / (points.length - 1) : 0;
  return points.flatMap((point, at): Spot[] => {
    if (point.kind === 'withheld') return [];
    const { estimate, low, high } = point.value;
    const isJoined = points[at - 1]?.kind === 'shown' && isSameWords[at] !== false;
    return [{ x: x + at * step, y: y(estimate), low: y(low), high: y(high), isJoined }];
  });
}
