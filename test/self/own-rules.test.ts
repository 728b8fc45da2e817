import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { saidAndMeasured } from '../../src/self/said-and-measured.js';
import { whatToLearn, type Learnable } from '../../src/self/what-to-learn.js';

const STEP = { fr: 'Essayez.', en: 'Try.' };
const one = (domainId: string, facts: Partial<Learnable> = {}): Learnable => ({
  domainId,
  estimate: 0,
  asked: null,
  probabilityReached: null,
  probabilityBelow: 0.5,
  isBelow: false,
  step: STEP,
  ...facts,
});

describe('what to learn next', () => {
  it('is first what the job asks and is surely lacking, then probably, then what lies below the rest', () => {
    const chosen = whatToLearn([
      one('reached', { asked: 3, probabilityReached: 0.9 }),
      one('below', { probabilityBelow: 0.95, isBelow: true }),
      one('doubtful', { asked: 3, probabilityReached: 0.4 }),
      one('lacking', { asked: 4, probabilityReached: 0.15 }),
      one('lacking-most', { asked: 4, probabilityReached: 0.05 }),
    ]);
    expect(chosen.map(({ domainId, reason }) => [domainId, reason.kind])).toEqual([
      ['lacking-most', 'job-surely-asks-more'],
      ['lacking', 'job-surely-asks-more'],
      ['doubtful', 'job-probably-asks-more'],
    ]);
  });

  it('is the lowest figure, said to be no more than that, when nothing else is known', () => {
    const chosen = whatToLearn([one('high', { estimate: 1 }), one('low', { estimate: -1 })]);
    expect(chosen).toEqual([{ domainId: 'low', reason: { kind: 'lowest-figure' }, step: STEP }]);
    expect(whatToLearn([])).toEqual([]);
  });
});

describe('what one said beside what was measured', () => {
  it('claims nothing that the margin covers', () => {
    expect(saidAndMeasured(3, [0.02, 0.2, 0.5, 0.25, 0.03])).toEqual({ reading: 'not-distinguishable', chance: 0.5 });
    expect(saidAndMeasured(3, [0, 0.05, 0.15, 0.6, 0.2])).toMatchObject({ reading: 'measured-higher' });
    expect(saidAndMeasured(5, [0, 0.3, 0.5, 0.2, 0]).reading).toBe('measured-lower');
  });

  it('never says that the lowest level was too high, nor the highest too low', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(weights, (drawn) => {
        const sum = drawn.reduce((total, weight) => total + weight, 0);
        const probabilities = drawn.map((weight) => weight / sum);
        expect(saidAndMeasured(1, probabilities).reading).not.toBe('measured-lower');
        expect(saidAndMeasured(5, probabilities).reading).not.toBe('measured-higher');
      }),
    );
  });
});
