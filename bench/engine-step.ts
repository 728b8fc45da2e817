import { cpus } from 'node:os';
import { hrtime, stdout } from 'node:process';
import {
  compileBank,
  compilePrior,
  createRandom,
  createWorkspace,
  estimateAbilities,
  openDimensions,
  pickAmong,
  rankByDeterminant,
  type CalibratedItem,
  type CompiledBank,
  type ScoredResponse,
} from '../src/psychometrics/index.js';

/** One step of the engine after an answer: estimate over all answers, then choose the next item. */

const DIMENSIONS = 10;
const BANK_SIZES = [200, 1_000, 10_000];
const POSITIONS = [1, 20, 40];
const SITTINGS = 50;
const WARM_UP_ROUNDS = 20;
const MEASURED_ROUNDS = 40;

const balance = {
  shares: new Array<number>(DIMENSIONS).fill(1 / DIMENSIONS),
  minimumPerDimension: 3,
  minimumLength: 20,
  maximumLength: 50,
  tolerance: 2,
};

const axes = Array.from({ length: DIMENSIONS }, (_, d) => d);
const prior = compilePrior({
  mean: axes.map(() => 0),
  covariance: axes.map((i) => axes.map((j) => (i === j ? 1 : 0.6))),
});

/** Half single-choice, half partly right, difficulties normal. */
function aBank(size: number): CompiledBank {
  const random = createRandom(size);
  const items = Array.from({ length: size }, (_, index): CalibratedItem => {
    const b = random.normal();
    const common = { id: `${index}`, dimension: index % DIMENSIONS, uncertainty: { a: 0.2, b: 0.3 } };
    return Math.floor(index / DIMENSIONS) % 2 === 0
      ? { ...common, parameters: { model: '3pl', a: 1, b, c: 0.25 } }
      : { ...common, parameters: { model: 'gpcm', a: 0.75, steps: [b - 0.6, b + 0.6] } };
  });
  return compileBank(items, DIMENSIONS);
}

interface Sitting {
  readonly responses: readonly ScoredResponse[];
  readonly counts: Int32Array;
  readonly eligible: Uint8Array;
}

/** Answers to `answered` items spread over the bank and all dimensions. */
function aSitting(bank: CompiledBank, answered: number, stream: number): Sitting {
  const random = createRandom(answered, stream);
  const counts = new Int32Array(DIMENSIONS);
  const eligible = new Uint8Array(bank.size).fill(1);
  const responses: ScoredResponse[] = [];
  while (responses.length < answered) {
    const dimension = responses.length % DIMENSIONS;
    const item = DIMENSIONS * Math.floor((random.uniform() * bank.size) / DIMENSIONS) + dimension;
    if (eligible[item] === 0) continue;
    eligible[item] = 0;
    counts[dimension] = counts[dimension]! + 1;
    responses.push({ item, score: Math.floor(random.uniform() * (bank.highestScoreOf[item]! + 1)) });
  }
  return { responses, counts, eligible };
}

const workspace = createWorkspace(DIMENSIONS);

function step(bank: CompiledBank, { responses, counts, eligible }: Sitting): number {
  const posterior = estimateAbilities(bank, prior, responses, { workspace });
  const open = openDimensions(balance, { counts, answered: responses.length });
  return pickAmong(rankByDeterminant({ bank, posterior, eligible, openDimensions: open, best: 5 }), 0.5);
}

function measure(bank: CompiledBank, answered: number): { median: number; percentile99: number } {
  const sittings = Array.from({ length: SITTINGS }, (_, stream) => aSitting(bank, answered, stream));
  const times: number[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + MEASURED_ROUNDS; round += 1) {
    for (const sitting of sittings) {
      const begin = hrtime.bigint();
      step(bank, sitting);
      const milliseconds = Number(hrtime.bigint() - begin) / 1e6;
      if (round >= WARM_UP_ROUNDS) times.push(milliseconds);
    }
  }
  times.sort((x, y) => x - y);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))]!;
  return { median: at(0.5), percentile99: at(0.99) };
}

function print(...cells: readonly string[]): void {
  stdout.write(`| ${cells.map((cell) => cell.padStart(9)).join(' | ')} |\n`);
}

stdout.write(`Engine step (estimate, choose), ten dimensions, ms; ${cpus()[0]?.model ?? 'unknown processor'}\n\n`);
print('items', 'answered', 'median', '99th', 'at 40 / 1');
print(...new Array<string>(5).fill('---------'));
for (const size of BANK_SIZES) {
  const bank = aBank(size);
  const results = POSITIONS.map((answered) => ({ answered, ...measure(bank, answered) }));
  for (const { answered, median, percentile99 } of results) {
    const ratio = answered === POSITIONS.at(-1) ? (median / results[0]!.median).toFixed(2) : '';
    print(`${size}`, `${answered}`, median.toFixed(4), percentile99.toFixed(4), ratio);
  }
}
