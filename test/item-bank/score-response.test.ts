import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MalformedResponse } from '../../src/item-bank/problems.js';
import { inOneForm, type Response } from '../../src/item-bank/response.js';
import { highestScoreOf, scoreResponse } from '../../src/item-bank/score-response.js';
import { rightResponseTo } from '../../src/item-bank/presented-question.js';
import { aMatching, aMultipleChoice, anOrdering, aSingleChoice } from '../builders/items.js';

const everyKind = [aSingleChoice(), aMultipleChoice(), anOrdering(), aMatching()];

describe('scoring', () => {
  it.each(everyKind)('gives $kind the highest score for the right response and 0 for a skip', (item) => {
    expect(scoreResponse(item, rightResponseTo(item))).toBe(highestScoreOf(item));
    expect(scoreResponse(item, { kind: 'skip' })).toBe(0);
  });

  it('knows how high a score can be', () => {
    const strict = aMultipleChoice({ scoring: 'all-or-nothing' });
    expect([...everyKind, strict].map(highestScoreOf)).toEqual([1, 2, 2, 2, 1]);
  });

  it.each([
    ['a', 0],
    ['b', 1],
    ['c', 0],
    ['d', 0],
  ])('a single choice %p is worth %p', (choice, score) => {
    expect(scoreResponse(aSingleChoice(), { kind: 'single-choice', choice })).toBe(score);
  });

  it.each([
    ['ac', 2, 1],
    ['ca', 2, 1],
    ['a', 1, 0],
    ['c', 1, 0],
    ['acb', 1, 0],
    ['ab', 0, 0],
    ['acbd', 0, 0],
    ['b', 0, 0],
    ['bde', 0, 0],
    ['abcde', 0, 0],
  ])('several choices %p are worth %p, all or nothing %p', (picked, partial, strict) => {
    const response = { kind: 'multiple-choice', choices: [...picked] } as const;
    expect(scoreResponse(aMultipleChoice(), response)).toBe(partial);
    expect(scoreResponse(aMultipleChoice({ scoring: 'all-or-nothing' }), response)).toBe(strict);
  });

  it.each([
    ['dbac', 2],
    ['bdac', 1],
    ['dabc', 1],
    ['dbca', 1],
    ['abdc', 0],
    ['cbad', 0],
    ['bdca', 0],
    ['bacd', 0],
  ])('the order %p is worth %p', (order, score) => {
    expect(scoreResponse(anOrdering(), { kind: 'ordering', order: [...order] })).toBe(score);
  });

  it.each([
    ['wxyz', 2],
    ['wxzy', 1],
    ['xwyz', 1],
    ['wyzx', 0],
    ['zyxw', 0],
  ])('the pairs %p are worth %p', (targets, score) => {
    const pairs = Object.fromEntries([...'abcd'].map((id, index) => [id, targets[index] ?? '']));
    expect(scoreResponse(aMatching(), { kind: 'matching', pairs })).toBe(score);
  });

  it('counts half of an odd number of pairs upwards: one of three is not half, two are', () => {
    const item = aMatching({ options: aMatching().options.slice(0, 3), key: { a: 'w', b: 'x', c: 'y' } });
    expect(scoreResponse(item, { kind: 'matching', pairs: { a: 'w', b: 'y', c: 'x' } })).toBe(0);
    expect(scoreResponse(item, { kind: 'matching', pairs: { a: 'w', b: 'x', c: 'z' } })).toBe(1);
  });

  it('lets a target serve twice only where the question says so', () => {
    const pairs = { a: 'w', b: 'w', c: 'w', d: 'w' };
    const item = aMatching({ reuse: true, key: { a: 'w', b: 'w', c: 'x', d: 'y' } });
    expect(scoreResponse(item, { kind: 'matching', pairs })).toBe(1);
    expect(() => scoreResponse(aMatching(), { kind: 'matching', pairs })).toThrow(MalformedResponse);
  });

  it('gives the same score whatever the order of what has no order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...'abcde'], { minLength: 1 }), (choices) => {
        const response: Response = { kind: 'multiple-choice', choices };
        expect(scoreResponse(aMultipleChoice(), inOneForm(response))).toBe(scoreResponse(aMultipleChoice(), response));
      }),
    );
  });

  it('gives every well-formed order the highest score only when it is the key', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...'abcd'], { minLength: 4 }), (order) => {
        const score = scoreResponse(anOrdering(), { kind: 'ordering', order });
        expect(score === 2).toBe(order.join('') === 'dbac');
        expect([0, 1, 2]).toContain(score);
      }),
    );
  });

  it('either scores within the range or refuses, whatever it is given', () => {
    const text = fc.oneof(fc.constantFrom(...'abcdewxyz19?'), fc.string());
    const response = fc.oneof(
      fc.record({ kind: fc.constant('single-choice' as const), choice: text }),
      fc.record({ kind: fc.constant('multiple-choice' as const), choices: fc.array(text) }),
      fc.record({ kind: fc.constant('ordering' as const), order: fc.array(text) }),
      fc.record({ kind: fc.constant('matching' as const), pairs: fc.dictionary(text, text) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...everyKind), response, (item, given) => {
        try {
          const score = scoreResponse(item, given);
          expect(given.kind).toBe(item.kind);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(highestScoreOf(item));
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedResponse);
          expect((error as MalformedResponse).faults.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
