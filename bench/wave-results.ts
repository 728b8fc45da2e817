/**
 * How long it takes to count a wave once it closes: BENCH_RESPONDENTS people (5,000 by default) in 5 departments, a unit for every 200
 * people, four sites and three jobs; the longest of the shipped barometers, one answer in fifty left out.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { parse } from 'yaml';
import { instrumentKind, rangeOf, type Answer, type Instrument } from '../src/barometers/index.js';
import { uniformsOf } from '../src/kernel/seeded-randomness.js';
import { countFigures } from '../src/wave-results/count-figures.js';
import type { Counted } from '../src/wave-results/tally.js';
import type { Frame } from '../src/waves/index.js';
import { printTable } from './support/table.js';

const RESPONDENTS = Number(process.env['BENCH_RESPONDENTS'] ?? 5_000);
const DEPARTMENTS = 5;
const UNITS = Math.max(DEPARTMENTS, Math.round(RESPONDENTS / 200));
const BANDS = { site: 4, job: 3 };
const SKIPPED = 0.02;

const uniforms = uniformsOf('bench', 'wave results');
const random = (): number => uniforms.next().value;
const below = (count: number): number => Math.floor(random() * count);

const instrument: Instrument = instrumentKind.schema.parse(
  parse(readFileSync('assessments/barometers/digital-transformation.yaml', 'utf8')),
);

const unit = (id: string, parentId: string | null) => ({ id, parentId, name: id, invited: 0 });
const frame: Frame = {
  units: [
    unit('all', null),
    ...Array.from({ length: DEPARTMENTS }, (_, at) => unit(`department-${at}`, 'all')),
    ...Array.from({ length: UNITS }, (_, at) => unit(`unit-${at}`, `department-${at % DEPARTMENTS}`)),
  ],
  attributes: (['site', 'job'] as const).map((id) => ({
    id,
    name: { fr: id, en: id },
    bands: Array.from({ length: BANDS[id] }, (_, band) => ({
      id: `${id}-${band}`,
      label: { fr: id, en: id },
      invited: null,
    })),
  })),
  invited: null,
};

function answersOf(): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const question of instrument.pages.flatMap(({ questions }) => questions)) {
    if (random() < SKIPPED) continue;
    const [least, most] = rangeOf(question, instrument.scales);
    if (question.type === 'likert' || question.type === 'rating')
      answers[question.id] = { kind: 'point', point: least + below(most - least + 1) };
    if (question.type === 'single-choice')
      answers[question.id] = { kind: 'options', options: [question.options[below(question.options.length)]!.id] };
    if (question.type === 'matrix')
      answers[question.id] = {
        kind: 'rows',
        points: Object.fromEntries(question.rows.map(({ id }) => [id, least + below(most - least + 1)])),
      };
    if (question.type === 'free-text' && random() < 0.3) answers[question.id] = { kind: 'text', text: 'said' };
  }
  return answers;
}

async function* submissions(): AsyncGenerator<Counted> {
  for (let at = 0; at < RESPONDENTS; at += 1)
    yield {
      unitId: `unit-${Math.floor(random() ** 1.5 * UNITS)}`,
      bands: { site: `site-${below(BANDS.site)}`, job: `job-${below(BANDS.job)}` },
      answers: answersOf(),
    };
}

let longestTurnMs = 0;
let turn = performance.now();
const began = performance.now();
const { cuts, comments } = await countFigures({ instrument, frame, threshold: 5 }, submissions(), {
  randomId: randomUUID,
  pause: async () => {
    longestTurnMs = Math.max(longestTurnMs, performance.now() - turn);
    await setImmediate();
    turn = performance.now();
  },
});
const released = cuts.filter(({ withheld }) => withheld === null);

printTable(
  'Counting a wave',
  ['respondents', 'seconds', 'longest turn, s', 'cuts released', 'comments', 'memory, MB'],
  [
    [
      String(RESPONDENTS),
      ((performance.now() - began) / 1_000).toFixed(1),
      (longestTurnMs / 1_000).toFixed(2),
      String(released.length),
      String(comments.length),
      String(Math.round(process.memoryUsage().rss / 1e6)),
    ],
  ],
);
