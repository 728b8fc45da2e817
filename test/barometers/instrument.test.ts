import { describe, expect, it } from '@jest/globals';
import { instrumentKind } from '../../src/barometers/index.js';
import { both, likert, SMALL } from './small-instrument.js';

const MODEL = { id: 'digital-agility', pillars: [{ id: 'digital' }], domains: [{ id: 'learning' }] };

const instrument = {
  ...SMALL,
  drivers: [{ id: 'sense', name: both('sense'), description: both('sense'), standsBeside: 'learning' }],
  pages: [{ id: 'one', title: both('one'), questions: [likert('first', { driver: 'sense' }), likert('second')] }],
};

const [page] = instrument.pages;

/** Where something is wrong and what, in English. */
function complaints(change: object): string[] {
  const body = instrumentKind.schema.parse({ ...instrument, ...change });
  const lookup = (kind: string, id: string): unknown => (kind === 'model' && id === MODEL.id ? MODEL : undefined);
  return instrumentKind.complaintsAbout(body, lookup).map(({ at, reason }) => `${at.join('.')}: ${reason.en}`);
}

const asking = (...questions: object[]) => ({
  pages: [{ ...page, questions: [likert('first', { driver: 'sense' }), ...questions] }],
});

describe('an instrument', () => {
  it('is in order as it stands', () => expect(complaints({})).toEqual([]));

  it.each([
    ['an unknown competency model', { model: 'other' }, ['model: not found: other']],
    [
      'a driver beside nothing that is measured',
      { drivers: [{ ...instrument.drivers[0], standsBeside: 'cooking' }] },
      ['drivers.0.standsBeside: not found: cooking'],
    ],
    [
      'a driver that nothing asks about',
      { pages: [{ ...page, questions: [likert('first')] }] },
      ['drivers.0: no question: sense'],
    ],
    ['a question twice', asking(likert('first')), ['pages.0.questions.1: twice: first']],
    ['an unknown scale', asking(likert('second', { scale: 'other' })), ['pages.0.questions.1.scale: not found: other']],
    [
      'an unknown driver',
      asking(likert('second', { driver: 'other' })),
      ['pages.0.questions.1.driver: not found: other'],
    ],
    [
      'a condition on a later question',
      asking(likert('second', { shownIf: { question: 'third', isOneOf: [1] } }), likert('third')),
      ['pages.0.questions.1.shownIf: no such question before: third'],
    ],
    [
      'a condition that no answer meets',
      asking(likert('second', { shownIf: { question: 'first', isOneOf: [6] } })),
      ['pages.0.questions.1.shownIf: impossible answer: 6'],
    ],
    [
      'more places than options',
      asking({
        type: 'ranking',
        id: 'order',
        text: both('order'),
        places: 3,
        options: ['a', 'b'].map((id) => ({ id, label: both(id) })),
      }),
      ['pages.0.questions.1: more than there are options'],
    ],
    [
      'more questions a person than there are',
      { sampling: { questionsPerPerson: 3, wavesToCover: 1 } },
      ['sampling: more than there are statements'],
    ],
  ])('is refused with %s', (_, change, expected) => {
    expect(complaints(change)).toEqual(expected);
  });

  it('has scales of five or seven points', () => {
    const six = [{ id: 'agreement', labels: ['1', '2', '3', '4', '5', '6'].map(both) }];
    expect(instrumentKind.schema.safeParse({ ...instrument, scales: six }).success).toBe(false);
  });
});
