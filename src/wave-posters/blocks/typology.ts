import type { Block, Mark } from '../drawing/marks.js';
import { setText, textAt } from '../drawing/set-text.js';
import { filled, rectangle } from '../drawing/shapes.js';
import type { PosterFacts } from '../poster-facts.js';
import type { Voice } from '../words/voice.js';
import type { TypologyShown } from '../../wave-results/index.js';

const HEADING = 24;
const CELL = 37;
const GAP = 2;
const AXIS = 15;

/** Four squares, darker where more people are: how high across, how high up. */
export function typology(one: TypologyShown, { overview }: PosterFacts, voice: Voice, width: number): Block {
  const name = voice.text(one.name);
  const heading = setText(name, { width, sizes: [14, 13, 12, 11], most: 1, face: 'bold', tracking: -0.01 });
  const size = { width, height: heading.height };
  const height = HEADING + 2 * CELL + GAP + AXIS;
  const driver = (id: string): string => {
    const found = overview.drivers.find((driver) => driver.id === id);
    return found ? voice.text(found.name) : '';
  };
  const axis = setText(`${driver(one.across)} →   ${driver(one.up)} ↑`, {
    ...{ width, sizes: [8.5, 8, 7.5], most: 1, colour: 'quiet' },
  });
  return {
    height,
    parts: [
      { role: 'H2', says: name, at: { x: 0, y: 0 }, size, marks: heading.marks },
      {
        role: 'Figure',
        says: saidOf(one, voice),
        at: { x: 0, y: HEADING },
        size: { width, height: height - HEADING },
        marks: [
          ...(one.figures.kind === 'shown'
            ? squares(one, one.figures.shares, voice, width)
            : hidden(one, voice, width)),
          ...textAt(axis, 0, 2 * CELL + GAP + 7),
        ],
      },
    ],
  };
}

type Shares = Extract<TypologyShown['figures'], { kind: 'shown' }>['shares'];

function squares({ types }: TypologyShown, shares: Shares, voice: Voice, width: number): Mark[] {
  const cell = (width - GAP) / 2;
  const most = Math.max(...shares.map(({ estimate }) => estimate));
  return types.flatMap((type, at): Mark[] => {
    const share = shares[at]?.estimate ?? 0;
    const x = type.isHighAcross ? cell + GAP : 0;
    const y = type.isHighUp ? 0 : CELL + GAP;
    const isMost = share === most;
    const number = setText(voice.share(share), {
      ...{ width: cell - 20, sizes: [15], most: 1, face: 'bold', tracking: -0.02, colour: isMost ? 'on-band' : 'ink' },
    });
    const label = setText(voice.text(type.name), {
      ...{ width: cell - 20, sizes: [9.5, 9, 8.5, 8], most: 1, colour: isMost ? 'on-band' : 'quiet' },
    });
    return [
      filled(
        rectangle({ x, y, width: cell, height: CELL }, 4),
        isMost ? 'band' : 'front',
        isMost ? 1 : 0.06 + share / 2.2,
      ),
      ...textAt(number, x + 10, y + 7),
      ...textAt(label, x + 10, y + CELL - 7 - label.height),
    ];
  });
}

function hidden({ figures }: TypologyShown, voice: Voice, width: number): Mark[] {
  if (figures.kind === 'shown') return [];
  const text = setText(voice.words.because[figures.because], {
    width: width - 24,
    sizes: [10, 9],
    most: 3,
    colour: 'quiet',
  });
  return [
    filled(rectangle({ x: 0, y: 0, width, height: 2 * CELL + GAP }, 4), 'wash'),
    ...textAt(text, 12, CELL - text.height / 2),
  ];
}

function saidOf({ name, types, figures }: TypologyShown, voice: Voice): string {
  if (figures.kind === 'withheld') return `${voice.text(name)} – ${voice.words.because[figures.because]}`;
  const told = types.map((type, at) => `${voice.text(type.name)} ${voice.share(figures.shares[at]?.estimate ?? 0)}`);
  return `${voice.text(name)} – ${told.join(', ')}.`;
}
