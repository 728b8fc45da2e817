import { standingsOf } from '../findings.js';
import type { Block, Mark, Part } from '../drawing/marks.js';
import { setText, textAt } from '../drawing/set-text.js';
import type { PosterFacts } from '../poster-facts.js';
import type { Voice } from '../words/voice.js';

const COLUMNS = 3;
const GAP = 30;

/** What to do first: the advice that goes with the lowest theme. */
export function nextSteps({ overview }: PosterFacts, voice: Voice, width: number): Block {
  const { next } = voice.words;
  const lowest = standingsOf(overview.drivers).shown.at(-1);
  const lead = !lowest
    ? next.waitLead
    : lowest.place === 'behind'
      ? next.lead(voice.text(lowest.driver.name))
      : next.maybe(voice.text(lowest.driver.name));
  const advice = lowest ? lowest.driver.advice.slice(0, COLUMNS).map(voice.text) : [next.wait];
  const steps = advice.length > 0 ? advice : [next.talk];
  const title = setText(voice.set(lead), {
    ...{ width, sizes: [25, 23, 21, 19, 17, 15], most: 1, face: 'bold', tracking: -0.02, colour: 'on-band' },
  });
  const parts: Part[] = [
    {
      role: 'H2',
      says: voice.set(lead),
      at: { x: 0, y: 0 },
      size: { width, height: title.height },
      marks: title.marks,
    },
  ];
  const column = (width - GAP * (COLUMNS - 1)) / COLUMNS;
  const top = title.height + 24;
  const told = steps.map((step, at) =>
    steps.length === 1 ? alone(step, width) : numbered(step, at + 1, { voice, width: column }),
  );
  steps.forEach((step, at) => {
    const { marks = [], height = 0 } = told[at] ?? {};
    parts.push({
      role: 'P',
      says: steps.length === 1 ? step : `${at + 1}. ${step}`,
      at: { x: at * (column + GAP), y: top },
      size: { width: steps.length === 1 ? width : column, height },
      marks,
    });
  });
  return { height: top + Math.max(...told.map(({ height }) => height)), parts };
}

function alone(step: string, width: number): Numbered {
  const text = setText(step, {
    ...{ width: width * 0.8, sizes: [15, 14, 13, 12], most: 3, colour: 'on-band', leading: 1.42 },
  });
  return { marks: text.marks, height: text.height };
}

interface Numbered {
  readonly marks: readonly Mark[];
  readonly height: number;
}

function numbered(step: string, number: number, { voice, width }: { voice: Voice; width: number }): Numbered {
  const sign = setText(voice.whole(number), {
    ...{ width: 24, sizes: [26], most: 1, face: 'bold', colour: 'on-band-quiet', tracking: -0.02 },
  });
  const text = setText(step, {
    ...{ width: width - 30, sizes: [12, 11.5, 11, 10.5], most: 6, colour: 'on-band', leading: 1.42 },
  });
  return {
    marks: [...textAt(sign, 0, 0), ...textAt(text, 30, 1)],
    height: Math.max(sign.height, text.height),
  };
}
