import { describe, expect, it } from '@jest/globals';
import type { Scale } from '../../src/competencies/index.js';
import { calibrateItem, itemKind, scoreResponse, type Item } from '../../src/item-bank/index.js';
import { MalformedResponse } from '../../src/item-bank/problems.js';
import { aMatching, aMultipleChoice, anOrdering, aSingleChoice } from '../builders/items.js';

const DEFAULTS = { dichotomousSlope: 1, partialCreditSlope: 0.75, slopeSd: 0.25, stepSpread: 0.6 };
const scale = { itemDefaults: DEFAULTS } as Scale;

const parametersOf = (item: Item) =>
  calibrateItem({ ...item, bank: 'digital-agility', domain: 'safety' }, scale, 0).parameters;

const complaintsAt = (item: Item, at: string) =>
  itemKind.complaintsAbout(item, () => undefined).filter((complaint) => complaint.at[0] === at);

const twoOfFive = (scoring: 'partial' | 'all-or-nothing') => aMultipleChoice({ choose: 2, scoring });

describe('a question that says how many answers to choose', () => {
  it.each([[['a']], [['a', 'b', 'c']]])('refuses another number: %j', (choices) => {
    expect(() => scoreResponse(twoOfFive('all-or-nothing'), { kind: 'multiple-choice', choices })).toThrow(
      MalformedResponse,
    );
  });

  it('takes any number where it says none', () => {
    expect(scoreResponse(aMultipleChoice(), { kind: 'multiple-choice', choices: ['a'] })).toBe(1);
  });

  it('may not promise a middle score that nobody can get', () => {
    expect(complaintsAt(twoOfFive('partial'), 'scoring')).toHaveLength(1);
    expect(complaintsAt(twoOfFive('all-or-nothing'), 'scoring')).toEqual([]);
    expect(complaintsAt(aMultipleChoice(), 'scoring')).toEqual([]);
  });
});

describe('three pairs for three targets', () => {
  const threeFor = (targets: number) => {
    const { options, targets: all } = aMatching();
    return aMatching({ options: options.slice(0, 3), targets: all.slice(0, targets), key: { a: 'w', b: 'x', c: 'y' } });
  };

  it('leave no middle score either; a spare target does', () => {
    expect(complaintsAt(threeFor(3), 'scoring')).toHaveLength(1);
    expect(complaintsAt(threeFor(4), 'scoring')).toEqual([]);
  });
});

describe('the provisional parameters of an item', () => {
  it.each<[string, Item, object]>([
    ['one of four can be guessed', aSingleChoice(), { model: '3pl', a: 1, b: 0, c: 0.25 }],
    ['two of five in ten ways', twoOfFive('all-or-nothing'), { model: '3pl', a: 1, b: 0, c: 0.1 }],
    ['any number of five hardly', aMultipleChoice({ scoring: 'all-or-nothing' }), { model: '2pl', a: 1, b: 0 }],
    ['partly right has steps', anOrdering(), { model: 'gpcm', a: 0.75, steps: [-0.6, 0.6] }],
  ])('say that %s', (_name, item, parameters) => {
    expect(parametersOf(item)).toEqual(parameters);
  });
});
