import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  compileBank,
  compilePrior,
  estimateAbilities,
  information,
  probabilities,
  type CalibratedItem,
  type ItemParameters,
} from '../../src/psychometrics/index.js';
import { aPrior, anItem } from './builders.js';

const folder = new URL('../reference/', import.meta.url);

function readJson<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Shape;
}

function readScores(name: string): number[][] {
  const [, ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  return lines.map((line) => line.split(',').map(Number));
}

describe('against mirt 1.47', () => {
  it('has its MAP and errors in three correlated dimensions', () => {
    type Score = Record<'F1' | 'F2' | 'F3' | 'SE_F1' | 'SE_F2' | 'SE_F3', number>;
    const reference = readJson<{
      items: { item: string; a1: number; a2: number; a3: number; d: number }[];
      correlation: number[][];
      MAP_first20: Score[];
    }>('simmirt3_1500x30_mirt.json');
    const items = reference.items.map(({ item, a1, a2, a3, d }, index): CalibratedItem => {
      const a = a1 + a2 + a3;
      return anItem({ model: '2pl', a, b: -d / a }, { id: item, dimension: Math.floor(index / 10) });
    });
    const bank = compileBank(items, 3);
    const prior = compilePrior({ mean: [0, 0, 0], covariance: reference.correlation });
    const answers = readScores('simmirt3_1500x30.csv');
    reference.MAP_first20.forEach((expected, person) => {
      const responses = answers[person]!.map((score, item) => ({ item, score }));
      const { mean, covariance } = estimateAbilities(bank, prior, responses);
      // mirt stops at a gradient of 1e-6 and takes errors from a numerical Hessian: it is off by this, ours is exact.
      const tolerance = 3e-5;
      (['F1', 'F2', 'F3'] as const).forEach((factor, d) => {
        expect(Math.abs(mean[d]! - expected[factor])).toBeLessThan(tolerance);
        expect(Math.abs(Math.sqrt(covariance[d * 4]!) - expected[`SE_${factor}`])).toBeLessThan(tolerance);
      });
    });
  });

  it('has its MAP, errors and information on LSAT6', () => {
    type Pattern = Record<`Item_${1 | 2 | 3 | 4 | 5}` | 'MAP' | 'SE_MAP', number>;
    const reference = readJson<{
      params_IRT: { item: string; a: number; b: number }[];
      scores: Pattern[];
      testinfo: { theta: number; info: number }[];
    }>('lsat6_2pl.json');
    const items = reference.params_IRT.map(({ item, a, b }) => anItem({ model: '2pl', a, b }, { id: item }));
    const bank = compileBank(items, 1);
    expect(reference.scores).toHaveLength(30);
    for (const pattern of reference.scores) {
      const responses = [1, 2, 3, 4, 5].map((k, item) => ({ item, score: pattern[`Item_${k}` as 'Item_1'] }));
      const { mean, covariance } = estimateAbilities(bank, aPrior(1), responses);
      expect(Math.abs(mean[0]! - pattern.MAP)).toBeLessThan(1e-5);
      expect(Math.abs(Math.sqrt(covariance[0]!) - pattern.SE_MAP)).toBeLessThan(1e-5);
    }
    for (const { theta, info } of reference.testinfo) {
      const sum = items.reduce((total, { parameters }) => total + information(parameters, theta), 0);
      expect(sum).toBeCloseTo(info, 9);
    }
  });

  it('has its marginal likelihood and expected abilities of partial credit', () => {
    const reference = readJson<{
      logLik: number;
      params_IRT: { a: number; b1: number; b2: number; b3: number }[];
      EAP_first20: { EAP: number; SE: number }[];
    }>('simgpcm_800x12_mirt.json');
    const items = reference.params_IRT.map(({ a, b1, b2, b3 }): ItemParameters => ({
      model: 'gpcm',
      a,
      steps: [b1, b2, b3],
    }));
    const points = Array.from({ length: 61 }, (_, k) => -6 + k / 5);
    const density = points.map((x) => Math.exp((-x * x) / 2));
    const total = density.reduce((sum, value) => sum + value, 0);
    const chances = points.map((theta) => items.map((item) => probabilities(item, theta)));
    let logLikelihood = 0;
    readScores('simgpcm_800x12.csv').forEach((scores, person) => {
      const weights = points.map((_, q) =>
        scores.reduce((product, score, i) => product * chances[q]![i]![score]!, density[q]! / total),
      );
      const marginal = weights.reduce((sum, weight) => sum + weight, 0);
      logLikelihood += Math.log(marginal);
      const expected = reference.EAP_first20[person];
      if (expected === undefined) return;
      const mean = points.reduce((sum, x, q) => sum + x * weights[q]!, 0) / marginal;
      const variance = points.reduce((sum, x, q) => sum + (x - mean) ** 2 * weights[q]!, 0) / marginal;
      expect(mean).toBeCloseTo(expected.EAP, 6);
      expect(Math.sqrt(variance)).toBeCloseTo(expected.SE, 6);
    });
    expect(logLikelihood).toBeCloseTo(reference.logLik, 4);
  });
});
