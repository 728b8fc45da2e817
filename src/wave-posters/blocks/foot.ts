import type { Block, Mark } from '../drawing/marks.js';
import { setText, textAt } from '../drawing/set-text.js';
import { circle, filled, path, stroked } from '../drawing/shapes.js';
import type { PosterFacts } from '../poster-facts.js';
import type { Voice } from '../words/voice.js';

const SIGNATURE = 114;

/** What the figures rest on, and who counted them. */
export function foot({ overview }: PosterFacts, voice: Voice, width: number): Block {
  const { foot: words } = voice.words;
  const { wave, participation } = overview;
  const said = [
    ...(participation
      ? [
          words.answers(
            voice.whole(participation.answered),
            participation.invited === null ? null : voice.whole(participation.invited),
          ),
        ]
      : []),
    ...(wave.isAnonymous ? [words.anonymous] : []),
    words.threshold(voice.whole(wave.threshold)),
    words.intervals,
    words.instrument(voice.text(wave.instrumentName), voice.whole(wave.instrumentVersion)),
    words.closed(voice.day(wave.closedAt)),
  ];
  const line = voice.set(`${said.join(' · ').replace(/^./, (first) => first.toUpperCase())}.`);
  const text = setText(line, {
    ...{ width: width - SIGNATURE - 24, sizes: [9, 8.5, 8], most: 3, colour: 'on-band-quiet', leading: 1.5 },
  });
  const size = { width, height: 30 };
  return {
    height: Math.max(text.height, 24),
    parts: [
      { role: 'P', says: line, at: { x: 0, y: 0 }, size, marks: text.marks },
      {
        role: 'Figure',
        says: 'Agilomètre',
        at: { x: width - SIGNATURE, y: 0 },
        size: { width: SIGNATURE, height: 24 },
        marks: signature(),
      },
    ],
  };
}

/** An A whose bar is a measure with its margin, and the name. */
function signature(): Mark[] {
  const name = setText('Agilomètre', {
    ...{ width: SIGNATURE - 28, sizes: [15.5], most: 1, face: 'strong', colour: 'on-band', tracking: -0.01 },
  });
  return [
    stroked(path('M', 3, 21, 'L', 10.5, 3, 'L', 18, 21), 'on-band', { thickness: 2.2 }),
    stroked(path('M', 1, 15, 'L', 20, 15, 'M', 1, 12.6, 'L', 1, 17.4, 'M', 20, 12.6, 'L', 20, 17.4), 'on-band-quiet', {
      thickness: 1.7,
    }),
    filled(circle(10.5, 15, 3), 'on-band'),
    ...textAt(name, 29, 7),
  ];
}
