import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { presentQuestion, shownOrderOf, toItemIds, toPlaces } from '../../src/item-bank/presented-question.js';
import type { Response } from '../../src/item-bank/response.js';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import { aMatching, aMultipleChoice, anOrdering, aSingleChoice } from '../builders/items.js';

const everyKind = [aSingleChoice(), aMultipleChoice({ choose: 2 }), anOrdering(), aMatching()];
const seed = fc.string();
const anItem = fc.constantFrom(...everyKind);
const orderFor = (item: (typeof everyKind)[number], text: string) => shownOrderOf(item, uniformsOf(text, 'order 1'));

const aResponse: fc.Arbitrary<Response> = fc.oneof(
  fc.constant({ kind: 'skip' as const }),
  fc.record({ kind: fc.constant('single-choice' as const), choice: fc.constantFrom(...'abcd') }),
  fc.record({ kind: fc.constant('multiple-choice' as const), choices: fc.subarray([...'abcd']) }),
  fc.record({ kind: fc.constant('ordering' as const), order: fc.shuffledSubarray([...'abcd']) }),
  fc.record({
    kind: fc.constant('matching' as const),
    pairs: fc.dictionary(fc.constantFrom(...'abcd'), fc.constantFrom(...'wxyz'), { noNullPrototype: true }),
  }),
);

describe('a presented question', () => {
  it('never shows an author’s id, a key or a difficulty', () => {
    fc.assert(
      fc.property(anItem, seed, (item, text) => {
        const shown = presentQuestion(item, orderFor(item, text));
        const ids = [...shown.options, ...(shown.targets ?? [])].map(({ id }) => id);
        expect(ids.every((id) => /^[1-9]$/.test(id))).toBe(true);
        expect(Object.keys(shown).sort()).toEqual([
          'choose',
          'kind',
          'material',
          'options',
          'reuseTargets',
          'stem',
          'targets',
        ]);
      }),
    );
  });

  it('shows every option once, in its order, named by its place', () => {
    fc.assert(
      fc.property(anItem, seed, (item, text) => {
        const order = orderFor(item, text);
        const { options, targets } = presentQuestion(item, order);
        expect(options.map(({ id }) => id)).toEqual(item.options.map((_, index) => String(index + 1)));
        expect(options.map((option) => option.text.fr)).toEqual(order.options.map((id) => `Choix ${id}`));
        expect([...order.options].sort()).toEqual(item.options.map(({ id }) => id));
        expect(targets === null).toBe(item.kind !== 'matching');
      }),
    );
  });

  it('is in the author’s order where the author wants it', () => {
    const item = aSingleChoice({ shuffle: false });
    expect(orderFor(item, 'any seed').options).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is in the same order for the same seed, and in every order over many seeds', () => {
    const item = aSingleChoice();
    expect(orderFor(item, 'seed')).toEqual(orderFor(item, 'seed'));
    const seen = new Set(Array.from({ length: 400 }, (_, index) => orderFor(item, `${index}`).options.join('')));
    expect(seen.size).toBe(24);
  });

  it('does not tell by the place: the key of a single choice stands everywhere alike', () => {
    const item = aSingleChoice();
    const places = Array.from({ length: 4_000 }, (_, index) => orderFor(item, `${index}`).options.indexOf(item.key));
    for (const place of [0, 1, 2, 3]) {
      const share = places.filter((one) => one === place).length / places.length;
      expect(Math.abs(share - 0.25)).toBeLessThan(0.03);
    }
  });

  it('turns responses into places and back without changing them', () => {
    fc.assert(
      fc.property(aResponse, seed, (response, text) => {
        const order = orderFor(aMatching(), text);
        expect(toItemIds(toPlaces(response, order), order)).toEqual(response);
      }),
    );
  });

  it('leaves a place that does not exist unknown, even when it looks like an author’s id', () => {
    const order = orderFor(aSingleChoice(), 'seed');
    for (const choice of ['a', '0', '5', '', '?1', '1 ', '__proto__', 'constructor']) {
      expect(toItemIds({ kind: 'single-choice', choice }, order)).toEqual({
        kind: 'single-choice',
        choice: `?${choice}`,
      });
    }
  });
});
