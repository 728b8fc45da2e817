import type { Block, Mark } from '../drawing/marks.js';
import { setText, textAt } from '../drawing/set-text.js';
import { arc, circle, stroked } from '../drawing/shapes.js';
import type { PosterFacts } from '../poster-facts.js';
import type { Voice } from '../words/voice.js';
import type { WaveOverview } from '../../wave-results/index.js';

const THICKNESS = 13;
/** A ring's ends are round: what they add is not part of the share. */
const capOf = (radius: number): number => THICKNESS / 2 / (2 * Math.PI * radius);

/** How many answered: a ring where it is known of how many. */
export function participation({ overview }: PosterFacts, voice: Voice, width: number): Block {
  const { participation: counted } = overview;
  const told = tell(counted, voice);
  const heading = setText(voice.words.participation.heading, {
    ...{ width: width - 4 * THICKNESS, sizes: [12, 11, 10], most: 1, face: 'strong', align: 'middle' },
  });
  const radius = (width - THICKNESS) / 2;
  const centre = { x: width / 2, y: width / 2 };
  const middle = setText(told.middle, {
    ...{ width: width - 4 * THICKNESS, sizes: [40, 36, 30, 24, 18], most: 1, face: 'bold', align: 'middle' },
    ...{ tracking: -0.03, colour: counted ? 'front' : 'quiet' },
  });
  const under = setText(told.under, {
    ...{ width, sizes: [11, 10, 9], most: 2, colour: 'quiet', align: 'middle', leading: 1.4 },
  });
  const marks: Mark[] = [
    stroked(circle(centre.x, centre.y, radius), 'line', { thickness: THICKNESS }),
    ...ring(centre, radius, counted?.share ?? null),
    ...textAt(middle, 2 * THICKNESS, centre.y - middle.height / 2 - 9),
    ...textAt(heading, 2 * THICKNESS, centre.y + middle.height / 2 + 3),
    ...textAt(under, 0, width + 16),
  ];
  const size = { width, height: width + 16 + under.height };
  return { height: size.height, parts: [{ role: 'Figure', says: told.says, at: { x: 0, y: 0 }, size, marks }] };
}

interface Told {
  readonly middle: string;
  readonly under: string;
  readonly says: string;
}

function tell(
  counted: WaveOverview['participation'],
  { words: { participation: words }, whole, share, set }: Voice,
): Told {
  if (!counted) return { middle: '–', under: set(words.hidden), says: set(words.saysHidden) };
  const answered = whole(counted.answered);
  if (counted.invited === null || counted.share === null)
    return { middle: answered, under: set(words.answers(answered)), says: set(words.says(answered, null, null)) };
  const invited = whole(counted.invited);
  return {
    middle: share(counted.share),
    under: set(`${words.answers(answered)} ${words.of(invited)}`),
    says: set(words.says(answered, invited, share(counted.share))),
  };
}

function ring(centre: { x: number; y: number }, radius: number, share: number | null): Mark[] {
  if (share === null || share <= 0) return [];
  if (share >= 1) return [stroked(circle(centre.x, centre.y, radius), 'front', { thickness: THICKNESS })];
  const cap = capOf(radius);
  const to = Math.max(cap + 0.0005, share - cap);
  return [stroked(arc(centre, radius, cap, to), 'front', { thickness: THICKNESS })];
}
