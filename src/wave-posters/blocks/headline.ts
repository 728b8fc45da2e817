import { findingOf, movesOf, standingsOf, type Finding, type Standing } from '../findings.js';
import type { Block } from '../drawing/marks.js';
import type { Colour } from '../drawing/palette.js';
import { setText, textAt, type Run } from '../drawing/set-text.js';
import type { PosterFacts } from '../poster-facts.js';
import type { Voice } from '../words/voice.js';

const SIZES = [46, 44, 42, 40, 38, 36, 33, 30, 27, 24, 21];
const MOST_NAMED = 4;

/** What the wave found, in one sentence, and under it what it rests on. */
export function headline(facts: PosterFacts, voice: Voice, width: number): Block {
  const runs = headlineRuns(findingOf(facts.overview), facts, voice);
  const said = runs
    .map(({ text }) => text)
    .join('')
    .replaceAll('\n', ' ');
  const setting = {
    width,
    sizes: SIZES,
    most: 4,
    face: 'bold',
    tracking: -0.024,
    leading: 1.07,
    isEven: true,
  } as const;
  const title = setText(runs, setting);
  const sentences = deckOf(facts, voice);
  const deck = setText(sentences.join(' '), {
    width,
    sizes: [13.5, 12.5, 11.5],
    most: 3,
    colour: 'quiet',
    leading: 1.45,
  });
  const top = title.height + 27;
  const height = sentences.length > 0 ? top + deck.height : title.height;
  return {
    height,
    parts: [
      { role: 'H1', says: said, at: { x: 0, y: 0 }, size: { width, height: title.height }, marks: title.marks },
      ...(sentences.length > 0
        ? [
            {
              role: 'P' as const,
              says: sentences.join(' '),
              at: { x: 0, y: top },
              size: { width, height: deck.height },
              marks: textAt(deck, 0, 0),
            },
          ]
        : []),
    ],
  };
}

interface Named {
  readonly name: string;
  readonly colour: Colour;
}

function headlineRuns(finding: Finding, { overview }: PosterFacts, voice: Voice): Run[] {
  const { headline: words } = voice.words;
  const filled = (template: string, names: Readonly<Record<string, Named>> = {}) => fill(voice.set(template), names);
  const named = (colour: Colour, standing: Standing | undefined): Named => ({
    name: standing ? voice.text(standing.driver.name) : '',
    colour,
  });
  switch (finding.kind) {
    case 'nothing':
      return filled(words.nothing[finding.because]);
    case 'no-themes':
      return filled(voice.text(overview.wave.title));
    case 'alike':
      return filled(words.alike);
    case 'alone':
      return filled(words.alone(voice.whole(finding.standing.value.estimate)), {
        name: named('front', finding.standing),
      });
    case 'told': {
      const { first, behind } = finding;
      const start =
        first.kind === 'moved'
          ? filled(words.moved(voice.signed(first.difference)), {
              moved: { name: voice.text(first.driver.name), colour: first.difference > 0 ? 'front' : 'behind' },
            })
          : filled(formFor(words.inFront, first.front.length), pair('front', first.front, named));
      // The theme that fell most may be the lowest too: once is enough.
      const others = first.kind === 'moved' ? behind.filter(({ driver }) => driver.id !== first.driver.id) : behind;
      const isWhole = others.length === behind.length && behind.length > 0;
      if (!isWhole) return [...start, { text: '.' }];
      return [
        ...start,
        { text: ',\n' },
        ...filled(formFor(words.behind, behind.length), pair('behind', behind, named)),
      ];
    }
  }
}

const formFor = ([one, two, more]: readonly [string, string, string], count: number): string =>
  count === 1 ? one : count === 2 ? two : more;

const pair = (
  colour: Colour,
  [first, second]: readonly Standing[],
  named: (colour: Colour, standing: Standing | undefined) => Named,
): Readonly<Record<string, Named>> => ({ first: named(colour, first), second: named(colour, second) });

const fill = (template: string, names: Readonly<Record<string, Named>>): Run[] =>
  template.split(/(\{\w+\})/).flatMap((piece): Run[] => {
    if (piece === '') return [];
    const named = names[piece.slice(1, -1)];
    return [named && piece.startsWith('{') ? { text: named.name, colour: named.colour } : { text: piece }];
  });

function deckOf({ overview }: PosterFacts, voice: Voice): string[] {
  const { deck } = voice.words;
  if (standingsOf(overview.drivers).shown.length === 0) return [];
  if (!overview.before) return [voice.set(deck.firstWave)];
  const since = voice.month(overview.before.closedAt);
  const moves = [...movesOf(overview.drivers)].sort(
    (one, other) => Math.abs(other.difference) - Math.abs(one.difference),
  );
  const said = (isRise: boolean) =>
    listOf(
      moves
        .filter(({ difference }) => difference > 0 === isRise)
        .map(({ driver, difference }) => `${voice.text(driver.name)} (${voice.signed(difference)})`),
      voice,
    );
  const [rising, falling] = [said(true), said(false)];
  if (moves.length === 0) return [voice.set(deck.still(since))];
  return [
    rising === '' ? deck.noRise : deck.rising(since, rising),
    falling === '' ? deck.noFall : deck.falling(since, falling),
  ].map(voice.set);
}

/** A long list ends in how many are not named. */
function listOf(names: readonly string[], voice: Voice): string {
  if (names.length <= MOST_NAMED) return voice.list(names);
  return voice.list([...names.slice(0, MOST_NAMED - 1), voice.words.deck.others(names.length - MOST_NAMED + 1)]);
}
