import { extremeQuestions } from './blocks/extreme-questions.js';
import { foot } from './blocks/foot.js';
import { headline } from './blocks/headline.js';
import { masthead } from './blocks/masthead.js';
import { nextSteps } from './blocks/next-steps.js';
import { participation } from './blocks/participation.js';
import { recommendation } from './blocks/recommendation.js';
import { themeChart } from './blocks/theme-chart.js';
import { typology } from './blocks/typology.js';
import { moved, type Block, type Part, type Sheet } from './drawing/marks.js';
import { filled, line, rectangle, stroked } from './drawing/shapes.js';
import type { PosterFacts } from './poster-facts.js';
import { voiceOf, type Voice } from './words/voice.js';

/** A3, upright, in points. */
export const WIDTH = 841.89;
export const HEIGHT = 1190.55;

const MARGIN = 54;
const INNER = WIDTH - 2 * MARGIN;
const RING = { width: 136, gap: 44 };
const SIDE = { width: 216, gap: 36 };
const BAND = { above: 32, between: 24, below: 26 };
/** Between blocks: no less, and what is left over is shared out up to the most. */
const SPACE = { least: 30, most: 56 };

/** The whole poster: blocks above one another, the chart as high as there is room for. */
export function drawPoster(facts: PosterFacts): Sheet {
  const voice = voiceOf(facts.locale);
  const bottom = bandOf(facts, voice);
  const top = masthead(facts, voice, INNER);
  const hero = heroOf(facts, voice);
  const lower = lowerOf(facts, voice);
  const start = 48 + top.height + 34;
  const end = HEIGHT - bottom.height;
  const fixed = hero.height + lower.height;
  const room = end - start - fixed - 3 * SPACE.least;
  const chart = themeChart(facts, voice, { width: INNER, room });
  const blocks = [hero, chart, lower].filter(({ height }) => height > 0);
  const left = end - start - blocks.reduce((sum, { height }) => sum + height, 0);
  const space = Math.min(SPACE.most, left / blocks.length);
  const parts: Part[] = [...moved(top, MARGIN, 48)];
  let y = start;
  for (const block of blocks) {
    parts.push(...moved(block, MARGIN, y));
    y += block.height + space;
  }
  parts.push(...moved(bottom, 0, end));
  return { title: titleOf(facts, voice), width: WIDTH, height: HEIGHT, parts };
}

export const titleOf = ({ organisation, overview }: PosterFacts, voice: Voice): string =>
  voice.set(voice.words.title(voice.text(overview.wave.title), organisation));

function heroOf(facts: PosterFacts, voice: Voice): Block {
  const words = headline(facts, voice, INNER - RING.width - RING.gap);
  const ring = participation(facts, voice, RING.width);
  return beside(words, ring, INNER - RING.width);
}

/** Questions, and beside them what a survey may have more. */
function lowerOf(facts: PosterFacts, voice: Voice): Block {
  const side = sideOf(facts, voice);
  const isAlone = side.height === 0;
  const width = isAlone ? INNER : INNER - SIDE.width - SIDE.gap;
  const questions = extremeQuestions(facts, voice, { width, gap: isAlone ? 48 : SIDE.gap });
  if (isAlone) return questions;
  return beside(questions, side, questions.height === 0 ? 0 : INNER - SIDE.width);
}

function sideOf(facts: PosterFacts, voice: Voice): Block {
  const score = recommendation(facts, voice, SIDE.width);
  const most = score.height > 0 ? 1 : 2;
  const typologies = facts.overview.typologies.slice(0, most);
  const blocks = [score, ...typologies.map((one) => typology(one, facts, voice, SIDE.width))];
  return stacked(
    blocks.filter(({ height }) => height > 0),
    16,
  );
}

function bandOf(facts: PosterFacts, voice: Voice): Block {
  const steps = nextSteps(facts, voice, INNER);
  const last = foot(facts, voice, INNER);
  const rule = BAND.above + steps.height + BAND.between;
  const height = rule + 16 + last.height + BAND.below;
  const ground: Part = {
    role: 'decoration',
    says: '',
    at: { x: 0, y: 0 },
    size: { width: WIDTH, height },
    marks: [
      filled(rectangle({ x: 0, y: 0, width: WIDTH, height: height + 1 }), 'band'),
      stroked(line(MARGIN, rule, WIDTH - MARGIN, rule), 'on-band-line', { thickness: 0.8 }),
    ],
  };
  return { height, parts: [ground, ...moved(steps, MARGIN, BAND.above), ...moved(last, MARGIN, rule + 16)] };
}

const beside = (left: Block, right: Block, x: number): Block => ({
  height: Math.max(left.height, right.height),
  parts: [...left.parts, ...moved(right, x, 0)],
});

function stacked(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  const parts = blocks.flatMap((block) => {
    const placed = moved(block, 0, y);
    y += block.height + gap;
    return placed;
  });
  return { height: Math.max(0, y - gap), parts };
}
