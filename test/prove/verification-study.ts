/**
 * Simulated people take the real hiring test, then the real verification, by the very functions that the service uses: how often is an
 * honest person doubted, and how often is somebody found whose first test was 1.5 logits too good?
 * `node dist/test/prove/verification-study.js [people]`
 */
import { resolve } from 'node:path';
import { contentKinds } from '../../src/app.module.js';
import { estimateFrom } from '../../src/assessments/ability.js';
import { prepareInstrument, type Instrument } from '../../src/assessments/instrument.js';
import { chooseItem, standingOf, whyStop } from '../../src/assessments/next-step.js';
import type { Administration } from '../../src/assessments/sitting.js';
import { readContent, releaseOf, ReleasedContent } from '../../src/content/index.js';
import { NO_ACCOMMODATIONS } from '../../src/assessments/accommodations.js';
import {
  composite,
  createRandom,
  drawAbilities,
  drawScore,
  sameAbility,
  type Random,
} from '../../src/psychometrics/index.js';
import { printTable } from '../../bench/support/table.js';
import { answered } from '../builders/sittings.js';

const PEOPLE = Number(process.argv[2] ?? 3_000);
const SEED = 20_261_124;
const LEVELS = [0.05, 0.025, 0.005] as const;

async function released(): Promise<ReleasedContent> {
  const folder = process.env['CONTENT_DIR'] ?? resolve(import.meta.dirname, '../../../assessments');
  const { documents, faults } = await readContent(folder, contentKinds);
  if (faults.length > 0) throw new Error(`content: ${JSON.stringify(faults[0])}`);
  return new ReleasedContent(releaseOf(documents), documents);
}

interface Taking {
  readonly instrument: Instrument;
  readonly abilities: Float64Array;
  readonly excluded: readonly string[];
  readonly seed: string;
}

function take({ instrument, abilities, excluded, seed }: Taking, random: Random): Administration[] {
  const administrations: Administration[] = [];
  for (;;) {
    const standing = standingOf(instrument, administrations, NO_ACCOMMODATIONS, excluded);
    if (whyStop(instrument, standing)) return administrations;
    const position = administrations.length + 1;
    const { item } = chooseItem(instrument, standing, { capped: new Set(), seed, position });
    const score = drawScore(instrument.bank, instrument.bank.indexOf(item.id), abilities, random.uniform());
    administrations.push(answered(item.id, score, { position }));
  }
}

interface Asked {
  readonly hiring: Instrument;
  readonly verification: Instrument;
  /** How much better the first test was than the person, logits in every domain. */
  readonly gain: number;
}

function oneZ({ hiring, verification, gain }: Asked, person: number): { z: number; same: number } {
  const random = createRandom(SEED, person);
  const abilities = drawAbilities(hiring.prior, random);
  const helped = abilities.map((ability) => ability + gain);
  const first = take({ instrument: hiring, abilities: helped, excluded: [], seed: `first ${person}` }, random);
  const excluded = first.map(({ itemId }) => itemId);
  const second = take({ instrument: verification, abilities, excluded, seed: `second ${person}` }, random);
  const { shown } = estimateFrom(hiring, first);
  const responses = second.map(({ itemId, score }) => ({ item: verification.bank.indexOf(itemId), score: score ?? 0 }));
  const shiftSd = Math.SQRT2 * composite(hiring.prior, hiring.weightsOf('overall')).standardError;
  const { z, probabilitySame } = sameAbility({ earlier: shown, bank: verification.bank, responses, shiftSd });
  return { z, same: probabilitySame };
}

const percent = (share: number): string => (100 * share).toFixed(1);
const rateBelow = (zs: readonly number[], cut: number): number => zs.filter((z) => z < cut).length / zs.length;
/** Lower quantiles of the standard normal at LEVELS. */
const CUTS = [-1.645, -1.96, -2.576];

const content = await released();
const [hiring, verification] = [prepareInstrument(content, 'hiring'), prepareInstrument(content, 'verification')];
const rows: string[][] = [];
let isCalibrated = true;
for (const gain of [0, 0.5, 1, 1.5, 2]) {
  const found = Array.from({ length: PEOPLE }, (_, person) => oneZ({ hiring, verification, gain }, person + 1));
  const zs = found.map(({ z }) => z);
  const mean = zs.reduce((sum, z) => sum + z, 0) / PEOPLE;
  const sd = Math.sqrt(zs.reduce((sum, z) => sum + (z - mean) ** 2, 0) / PEOPLE);
  const same = found.reduce((sum, one) => sum + one.same, 0) / PEOPLE;
  rows.push([
    gain.toFixed(1),
    ...CUTS.map((cut) => percent(rateBelow(zs, cut))),
    mean.toFixed(2),
    sd.toFixed(2),
    same.toFixed(2),
  ]);
  if (gain === 0) isCalibrated = LEVELS.every((level, place) => rateBelow(zs, CUTS[place] ?? 0) <= 1.4 * level + 0.004);
}
printTable(
  `One ability behind the hiring test and fifteen supervised questions, ${PEOPLE} people each: share found weaker (%)`,
  [
    'first test too good by',
    ...LEVELS.map((level) => `at ${100 * level} %`),
    'mean z',
    'sd z',
    'mean probability of one',
  ],
  rows,
);
if (!isCalibrated) {
  process.stderr.write('Honest people are doubted more often than announced.\n');
  process.exitCode = 1;
}
