import { recommendationOf } from '../findings.js';
import type { Block } from '../drawing/marks.js';
import type { Colour } from '../drawing/palette.js';
import { setText, textAt } from '../drawing/set-text.js';
import { filled, rectangle } from '../drawing/shapes.js';
import type { PosterFacts } from '../poster-facts.js';
import type { Voice } from '../words/voice.js';

const COLOURS: readonly Colour[] = ['less', 'neither', 'most'];
const ALIGNED = ['left', 'middle', 'right'] as const;
const HEIGHT = 156;

/** Who would recommend the organisation, less who would not. */
export function recommendation({ overview }: PosterFacts, voice: Voice, width: number): Block {
  const { recommendation: words } = voice.words;
  const figures = recommendationOf(overview)?.figures;
  const score = figures?.netPromoter;
  if (!score) return { height: 0, parts: [] };
  const heading = setText(words.heading, { width, sizes: [14, 13, 12, 11], most: 1, face: 'bold', tracking: -0.01 });
  const estimate = voice.signed(score.estimate);
  const interval = voice.set(words.interval(voice.signed(score.low), voice.signed(score.high)));
  const number = setText(estimate, { width, sizes: [58], most: 1, face: 'bold', tracking: -0.04 });
  const beside = setText(interval, { width, sizes: [10, 9], most: 1, colour: 'quiet' });
  const counts = [score.detractors, score.passives, score.promoters];
  const whole = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => voice.share(count / whole));
  const column = (width - 16) / 3;
  let reached = 0;
  const marks = counts.flatMap((count, at) => {
    const box = { x: (width * reached) / whole, y: 112, width: Math.max(0.5, (width * count) / whole - 1), height: 11 };
    reached += count;
    const align = ALIGNED[at] ?? 'left';
    const setting = { width: column, most: 1, align } as const;
    const share = setText(shares[at] ?? '', { ...setting, sizes: [14], face: 'bold', tracking: -0.01 });
    const name = setText(words.parts[at] ?? '', { ...setting, sizes: [9, 8.5, 8], colour: 'quiet' });
    const x = at * (column + 8);
    return [filled(rectangle(box), COLOURS[at] ?? 'neither'), ...textAt(share, x, 132), ...textAt(name, x, 148)];
  });
  const told = words.parts.map((name, at) => `${name} ${shares[at] ?? ''}`);
  const says = voice.set(`${words.heading} ${estimate}, ${interval}. ${told.join(', ')}.`);
  const size = { width, height: heading.height };
  return {
    height: HEIGHT,
    parts: [
      { role: 'H2', says: words.heading, at: { x: 0, y: 0 }, size, marks: heading.marks },
      {
        role: 'Figure',
        says,
        at: { x: 0, y: 0 },
        size: { width, height: HEIGHT },
        marks: [...textAt(number, -3, 30), ...textAt(beside, 0, 86), ...marks],
      },
    ],
  };
}
