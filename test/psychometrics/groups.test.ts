import { describe, expect, it } from '@jest/globals';
import {
  compileBank,
  compilePrior,
  createRandom,
  drawAbilities,
  drawScore,
  estimateAbilities,
  groupScale,
  InvalidCounts,
  meanOfGroup,
  NotEnoughInformation,
  toGroupScale,
  type Posterior,
} from '../../src/psychometrics/index.js';
import { anItem, aPrior } from './builders.js';

const DOMAINS = 4;
const ITEMS_A_DOMAIN = 12;
const ASKED_A_DOMAIN = 4;

const bank = compileBank(
  Array.from({ length: DOMAINS * ITEMS_A_DOMAIN }, (_item, at) => {
    const b = -2 + (4 * Math.floor(at / DOMAINS)) / (ITEMS_A_DOMAIN - 1);
    return anItem({ model: '2pl', a: 1.1, b }, { id: `item-${at}`, dimension: at % DOMAINS });
  }),
  DOMAINS,
);
const prior = aPrior(DOMAINS);

/** People of a group that stands somewhere, each asked a few questions of each domain. */
function people(
  count: number,
  shift: readonly number[],
  seed: number,
): { truth: Float64Array; posterior: Posterior }[] {
  const random = createRandom(seed);
  const group = compilePrior({
    mean: [...shift],
    covariance: shift.map((_row, row) => shift.map((_column, column) => prior.covariance[row * DOMAINS + column] ?? 0)),
  });
  return Array.from({ length: count }, () => {
    const truth = drawAbilities(group, random);
    const responses = Array.from({ length: DOMAINS }, (_domain, domain) => {
      const start = Math.floor(random.uniform() * ITEMS_A_DOMAIN);
      return Array.from({ length: ASKED_A_DOMAIN }, (_one, k) => {
        const item = ((start + 3 * k) % ITEMS_A_DOMAIN) * DOMAINS + domain;
        return { item, score: drawScore(bank, item, truth, random.uniform()) };
      });
    }).flat();
    return { truth, posterior: estimateAbilities(bank, prior, responses) };
  });
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const varianceOf = (values: readonly number[]): number => {
  const mean = average(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

const everybody = people(1_500, [0, 0, 0, 0], 1);
const scale = groupScale(
  prior,
  everybody.slice(0, 400).map(({ posterior }) => posterior.covariance),
);
const brought = everybody.map(({ posterior }) => toGroupScale(scale, posterior.mean));

describe('figures of groups', () => {
  it('places a group where it stands, where the mean of its estimates leans towards everybody', () => {
    const shift = [1, 0.6, 0.8, -0.5];
    const group = people(1_500, shift, 2);
    for (let domain = 0; domain < DOMAINS; domain += 1) {
      const truth = average(group.map((one) => one.truth[domain] ?? 0));
      const estimates = average(group.map(({ posterior }) => posterior.mean[domain] ?? 0));
      const placed = average(group.map(({ posterior }) => toGroupScale(scale, posterior.mean)[domain] ?? 0));
      // What is left is the normal approximation's: a tenth of the distance with four questions a domain, less with more.
      expect(Math.abs(placed - truth)).toBeLessThan(0.12);
      expect(Math.abs(placed - truth)).toBeLessThan(Math.abs(estimates - truth) / 4);
    }
  });

  it('knows how much of what people bring is error of measurement', () => {
    for (let domain = 0; domain < DOMAINS; domain += 1) {
      const errors = everybody.map(({ truth }, at) => (brought[at]?.[domain] ?? 0) - (truth[domain] ?? 0));
      const ratio = (scale.error[domain * DOMAINS + domain] ?? 0) / varianceOf(errors);
      expect(ratio).toBeGreaterThan(0.85);
      expect(ratio).toBeLessThan(1.15);
    }
  });

  it.each([
    { measured: 20, population: 20, name: 'all were measured' },
    { measured: 20, population: 60, name: 'a third were' },
  ])('keeps the mean of the whole group in its interval nineteen times out of twenty when $name', (asked) => {
    const observedVariance = varianceOf(brought.map((one) => one[0] ?? 0));
    const errorVariance = scale.error[0] ?? 0;
    let kept = 0;
    const GROUPS = 300;
    for (let group = 0; group < GROUPS; group += 1) {
      const all = people(asked.population, [0.5, 0.5, 0.5, 0.5], 1_000 + group);
      const measured = all.slice(0, asked.measured);
      const sum = measured.reduce((total, { posterior }) => total + (toGroupScale(scale, posterior.mean)[0] ?? 0), 0);
      const { estimate, standardError } = meanOfGroup({
        count: asked.measured,
        sum,
        population: asked.population,
        observedVariance,
        errorVariance,
      });
      const truth = average(all.map((one) => one.truth[0] ?? 0));
      if (Math.abs(estimate - truth) <= 1.96 * standardError) kept += 1;
    }
    expect(kept / GROUPS).toBeGreaterThan(0.915);
    expect(kept / GROUPS).toBeLessThan(0.985);
  });

  it('has no interval narrower than the error of measurement, and only that when everybody was measured', () => {
    const group = { count: 25, sum: 50, observedVariance: 5, errorVariance: 1 };
    expect(meanOfGroup({ ...group, population: 25 })).toEqual({ estimate: 2, standardError: 0.2 });
    expect(meanOfGroup({ ...group, population: 50 }).standardError).toBeCloseTo(Math.sqrt(3 / 25), 12);
    expect(() => meanOfGroup({ ...group, population: 24 })).toThrow(InvalidCounts);
    expect(() => meanOfGroup({ ...group, count: 0, population: 24 })).toThrow(InvalidCounts);
  });

  it('refuses a dimension of which the answers say nothing', () => {
    const silent = estimateAbilities(bank, prior, [{ item: 0, score: 1 }]);
    expect(() => groupScale(prior, [silent.covariance])).toThrow(NotEnoughInformation);
    expect(() => groupScale(prior, [])).toThrow(NotEnoughInformation);
  });
});
