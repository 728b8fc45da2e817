import { describe, expect, it } from '@jest/globals';
import { fits, instrumentKind, questionsShown, scoreDrivers } from '../../src/barometers/index.js';
import { both, likert, SMALL } from './small-instrument.js';

const options = ['red', 'green', 'blue'].map((id) => ({ id, label: both(id) }));
const point = (value: number) => ({ kind: 'point', point: value }) as const;
const chosen = (...ids: string[]) => ({ kind: 'options', options: ids }) as const;
const DECLINED = { kind: 'declined' } as const;

const instrument = instrumentKind.schema.parse({
  ...SMALL,
  drivers: ['sense', 'means'].map((id) => ({ id, name: both(id), description: both(id) })),
  pages: [
    {
      id: 'one',
      title: both('one'),
      questions: [
        { type: 'single-choice', id: 'colour', text: both('colour'), options, other: both('other') },
        likert('liked', { shownIf: { question: 'colour', isOneOf: ['green'] }, driver: 'sense' }),
        likert('why', { shownIf: { question: 'liked', isOneOf: [1, 2] } }),
      ],
    },
    {
      id: 'two',
      title: both('two'),
      questions: [
        likert('clear', { driver: 'sense' }),
        likert('useless', { driver: 'sense', isReversed: true }),
        {
          type: 'matrix',
          id: 'tools',
          text: both('tools'),
          scale: 'agreement',
          rows: [
            { id: 'phone', text: both('phone'), driver: 'means' },
            { id: 'slow', text: both('slow'), driver: 'means', isReversed: true },
          ],
        },
        {
          type: 'rating',
          id: 'recommend',
          text: both('recommend'),
          lowest: both('no'),
          highest: both('yes'),
          driver: 'means',
        },
        { type: 'multiple-choice', id: 'several', text: both('several'), options, most: 2 },
        { type: 'ranking', id: 'order', text: both('order'), options, places: 2 },
        { type: 'free-text', id: 'words', text: both('words'), longest: 50 },
      ],
    },
  ],
});

const shown = (answers: Parameters<typeof questionsShown>[1]): string[] =>
  questionsShown(instrument, answers)
    .map(({ id }) => id)
    .slice(0, 3);

const fitsTo = (id: string, answer: Parameters<typeof fits>[1]): boolean => {
  const question = instrument.pages.flatMap(({ questions }) => questions).find((one) => one.id === id);
  if (!question) throw new Error(id);
  return fits(question, answer, instrument);
};

describe('what somebody is asked', () => {
  it('follows from what they answered', () => {
    expect(shown({})).toEqual(['colour', 'clear', 'useless']);
    expect(shown({ colour: chosen('green') })).toEqual(['colour', 'liked', 'clear']);
    expect(shown({ colour: chosen('green'), liked: point(2) })).toEqual(['colour', 'liked', 'why']);
  });

  it('forgets what was answered on a way that is not theirs any more', () => {
    expect(shown({ colour: chosen('red'), liked: point(1) })).toEqual(['colour', 'clear', 'useless']);
    expect(shown({ colour: DECLINED })).toEqual(['colour', 'clear', 'useless']);
  });
});

describe('an answer', () => {
  it.each([
    ['clear', point(5), point(6)],
    ['clear', DECLINED, point(2.5)],
    ['recommend', point(0), point(11)],
    ['colour', chosen('red'), chosen('red', 'blue')],
    [
      'colour',
      { kind: 'options', options: [], other: 'violet' },
      { kind: 'options', options: ['red'], other: 'violet' },
    ],
    ['colour', { kind: 'options', options: [], other: 'violet' }, { kind: 'options', options: [], other: ' ' }],
    ['several', chosen('red', 'blue'), chosen('red', 'blue', 'green')],
    ['several', chosen(), { kind: 'options', options: [], other: 'violet' }],
    ['order', chosen('blue', 'red'), chosen('blue', 'blue')],
    ['order', DECLINED, chosen('blue')],
    ['tools', { kind: 'rows', points: { phone: 1 } }, { kind: 'rows', points: { oven: 1 } }],
    ['words', { kind: 'text', text: 'short' }, { kind: 'text', text: 'x'.repeat(51) }],
    ['words', DECLINED, point(1)],
  ] as const)('to %s fits or does not', (id, right, wrong) => {
    expect([fitsTo(id, right), fitsTo(id, wrong)]).toEqual([true, false]);
  });
});

describe('where somebody stands', () => {
  it('is the mean of their answers, reversed ones from the other end', () => {
    const answers = {
      clear: point(4),
      useless: point(1),
      tools: { kind: 'rows', points: { phone: 5, slow: 2 } },
      recommend: point(5),
    } as const;
    expect(Object.fromEntries(scoreDrivers(instrument, answers))).toEqual({
      sense: (75 + 100) / 2,
      means: (100 + 75 + 50) / 3,
    });
  });

  it('is unknown when less than half was answered', () => {
    const answers = { clear: point(4), useless: DECLINED, recommend: point(5) };
    expect(Object.fromEntries(scoreDrivers(instrument, answers))).toEqual({ sense: 75 });
  });

  it('counts no question that they were not shown', () => {
    const answers = { colour: chosen('red'), liked: point(1), clear: point(5), useless: point(1) };
    expect(scoreDrivers(instrument, answers).get('sense')).toBe(100);
  });
});
