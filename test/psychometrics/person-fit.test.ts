import { describe, expect, it } from '@jest/globals';
import {
  createRandom,
  drawAbilities,
  drawScore,
  estimateAbilities,
  personFit,
  simulate,
  type ScoredResponse,
} from '../../src/psychometrics/index.js';
import { aMixedBank, aPrior, theRules } from './builders.js';

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviationOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
};

describe('person fit lz*', () => {
  const dimensions = 5;
  const bank = aMixedBank(dimensions, 20);
  const prior = aPrior(dimensions);

  /** Everybody answers the whole bank as the model says. */
  function fitsUnderTheModel(people: number): number[] {
    const random = createRandom(71);
    return Array.from({ length: people }, () => {
      const abilities = drawAbilities(prior, random);
      const responses = bank.items.map((_item, item): ScoredResponse => ({
        item,
        score: drawScore(bank, item, abilities, random.uniform()),
      }));
      return personFit(bank, prior, estimateAbilities(bank, prior, responses), responses).standardised ?? NaN;
    });
  }

  it('has mean 0 and deviation 1 under the model, with mixed items in several dimensions', () => {
    const fits = fitsUnderTheModel(600);
    // Four standard errors of a mean and of a deviation of 600 draws.
    expect(Math.abs(meanOf(fits))).toBeLessThan(4 / Math.sqrt(600));
    expect(Math.abs(deviationOf(fits) - 1)).toBeLessThan(4 / Math.sqrt(1200));
  });

  it('errs on the careful side after an adaptive test: fewer than one in a hundred looks improbable who is not', () => {
    const wide = aMixedBank(10, 20);
    const broad = aPrior(10);
    const design = { bank: wide, prior: broad, rules: theRules(), best: 5, exposure: null, sharedDifficultySd: 0 };
    const fits = simulate({ design, people: 150, seed: 5 }).map(
      ({ posterior, responses }) => personFit(wide, broad, posterior, responses).standardised ?? NaN,
    );
    expect(meanOf(fits)).toBeGreaterThan(0);
    expect(deviationOf(fits)).toBeLessThan(1);
    expect(fits.filter((fit) => !(fit > -2.33))).toHaveLength(0);
  });

  it('falls far below when easy questions are missed and hard ones found', () => {
    const responses = bank.items.map(({ parameters }, item): ScoredResponse => {
      const difficulty = parameters.model === 'gpcm' ? parameters.steps[0]! + 0.6 : parameters.b;
      return { item, score: difficulty > 0 ? bank.highestScoreOf[item]! : 0 };
    });
    const { standardised } = personFit(bank, prior, estimateAbilities(bank, prior, responses), responses);
    expect(standardised).toBeLessThan(-5);
  });

  it('says nothing where nothing was answered', () => {
    expect(personFit(bank, prior, estimateAbilities(bank, prior, []), [])).toEqual({ standardised: null, answers: 0 });
  });
});
