import { describe, expect, it } from '@jest/globals';
import {
  compileBank,
  createRandom,
  remainingQuestions,
  estimateAbilities,
  simulate,
  summarise,
  type CalibratedItem,
  type TestDesign,
} from '../../src/psychometrics/index.js';
import { aMixedBank, aPrior, theRules } from './builders.js';

const bank = aMixedBank(10, 12);
const rules = theRules({ maximumLength: 40 });
const design: TestDesign = {
  bank,
  prior: aPrior(10),
  rules,
  best: 5,
  exposure: { cap: 0.8, warmUpSittings: 50 },
  sharedDifficultySd: 0,
};
const summaryOf = (sittings: ReturnType<typeof simulate>) =>
  summarise(sittings, rules, { bankSize: bank.size, bandEdges: [-1.5, -0.5, 0.5, 1.5] });

describe('the generator', () => {
  it('repeats itself for one seed and differs for another seed or stream', () => {
    const drawn = (seed: number, stream?: number): number[] => {
      const random = createRandom(seed, stream);
      return Array.from({ length: 5 }, () => random.uniform());
    };
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    expect(drawn(1)).not.toEqual(drawn(1, 1));
  });

  it('is uniform and normal enough, also across streams', () => {
    const streams = Array.from({ length: 20_000 }, (_, stream) => createRandom(7, stream));
    const uniforms = streams.map((random) => random.uniform());
    const normals = streams.map((random) => random.normal());
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(uniforms)).toBeCloseTo(0.5, 2);
    expect(mean(uniforms.map((u) => (u - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
    expect(Math.abs(mean(normals))).toBeLessThan(0.025);
    expect(mean(normals.map((z) => z * z))).toBeCloseTo(1, 1);
    const neighbours = uniforms.map((u, k) => (u - 0.5) * ((uniforms[k + 1] ?? 0.5) - 0.5));
    expect(Math.abs(mean(neighbours))).toBeLessThan(0.002);
  });
});

describe('simulated sittings', () => {
  const sittings = simulate({ design, people: 600, seed: 20 });
  const summary = summaryOf(sittings);

  it('are the same for the same seed', () => {
    const few = simulate({ design, people: 5, seed: 20 });
    expect(few).toEqual(sittings.slice(0, 5));
    expect(simulate({ design, people: 5, seed: 21 })[0]!.abilities).not.toEqual(few[0]!.abilities);
  });

  it('have intervals that hold the truth about nineteen times in twenty', () => {
    expect(summary.overall.coverage95).toBeGreaterThanOrEqual(0.92);
    expect(summary.overall.coverage95).toBeLessThanOrEqual(0.98);
    expect(summary.dimensions.coverage95).toBeGreaterThanOrEqual(0.93);
    expect(summary.dimensions.coverage95).toBeLessThanOrEqual(0.97);
    expect(Math.abs(summary.overall.bias)).toBeLessThan(0.04);
  });

  it('have errors as large as they say', () => {
    expect(summary.overall.rmse / summary.overall.meanStandardError).toBeCloseTo(1, 0.7);
    expect(summary.dimensions.rmse / summary.dimensions.meanStandardError).toBeCloseTo(1, 1);
  });

  it('keep to the blueprint', () => {
    for (const { responses } of sittings) {
      const counts = new Int32Array(10);
      responses.forEach(({ item }) => (counts[bank.dimensionOf[item]!]! += 1));
      expect(responses.length).toBeGreaterThanOrEqual(30);
      expect(responses.length).toBeLessThanOrEqual(40);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
      expect(Math.max(...counts)).toBeLessThanOrEqual(6);
      expect(new Set(responses.map(({ item }) => item)).size).toBe(responses.length);
    }
  });

  it('give no item to more people than its cap allows', () => {
    expect(summary.exposure.largest).toBeLessThanOrEqual(0.8);
    expect(summary.exposure.largest).toBeGreaterThan(0.5);
    expect(summary.exposure.overlap).toBeGreaterThan(0);
    expect(summary.exposure.overlap).toBeLessThan(1);
  });

  it('say when intervals miss the truth, by how much and to which side', () => {
    const trueItems = bank.items.map((item): CalibratedItem => {
      const p = item.parameters;
      if (p.model === 'gpcm') return { ...item, parameters: { ...p, steps: p.steps.map((step) => step - 1) } };
      return { ...item, parameters: { ...p, b: p.b - 1 } };
    });
    const mistaken = summaryOf(simulate({ design, people: 100, seed: 3, trueItems }));
    expect(mistaken.overall.bias).toBeGreaterThan(0.4);
    expect(mistaken.overall.coverage95).toBeLessThan(0.7);
    expect(mistaken.overall.factorFor95).toBeGreaterThan(1.5);
  });

  it('take the abilities they are given', () => {
    const able = new Array<number>(10).fill(1.5);
    const [sitting] = simulate({ design, people: [able], seed: 1 });
    expect([...sitting!.abilities]).toEqual(able);
  });

  it('refuse true items that are not those of the bank', () => {
    const others = aMixedBank(10, 10).items;
    expect(() => simulate({ design, people: 1, seed: 1, trueItems: others })).toThrow(
      expect.objectContaining({ code: 'DIMENSION_MISMATCH' }),
    );
  });

  it('end when the bank is exhausted', () => {
    const small = compileBank(
      bank.items.filter((_, index) => index % 12 < 2),
      10,
    );
    const [sitting] = simulate({ design: { ...design, bank: small }, people: 1, seed: 1 });
    expect(sitting).toMatchObject({ reason: 'no-item-left' });
    expect(sitting!.responses).toHaveLength(20);
  });

  it('end within what was forecast, four times in five', () => {
    let within = 0;
    const some = sittings.slice(0, 100);
    for (const { responses } of some) {
      const asked = responses.slice(0, 15);
      const { mean, covariance } = estimateAbilities(bank, design.prior, asked);
      const counts = new Int32Array(10);
      const eligible = new Uint8Array(bank.size).fill(1);
      for (const { item } of asked) {
        counts[bank.dimensionOf[item]!]! += 1;
        eligible[item] = 0;
      }
      const forecast = { bank, rules, mean, covariance, shownCovariance: covariance, answered: 15, counts, eligible };
      const { atLeast, atMost } = remainingQuestions(forecast);
      const remaining = responses.length - 15;
      if (remaining >= atLeast && remaining <= atMost) within += 1;
    }
    expect(within / some.length).toBeGreaterThan(0.8);
  });
});
