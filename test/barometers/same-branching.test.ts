import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fits, instrumentKind, questionsShown, type Answer } from '../../src/barometers/index.js';
import { answersToSend, pagesShown } from '../../web/src/waves/respond/questions-shown.js';
import { both, SMALL } from './small-instrument.js';

const OPTIONS = ['red', 'green', 'blue'];
const options = OPTIONS.map((id) => ({ id, label: both(id) }));
const rows = ['phone', 'desk'].map((id) => ({ id, text: both(id) }));

const declined = fc.constant({ kind: 'declined' } as const);
const somePoint = (least: number, most: number) =>
  fc.record({ kind: fc.constant('point' as const), point: fc.integer({ min: least, max: most }) });
const someOptions = (most: number) =>
  fc.record({
    kind: fc.constant('options' as const),
    options: fc.uniqueArray(fc.constantFrom(...OPTIONS), { maxLength: most }),
  });
const written = fc.record({
  kind: fc.constant('options' as const),
  options: fc.constant([]),
  other: fc.constantFrom('', ' ', 'a word'),
});
const someRows = fc.record({
  kind: fc.constant('rows' as const),
  points: fc.dictionary(fc.constantFrom('phone', 'desk'), fc.integer({ min: 1, max: 5 })),
});
const someText = fc.record({ kind: fc.constant('text' as const), text: fc.constantFrom('', '  ', 'words') });

/** Each form of question, with what a device may hold in the middle of answering it: a place or a word may be missing. */
const FORMS: readonly (readonly [form: object, held: fc.Arbitrary<Answer>])[] = [
  [{ type: 'likert', scale: 'agreement' }, somePoint(1, 5)],
  [{ type: 'rating', lowest: both('no'), highest: both('yes') }, somePoint(0, 10)],
  [{ type: 'single-choice', options, other: both('other') }, fc.oneof(someOptions(1), written)],
  [{ type: 'multiple-choice', options, most: 2, other: both('other') }, fc.oneof(someOptions(2), written)],
  [{ type: 'ranking', options, places: 2 }, someOptions(2)],
  [{ type: 'matrix', scale: 'agreement', rows }, someRows],
  [{ type: 'free-text', longest: 50 }, someText],
];

const asked = fc
  .constantFrom(...FORMS)
  .chain(([form, held]) => fc.record({ form: fc.constant(form), held: fc.option(fc.oneof(held, declined)) }));

/** What may be asked earlier, and the answers to it that open a page or a question. */
const condition = fc.record({
  question: fc.integer({ min: 0, max: 11 }).map((place) => `q${place}`),
  isOneOf: fc.oneof(
    fc.uniqueArray(fc.constantFrom(...OPTIONS), { minLength: 1, maxLength: 2 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
  ),
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });

/** Four pages of three questions, led in every way; conditions on what comes later are never met, on either side. */
const survey = fc
  .record({
    questions: fc.array(asked, { minLength: 12, maxLength: 12 }),
    ofQuestions: fc.array(maybe(condition), { minLength: 12, maxLength: 12 }),
    ofPages: fc.array(maybe(condition), { minLength: 4, maxLength: 4 }),
  })
  .map(({ questions, ofQuestions, ofPages }) => ({
    instrument: instrumentKind.schema.parse({
      ...SMALL,
      pages: ofPages.map((shownIf, page) => ({
        id: `p${page}`,
        title: both('page'),
        shownIf,
        questions: [0, 1, 2].map((place) => {
          const number = page * 3 + place;
          return { ...questions[number]?.form, id: `q${number}`, text: both('asked'), shownIf: ofQuestions[number] };
        }),
      })),
    }),
    held: Object.fromEntries(
      questions.flatMap(({ held }, number) => (held === null ? [] : [[`q${number}`, held] as const])),
    ),
  }));

const idsOf = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

describe('the branching on the device', () => {
  it('shows the questions that the service counts, whatever is held', () => {
    fc.assert(
      fc.property(survey, ({ instrument, held }) => {
        const shown = pagesShown(instrument, held).flatMap(({ questions }) => questions);
        expect(idsOf(shown)).toEqual(idsOf(questionsShown(instrument, answersToSend(instrument, held))));
      }),
      { numRuns: 400 },
    );
  });

  it('sends only what the service takes: whole answers, to questions that are shown', () => {
    fc.assert(
      fc.property(survey, ({ instrument, held }) => {
        const sent = answersToSend(instrument, held);
        const shown = questionsShown(instrument, sent);
        for (const [id, answer] of Object.entries(sent)) {
          const question = shown.find((candidate) => candidate.id === id);
          expect([id, question !== undefined && fits(question, answer, instrument)]).toEqual([id, true]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
