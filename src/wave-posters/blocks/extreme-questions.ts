import { extremesOf, type AskedPoints } from '../findings.js';
import type { Block, Mark, Part } from '../drawing/marks.js';
import type { Colour } from '../drawing/palette.js';
import { setText, textAt } from '../drawing/set-text.js';
import { filled, rectangle } from '../drawing/shapes.js';
import type { PosterFacts } from '../poster-facts.js';
import type { Voice } from '../words/voice.js';

const HEADING = 27;
const BETWEEN = 22;
const NO_LABEL = { fr: '', en: '' };
const SCALE: readonly Colour[] = ['least', 'less', 'neither', 'more', 'most'];

/** The questions at both ends, in the words that were asked, in as many columns as there are ends. */
export function extremeQuestions(
  facts: PosterFacts,
  voice: Voice,
  { width, gap }: { width: number; gap: number },
): Block {
  const { strongest, weakest } = extremesOf(facts.overview);
  if (strongest.length === 0) return noneShown(facts, voice, width);
  const column = (width - gap) / 2;
  const left = end(strongest, { heading: voice.words.questions.strongest, colour: 'front', voice, width: column });
  const right = end(weakest, { heading: voice.words.questions.weakest, colour: 'behind', voice, width: column });
  const shiftedRight = right.parts.map((part) => ({ ...part, at: { ...part.at, x: part.at.x + column + gap } }));
  return { height: Math.max(left.height, right.height), parts: [...left.parts, ...shiftedRight] };
}

/** A survey whose questions are all withheld says so; one without such questions says nothing. */
function noneShown({ overview }: PosterFacts, voice: Voice, width: number): Block {
  if (!overview.questions.some(({ figures }) => figures.kind === 'withheld')) return { height: 0, parts: [] };
  const says = voice.set(voice.words.questions.none);
  const text = setText(says, { width, sizes: [12, 11, 10], most: 2, colour: 'quiet' });
  const size = { width, height: text.height };
  return { height: text.height, parts: [{ role: 'P', says, at: { x: 0, y: 0 }, size, marks: text.marks }] };
}

interface End {
  readonly heading: string;
  readonly colour: Colour;
  readonly voice: Voice;
  readonly width: number;
}

function end(questions: readonly AskedPoints[], ending: End): Block {
  const { heading, colour, width } = ending;
  const title = setText(heading, { width, sizes: [14, 13, 12], most: 1, face: 'bold', colour, tracking: -0.01 });
  const size = { width, height: title.height };
  const parts: Part[] = [{ role: 'H2', says: heading, at: { x: 0, y: 0 }, size, marks: title.marks }];
  let y = HEADING;
  for (const one of questions) {
    const part = question(one, ending, y);
    parts.push(part);
    y += part.size.height + BETWEEN;
  }
  return { height: y - BETWEEN, parts };
}

function question(asked: AskedPoints, { colour, voice, width }: End, y: number): Part {
  const { questions } = voice.words;
  const { favourable } = asked.figures;
  const words = voice.text(asked.question.text);
  const towards = asked.figures.isReversed ? voice.text(asked.figures.labels[0] ?? NO_LABEL) : '';
  const told = towards === '' ? words : `${words} ${voice.set(questions.towards(towards))}`;
  const runs = [{ text: words }, { text: told.slice(words.length), colour: 'quiet' as const }];
  const text = setText(runs, { width, sizes: [12, 11.5, 11], most: 4, face: 'medium', leading: 1.32 });
  const { estimate, range } = voice.shares(favourable);
  const number = setText(estimate, {
    ...{ width: 70, sizes: [25], most: 1, face: 'bold', tracking: -0.03, colour },
  });
  const caption = setText(voice.set(`${questions.favourable} (${range})`), {
    ...{ width: width - 72, sizes: [9, 8.5, 8], most: 1, colour: 'quiet' },
  });
  const top = text.height + 14;
  const bar = { x: 72, y: top, width: width - 72, height: 9 };
  return {
    role: 'Figure',
    says: voice.set(questions.says(told, estimate, range)),
    at: { x: 0, y },
    size: { width, height: top + number.height },
    marks: [
      ...text.marks,
      ...textAt(number, 0, top),
      ...distribution(asked, bar),
      ...textAt(caption, bar.x, top + number.height - caption.height),
    ],
  };
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Everybody's answers, the least favourable first. */
function distribution({ figures }: AskedPoints, { x, y, width, height }: Bar): Mark[] {
  const counts = figures.isReversed ? [...figures.counts].reverse() : figures.counts;
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return [];
  let reached = 0;
  return counts.flatMap((count, at): Mark[] => {
    if (count === 0) return [];
    const from = x + (width * reached) / whole;
    reached += count;
    const box = { x: from, y, width: Math.max(0.5, (width * count) / whole - 1), height };
    return [filled(rectangle(box), colourAt(at, counts.length))];
  });
}

/** Longer scales share the five colours. */
const colourAt = (at: number, count: number): Colour =>
  SCALE[Math.round((at / Math.max(1, count - 1)) * (SCALE.length - 1))] ?? 'neither';
