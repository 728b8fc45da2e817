import type { Mark, Part } from '../drawing/marks.js';
import { setText, textAt } from '../drawing/set-text.js';
import { circle, filled, rectangle, stroked } from '../drawing/shapes.js';
import { widthOf } from '../drawing/text.js';
import type { PosterFacts } from '../poster-facts.js';
import type { Voice } from '../words/voice.js';
import { triangle } from './change-signs.js';

/** What the signs mean, each beside its picture. */
export function chartKey(
  { overview, trend }: PosterFacts,
  voice: Voice,
  { width, y }: { width: number; y: number },
): Part {
  const { key, steady } = voice.words.chart;
  const entries: KeyEntry[] = [
    { picture: (x) => meanPicture(x), width: 26, words: key.interval },
    ...(overview.before ? [{ picture: beforePicture, width: 10, words: key.before }] : []),
    ...(overview.before
      ? key.sizes.map((words, at) => ({ picture: (x: number) => signs(x, at + 1), width: 8.5 * (at + 1), words }))
      : []),
    ...(overview.before ? [{ picture: () => [], width: -5, words: steady }] : []),
    ...(trend.drivers.some(({ isSameWords }) => isSameWords.includes(false))
      ? [{ picture: () => [], width: -5, words: key.broken }]
      : []),
  ];
  const size = { width, height: 10 };
  const words = entries.map((entry) => entry.words).join(', ');
  return { role: 'P', says: `${voice.set(words)}.`, at: { x: 0, y }, size, marks: keyMarks(entries, voice, width) };
}

interface KeyEntry {
  readonly picture: (x: number) => Mark[];
  readonly width: number;
  readonly words: string;
}

function keyMarks(entries: readonly KeyEntry[], voice: Voice, width: number): Mark[] {
  let x = 0;
  return entries.flatMap(({ picture, width: room, words }) => {
    const text = setText(voice.set(words), { width: width - x - room - 5, sizes: [8.5, 8], most: 1, colour: 'quiet' });
    const marks = [...picture(x), ...textAt(text, x + room + 5, 0)];
    x += room + 5 + widthOf(voice.set(words), { face: 'regular', size: text.size, tracking: 0 }) + 16;
    return marks;
  });
}

const MIDDLE = 3.2;

const meanPicture = (x: number): Mark[] => [
  filled(rectangle({ x, y: MIDDLE - 3.5, width: 26, height: 7 }, 3.5), 'front', 0.2),
  filled(circle(x + 13, MIDDLE, 3.6), 'front'),
];

const beforePicture = (x: number): Mark[] => [stroked(circle(x + 4, MIDDLE, 3), 'front', { thickness: 1.2 })];

const signs = (x: number, count: number): Mark[] =>
  Array.from({ length: count }, (_, at) => filled(triangle(x + at * 8.5, MIDDLE, true), 'good'));
