import { describe, expect, it } from '@jest/globals';
import { differencesThatStand, InvalidSetting, normalCdf, probabilityOfHigher } from '../../src/psychometrics/index.js';

describe('differences between people', () => {
  const at = (estimate: number, standardError: number) => ({ estimate, standardError });

  it('are as likely as the difference is large beside its error', () => {
    expect(probabilityOfHigher(at(1, 0.3), at(0.5, 0.4))).toBeCloseTo(normalCdf(1), 12);
    expect(probabilityOfHigher(at(0.2, 0.3), at(0.2, 0.5))).toBe(0.5);
    const up = probabilityOfHigher(at(1, 0.3), at(0, 0.3));
    expect(probabilityOfHigher(at(0, 0.3), at(1, 0.3))).toBeCloseTo(1 - up, 12);
  });

  it('need more proof the more of them are looked at (Holm 1979)', () => {
    // Two-sided doubts 0.01, 0.04, 0.03, 0.005: Holm at 0.05 keeps the first and the last.
    expect(differencesThatStand([0.995, 0.98, 0.985, 0.9975], 0.05)).toEqual([true, false, false, true]);
    expect(differencesThatStand([0.98], 0.05)).toEqual([true]);
    expect(differencesThatStand([0.98, ...Array.from({ length: 20 }, () => 0.5)], 0.05)[0]).toBe(false);
    expect(differencesThatStand([], 0.05)).toEqual([]);
    expect(() => differencesThatStand([0.5], 1)).toThrow(InvalidSetting);
  });

  it('stand for the lower as for the higher', () => {
    expect(differencesThatStand([0.001, 0.5], 0.05)).toEqual([true, false]);
  });
});
