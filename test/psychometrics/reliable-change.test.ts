import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRandom, reliableChange, type Estimate } from '../../src/psychometrics/index.js';
import { between } from './builders.js';

const PRIOR = { mean: 0, variance: 1 };
const anEstimate = fc.record({ estimate: between(-3, 3), standardError: between(0.1, 0.9) });

/** What a test of this error variance says of somebody, drawn toward the prior as every estimate is. */
function measured(truth: number, errorVariance: number, normal: number): Estimate {
  const said = truth + Math.sqrt(errorVariance) * normal;
  const weight = PRIOR.variance / (PRIOR.variance + errorVariance);
  const estimate = PRIOR.mean + weight * (said - PRIOR.mean);
  return { estimate, standardError: Math.sqrt(weight * errorVariance) };
}

describe('reliable change', () => {
  it('is Jacobson and Truax’s index where the prior says next to nothing', () => {
    const flat = { mean: 0, variance: 1e9 };
    const earlier = { estimate: 0.2, standardError: 0.3 };
    const later = { estimate: 1.2, standardError: 0.4 };
    const change = reliableChange(earlier, later, flat);
    expect(change.difference).toBeCloseTo(1, 6);
    expect(change.standardError).toBeCloseTo(0.5, 6);
    expect(change.z).toBeCloseTo(2, 6);
    expect(change.probabilityHigher).toBeCloseTo(0.97725, 4);
    expect(change.isReliable).toBe(true);
  });

  it('is the published index of their example: 47.5 before, 32.5 after, deviation 10, reliability 0.80', () => {
    const standardError = 10 * Math.sqrt(1 - 0.8);
    const flat = { mean: 0, variance: 1e12 };
    const change = reliableChange({ estimate: 47.5, standardError }, { estimate: 32.5, standardError }, flat);
    expect(change.standardError).toBeCloseTo(6.32, 2);
    expect(change.z).toBeCloseTo(-2.37, 2);
    expect(change.isReliable).toBe(true);
  });

  it('changes sign when the two tests are exchanged', () => {
    fc.assert(
      fc.property(anEstimate, anEstimate, (one, other) => {
        const [there, back] = [reliableChange(one, other, PRIOR), reliableChange(other, one, PRIOR)];
        expect(there.difference).toBeCloseTo(-back.difference, 9);
        expect(there.probabilityHigher + back.probabilityHigher).toBeCloseTo(1, 9);
        expect(there.isReliable).toBe(back.isReliable);
      }),
    );
  });

  it('does not depend on where the scale begins', () => {
    fc.assert(
      fc.property(anEstimate, anEstimate, between(-5, 5), (one, other, shift) => {
        const moved = (estimate: Estimate) => ({ ...estimate, estimate: estimate.estimate + shift });
        const there = reliableChange(moved(one), moved(other), { ...PRIOR, mean: shift });
        expect(there.z).toBeCloseTo(reliableChange(one, other, PRIOR).z, 6);
      }),
    );
  });

  it('says nothing where one of the tests said nothing', () => {
    const said = { estimate: 1, standardError: 0.3 };
    const change = reliableChange(said, { estimate: 0, standardError: 1 }, PRIOR);
    expect(change).toMatchObject({ z: 0, probabilityHigher: 0.5, isReliable: false });
    const refused = () => reliableChange(said, { estimate: 0, standardError: 0 }, PRIOR);
    expect(refused).toThrow(expect.objectContaining({ code: 'INVALID_SETTING' }));
    expect(() => reliableChange(said, said, { mean: 0, variance: 0 })).toThrow(/prior variance/);
  });

  it('cries wolf one time in twenty for people who stayed as they were, however unequal the tests and far the person', () => {
    const random = createRandom(20_261_124);
    for (const truth of [0, 1.5, -2]) {
      let alarms = 0;
      let sum = 0;
      const people = 20_000;
      for (let person = 0; person < people; person += 1) {
        const change = reliableChange(
          measured(truth, 0.1, random.normal()),
          measured(truth, 0.4, random.normal()),
          PRIOR,
        );
        alarms += Number(change.isReliable);
        sum += change.difference;
      }
      expect(alarms / people).toBeGreaterThan(0.044);
      expect(alarms / people).toBeLessThan(0.056);
      expect(Math.abs(sum / people)).toBeLessThan(0.02);
    }
  });
});
