import { describe, expect, it } from '@jest/globals';
import {
  compileBank,
  createRandom,
  drawAbilities,
  drawScore,
  estimateAbilities,
  sameAbility,
  type CompiledBank,
  type Random,
  type ScoredResponse,
} from '../../src/psychometrics/index.js';
import { aLineOf2pl, aMixedBank, aPrior } from './builders.js';

const DOMAINS = 10;
const SHIFT_SD = 1;

/** Answers to some items of each domain, by somebody of these abilities. */
function answersTo(bank: CompiledBank, abilities: Float64Array, takes: (place: number) => boolean, random: Random) {
  const places = new Array<number>(DOMAINS).fill(0);
  return bank.items.flatMap(({ dimension }, item): ScoredResponse[] => {
    const place = places[dimension]!;
    places[dimension] = place + 1;
    return takes(place) ? [{ item, score: drawScore(bank, item, abilities, random.uniform()) }] : [];
  });
}

/** A test of forty questions, then another of twenty by the same person less `loss` logits. */
function zOf(bank: CompiledBank, loss: number, random: Random): number {
  const prior = aPrior(DOMAINS);
  const abilities = drawAbilities(prior, random);
  const earlier = estimateAbilities(
    bank,
    prior,
    answersTo(bank, abilities, (place) => place % 2 === 0, random),
  );
  const later = answersTo(
    bank,
    abilities.map((ability) => ability - loss),
    (place) => place === 3 || place === 5,
    random,
  );
  return sameAbility({ earlier, bank, responses: later, shiftSd: SHIFT_SD }).z;
}

describe('one ability behind two tests', () => {
  it('is the plain score test where the earlier ability is known exactly', () => {
    const bank = compileBank(aLineOf2pl([0, 0, 0, 0]), 1);
    const known = { mean: [0], covariance: [0] };
    const responses = [0, 1, 2, 3].map((item) => ({ item, score: 0 }));
    // Four even chances, all lost: S = −4 · ½, Var S = 4 · ¼.
    const found = sameAbility({ earlier: known, bank, responses, shiftSd: SHIFT_SD });
    expect(found.z).toBeCloseTo(-2, 12);
    expect(found.shift).toBeCloseTo(-2, 12);
    expect(found.probabilityAsWeak).toBeCloseTo(0.02275, 5);
    // r = 1: √2 · exp(−1) to one.
    const factor = Math.SQRT2 * Math.exp(-1);
    expect(found.probabilitySame).toBeCloseTo(factor / (1 + factor), 12);
  });

  it('is surer the more the earlier test knew', () => {
    const bank = compileBank(aLineOf2pl([0, 0, 0, 0]), 1);
    const responses = [0, 1, 2, 3].map((item) => ({ item, score: 0 }));
    const z = (variance: number) =>
      sameAbility({ earlier: { mean: [0], covariance: [variance] }, bank, responses, shiftSd: SHIFT_SD }).z;
    expect(Math.abs(z(0.5))).toBeLessThan(Math.abs(z(0.1)));
  });

  it('says nothing without answers, and refuses what does not fit', () => {
    const bank = compileBank(aLineOf2pl([0]), 1);
    const earlier = { mean: [0], covariance: [0.2] };
    const nothing = sameAbility({ earlier, bank, responses: [], shiftSd: SHIFT_SD });
    expect(nothing).toEqual({ z: 0, probabilityAsWeak: 0.5, probabilitySame: 0.5, shift: null });
    const wide = { mean: [0, 0], covariance: [1, 0, 0, 1] };
    expect(() => sameAbility({ earlier: wide, bank, responses: [], shiftSd: 1 })).toThrow(/dimensions/);
    expect(() => sameAbility({ earlier, bank, responses: [], shiftSd: 0 })).toThrow(/shift/);
  });

  it('doubts one honest person in twenty, and finds most whose first test was 1.5 logits too good', () => {
    const bank = aMixedBank(DOMAINS, 8);
    const random = createRandom(20_261_124);
    const rate = (loss: number, people: number) => {
      const zs = Array.from({ length: people }, () => zOf(bank, loss, random));
      return zs.filter((z) => z < -1.645).length / people;
    };
    const alarms = rate(0, 1_500);
    expect(alarms).toBeGreaterThan(0.03);
    expect(alarms).toBeLessThan(0.07);
    expect(rate(1.5, 400)).toBeGreaterThan(0.6);
  });
});
