import type { Block } from '../drawing/marks.js';
import { setText, textAt } from '../drawing/set-text.js';
import type { PosterFacts } from '../poster-facts.js';
import type { Voice } from '../words/voice.js';

const SIZE = 11.5;
const GAP = 24;

/** Whose survey it is, which, and when. */
export function masthead({ organisation, overview, trend }: PosterFacts, voice: Voice, width: number): Block {
  const number = trend.waves.findIndex(({ id }) => id === overview.wave.id) + 1;
  const month = voice.month(overview.wave.closedAt);
  const when = number > 0 ? `${voice.words.wave(number)} · ${month}` : month;
  const last = setText(when, { width: width / 3, sizes: [SIZE], most: 1, colour: 'quiet', align: 'right' });
  const name = `${organisation}  ·  ${voice.text(overview.wave.title)}`;
  const room = (2 * width) / 3 - GAP;
  const first = setText(
    [
      { text: organisation, colour: 'ink' },
      { text: ' · ', colour: 'landmark' },
      { text: voice.text(overview.wave.title), colour: 'quiet' },
    ],
    { width: room, sizes: [SIZE, 10.5, 9.5], most: 1, face: 'medium' },
  );
  return {
    height: first.height,
    parts: [
      {
        role: 'P',
        says: `${name}. ${when}.`,
        at: { x: 0, y: 0 },
        size: { width, height: first.height },
        marks: [...first.marks, ...textAt(last, (2 * width) / 3, 0)],
      },
    ],
  };
}
