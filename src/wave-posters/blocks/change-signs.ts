import type { Mark } from '../drawing/marks.js';
import { setText, textAt } from '../drawing/set-text.js';
import { filled, path } from '../drawing/shapes.js';
import type { Voice } from '../words/voice.js';
import type { Change } from '../../wave-results/index.js';

const SIDE = 7;
const STEP = 8.5;
const ROOM_OF_NUMBER = 30;

const TRIANGLES: Readonly<Record<Change['magnitude'], number>> = { negligible: 1, small: 1, medium: 2, large: 3 };

/** Two signs: colour and weight say that chance does not explain it, triangles how large it is. `y` is their middle. */
export function changeSigns(change: Change, voice: Voice, { x, y }: { x: number; y: number }): Mark[] {
  const { difference, isSignificant, magnitude } = change;
  const colour = !isSignificant ? 'quiet' : difference > 0 ? 'good' : 'behind';
  const number = setText(voice.signed(difference), {
    ...{ width: ROOM_OF_NUMBER, sizes: [12], most: 1, align: 'right', colour },
    face: isSignificant ? 'strong' : 'regular',
  });
  const count = isSignificant ? TRIANGLES[magnitude] : 0;
  const signs = Array.from({ length: count }, (_, at) =>
    filled(triangle(x + ROOM_OF_NUMBER + 6 + at * STEP, y, difference > 0), colour),
  );
  return [...textAt(number, x, y - number.height / 2), ...signs];
}

/** Pointing up or down, its middle at `y`. */
export function triangle(x: number, y: number, isUp: boolean): string {
  const half = (SIDE * 0.87) / 2;
  const [tip, base] = isUp ? [y - half, y + half] : [y + half, y - half];
  return path('M', x, base, 'L', x + SIDE, base, 'L', x + SIDE / 2, tip, 'Z');
}

export const WIDTH_OF_SIGNS = ROOM_OF_NUMBER + 6 + 3 * STEP;

export function changeInWords({ difference, magnitude, isSignificant }: Change, voice: Voice): string {
  const { chart } = voice.words;
  return `${voice.signed(difference)} (${chart.sizes[magnitude]}, ${isSignificant ? chart.beyondChance : chart.maybeChance})`;
}
