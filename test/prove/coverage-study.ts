/**
 * Simulated people take the real hiring test through the real HTTP API; do the intervals they are shown hold the truth?
 * `node dist/test/prove/coverage-study.js [people]`; people are drawn from the prior with the parameters the bank believes, then with
 * other correlations, then with difficulties that are off by 0.3.
 */
import { type Agent } from 'node:http';
import { resolve } from 'node:path';
import { contentKinds } from '../../src/app.module.js';
import type { ResultDto, ScoreDto } from '../../src/assessments/http/result.dto.js';
import type { SittingDto } from '../../src/assessments/http/sitting.dto.js';
import { prepareInstrument, type Instrument } from '../../src/assessments/instrument.js';
import { readContent, releaseOf, ReleasedContent } from '../../src/content/index.js';
import {
  accuracyByBand,
  accuracyOf,
  compileBank,
  compilePrior,
  createRandom,
  drawAbilities,
  drawScore,
  exposureOf,
  type CalibratedItem,
  type CompiledBank,
  type JudgedInterval,
  type NormalPrior,
} from '../../src/psychometrics/index.js';
import { printTable } from '../../bench/support/table.js';
import { inviteMany } from '../support/candidates.js';
import { emptySqlite } from '../support/databases.js';
import { keepAliveAgent, LinkClient } from '../support/link-client.js';
import { startServiceProcess } from '../support/service-process.js';
import { beginSitting } from '../support/sitting-taker.js';
import { SimulatedPerson } from './simulated-person.js';

const PEOPLE = Number(process.argv[2] ?? 2_000);
const AT_ONCE = 32;
const SEED = 20_261_123;
const BANDS = [-1.5, -0.5, 0.5, 1.5];
const WIDTH_95 = 1.959964;
/** Median seconds on a question, by kind: an assumption, to turn questions into minutes. */
const SECONDS = { 'single-choice': 30, 'multiple-choice': 40, ordering: 45, matching: 55 } as const;

interface Truth {
  readonly name: string;
  readonly distribution: NormalPrior;
  readonly bank: CompiledBank;
}

interface Outcome {
  readonly overall: JudgedInterval[];
  readonly pillars: JudgedInterval[];
  readonly domains: JudgedInterval[];
  readonly questions: number;
  readonly minutes: number;
  readonly endedBecause: string;
  readonly preciseDomains: number;
  readonly responses: { item: number }[];
}

async function instrumentOfContent(): Promise<Instrument> {
  const folder = process.env['CONTENT_DIR'] ?? resolve(import.meta.dirname, '../../../assessments');
  const { documents, faults } = await readContent(folder, contentKinds);
  if (faults.length > 0) throw new Error(`content: ${JSON.stringify(faults[0])}`);
  return prepareInstrument(new ReleasedContent(releaseOf(documents), documents), 'hiring');
}

function correlated(correlation: number, dimensions: number): NormalPrior {
  const covariance = Array.from({ length: dimensions }, (_row, row) =>
    Array.from({ length: dimensions }, (_column, column) => (row === column ? 1 : correlation)),
  );
  return compilePrior({ mean: new Array<number>(dimensions).fill(0), covariance });
}

/** The bank as it would really be if every author's difficulty were off. */
function withDifficultyErrors(bank: CompiledBank, sd: number): CompiledBank {
  const random = createRandom(SEED, 999_999);
  const items = bank.items.map(({ parameters, ...item }): CalibratedItem => {
    const error = sd * random.normal();
    return parameters.model === 'gpcm'
      ? { ...item, parameters: { ...parameters, steps: parameters.steps.map((step) => step + error) } }
      : { ...item, parameters: { ...parameters, b: parameters.b + error } };
  });
  return compileBank(items, bank.dimensions);
}

async function takeTest(
  client: LinkClient,
  instrument: Instrument,
  truth: Truth,
  person: SimulatedPerson,
  stream: number,
): Promise<Outcome> {
  const random = createRandom(SEED, stream);
  const abilities = drawAbilities(truth.distribution, random);
  const responses: { item: number }[] = [];
  let seconds = 0;
  let sitting = await beginSitting(client);
  while (sitting.question) {
    const { question } = sitting;
    const item = person.itemOf(question);
    const index = truth.bank.indexOf(item.id);
    const response = person.responseOf(question, item, drawScore(truth.bank, index, abilities, random.uniform()));
    const elapsed = SECONDS[question.kind] * Math.exp(0.5 * random.normal());
    seconds += elapsed;
    responses.push({ item: index });
    const body = { response, elapsedMs: Math.round(elapsed * 1000) };
    sitting = await client.ask<SittingDto>('PUT', `/sittings/${sitting.id}/answers/${question.position}`, body);
  }
  const result = await client.ask<ResultDto>('GET', `/sittings/${sitting.id}/result`);
  return outcomeOf(instrument, result, abilities, responses, seconds / 60);
}

function outcomeOf(
  instrument: Instrument,
  result: ResultDto,
  abilities: Float64Array,
  responses: { item: number }[],
  minutes: number,
): Outcome {
  const judged = (score: ScoreDto, measure: string): JudgedInterval[] => {
    if (score.estimate === null || score.margin === null) return [];
    const truth = instrument.weightsOf(measure).reduce((sum, weight, d) => sum + weight * (abilities[d] ?? 0), 0);
    return [{ truth, error: (score.estimate - 500) / 100 - truth, standardError: score.margin / 100 / WIDTH_95 }];
  };
  return {
    overall: judged(result.overall, 'overall'),
    pillars: result.pillars.flatMap((pillar) => judged(pillar, pillar.id)),
    domains: result.domains.flatMap((domain) => judged(domain, domain.id)),
    questions: result.questions,
    minutes,
    endedBecause: result.endedBecause,
    preciseDomains: result.domains.filter(({ precise }) => precise).length / result.domains.length,
    responses,
  };
}

async function studyOf(url: URL, databaseUrl: string, instrument: Instrument, truth: Truth): Promise<Outcome[]> {
  const codes = await inviteMany(databaseUrl, PEOPLE);
  const person = new SimulatedPerson(instrument.items.values());
  const outcomes: Outcome[] = [];
  let next = 0;
  const work = async (agent: Agent): Promise<void> => {
    for (let stream = next++; stream < PEOPLE; stream = next++) {
      const client = new LinkClient(url, codes[stream] ?? '', agent);
      outcomes.push(await takeTest(client, instrument, truth, person, stream + 1));
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(keepAliveAgent())));
  return outcomes;
}

const percent = (share: number): string => (100 * share).toFixed(1);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const at95 = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(0.95 * (values.length - 1))] ?? NaN;

function rowsOf(name: string, outcomes: readonly Outcome[]): string[][] {
  const measures = { overall: 'overall', pillars: 'pillars', domains: 'domains' } as const;
  return Object.values(measures).map((measure) => {
    const cases = outcomes.flatMap((outcome) => outcome[measure]);
    const all = accuracyOf(cases);
    const bands = accuracyByBand(cases, BANDS);
    return [
      name,
      measure,
      percent(all.coverage95),
      ...bands.map((band) => (band.cases > 0 ? `${percent(band.coverage95)} ×${band.factorFor95.toFixed(2)}` : '–')),
      all.rmse.toFixed(3),
      all.meanStandardError.toFixed(3),
      `×${all.factorFor95.toFixed(2)}`,
    ];
  });
}

function lengthRow(name: string, outcomes: readonly Outcome[], bankSize: number): string[] {
  const exposure = exposureOf(outcomes, bankSize);
  const ended = (reason: string): string =>
    percent(mean(outcomes.map(({ endedBecause }) => Number(endedBecause === reason))));
  return [
    name,
    mean(outcomes.map(({ questions }) => questions)).toFixed(1),
    String(at95(outcomes.map(({ questions }) => questions))),
    mean(outcomes.map(({ minutes }) => minutes)).toFixed(0),
    at95(outcomes.map(({ minutes }) => minutes)).toFixed(0),
    ended('precise-enough'),
    ended('cuts-decided'),
    ended('maximum-length'),
    percent(mean(outcomes.map(({ preciseDomains }) => preciseDomains))),
    exposure.largest.toFixed(2),
    percent(exposure.unused),
    exposure.overlap.toFixed(2),
  ];
}

const instrument = await instrumentOfContent();
const dimensions = instrument.domainIds.length;
const truths: Truth[] = [
  { name: 'as believed', distribution: instrument.prior, bank: instrument.bank },
  { name: 'correlation 0.4', distribution: correlated(0.4, dimensions), bank: instrument.bank },
  { name: 'correlation 0.85', distribution: correlated(0.85, dimensions), bank: instrument.bank },
  { name: 'b off by 0.3', distribution: instrument.prior, bank: withDifficultyErrors(instrument.bank, 0.3) },
];
const place = await emptySqlite();
const service = await startServiceProcess(place.url, { LOG_LEVEL: 'warn' });
const accuracy: string[][] = [];
const lengths: string[][] = [];
let isCovered = true;
try {
  for (const truth of truths) {
    const outcomes = await studyOf(service.url, place.url, instrument, truth);
    accuracy.push(...rowsOf(truth.name, outcomes));
    lengths.push(lengthRow(truth.name, outcomes, instrument.bank.size));
    if (truth.name !== 'as believed') continue;
    for (const measure of ['overall', 'domains'] as const) {
      const { coverage95 } = accuracyOf(outcomes.flatMap((outcome) => outcome[measure]));
      isCovered &&= coverage95 >= 0.93 && coverage95 <= 0.97;
    }
  }
} finally {
  await service.stop();
  await place.remove();
}
printTable(
  `Coverage of the 95 % intervals shown, ${PEOPLE} people each, by band of the truth (× what the interval would need to hold there)`,
  ['people', 'measure', 'all %', '< −1.5', '−1.5…−0.5', '−0.5…0.5', '0.5…1.5', '> 1.5', 'RMSE', 'mean error', 'needs'],
  accuracy,
);
printTable(
  'Length, duration (assumed seconds a question), ends (%), exposure',
  [
    'people',
    'mean',
    '95th',
    'minutes',
    '95th',
    'precise',
    'cuts',
    'maximum',
    'domains to target',
    'largest',
    'unused %',
    'overlap',
  ],
  lengths,
);
if (!isCovered) {
  process.stderr.write('Coverage left 93 to 97 % for people drawn from the prior.\n');
  process.exitCode = 1;
}
