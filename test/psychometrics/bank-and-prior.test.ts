import { describe, expect, it } from '@jest/globals';
import { compileBank, compilePrior, type ItemParameters } from '../../src/psychometrics/index.js';
import { aLineOf2pl, anItem } from './builders.js';

const coded = (code: string) => expect.objectContaining({ code });

describe('a compiled bank', () => {
  it('finds items by id and refuses an unknown one', () => {
    const bank = compileBank(aLineOf2pl([-1, 0, 1]), 1);
    expect(bank.size).toBe(3);
    expect(bank.indexOf('line-2')).toBe(2);
    expect(() => bank.indexOf('line-3')).toThrow(coded('UNKNOWN_ITEM'));
  });

  it('refuses two items of one id', () => {
    const item = anItem({ model: '2pl', a: 1, b: 0 });
    expect(() => compileBank([item, item], 1)).toThrow(coded('DUPLICATE_ITEM'));
  });

  it.each<ItemParameters>([
    { model: '2pl', a: -0.1, b: 0 },
    { model: '2pl', a: 1, b: Number.NaN },
    { model: '2pl', a: Infinity, b: 0 },
    { model: '3pl', a: 1, b: 0, c: 1 },
    { model: '3pl', a: 1, b: 0, c: -0.01 },
    { model: 'gpcm', a: 1, steps: [] },
    { model: 'gpcm', a: 1, steps: [0, Infinity] },
    { model: 'gpcm', a: 3, steps: [-100, 100] },
  ])('refuses parameters outside the domain of the model: %j', (parameters) => {
    expect(() => compileBank([anItem(parameters)], 1)).toThrow(coded('INVALID_PARAMETERS'));
  });

  it('refuses a dimension it does not have and a negative uncertainty', () => {
    const parameters: ItemParameters = { model: '2pl', a: 1, b: 0 };
    expect(() => compileBank([anItem(parameters, { dimension: 1 })], 1)).toThrow(coded('INVALID_PARAMETERS'));
    const doubtful = anItem(parameters, { uncertainty: { a: 0, b: -1 } });
    expect(() => compileBank([doubtful], 1)).toThrow(coded('INVALID_PARAMETERS'));
    expect(() => compileBank([], 0)).toThrow(coded('DIMENSION_MISMATCH'));
  });
});

describe('a compiled prior', () => {
  it('inverts its covariance', () => {
    const { precision } = compilePrior({
      mean: [0, 0],
      covariance: [
        [1, 0.6],
        [0.6, 1],
      ],
    });
    [1.5625, -0.9375, -0.9375, 1.5625].forEach((value, index) => expect(precision[index]).toBeCloseTo(value, 12));
  });

  it.each([
    [
      'singular',
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      'indefinite',
      [
        [1, 1.2],
        [1.2, 1],
      ],
    ],
    [
      'asymmetric',
      [
        [1, 0.5],
        [0.4, 1],
      ],
    ],
    [
      'not finite',
      [
        [1, Number.NaN],
        [Number.NaN, 1],
      ],
    ],
  ])('refuses a covariance that is %s', (_, covariance) => {
    expect(() => compilePrior({ mean: [0, 0], covariance })).toThrow(coded('NOT_POSITIVE_DEFINITE'));
  });

  it('refuses a covariance of another size', () => {
    expect(() => compilePrior({ mean: [0, 0], covariance: [[1]] })).toThrow(coded('DIMENSION_MISMATCH'));
  });
});
