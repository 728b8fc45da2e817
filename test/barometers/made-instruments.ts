import fc from 'fast-check';
import { instrumentKind } from '../../src/barometers/index.js';

const text = fc
  .record({ fr: fc.string({ minLength: 1, maxLength: 30 }), en: fc.string({ minLength: 1, maxLength: 30 }) })
  .map(({ fr, en }) => ({ fr: `${fr.replace(/[\0-\x1f]/g, '')}.`, en: `${en.replace(/[\0-\x1f]/g, '')}.` }));
const maybe = <T extends object>(some: fc.Arbitrary<T>) => fc.option(some, { nil: {} as Partial<T> });
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
const scoring = fc.record({ isReversed: fc.boolean(), driver: fc.constantFrom('driver-0', 'driver-1') });
const unscored = fc.record({ isReversed: fc.boolean() });
const scored = fc.oneof(scoring, unscored);
const options = fc
  .integer({ min: 2, max: 10 })
  .chain((count) => fc.tuple(...ids('o', count).map((id) => text.map((label) => ({ id, label })))));
const asked = fc
  .record({ text, isAnchor: fc.boolean() })
  .chain((said) => maybe(text.map((help) => ({ help }))).map((more) => ({ ...said, ...more })));
const others = maybe(text.map((other) => ({ other })));
const scale = fc.constantFrom('scale-0', 'scale-1');

const question = fc.oneof(
  fc.tuple(asked, scored, scale).map(([one, score, of]) => ({ type: 'likert', ...one, ...score, scale: of })),
  fc
    .tuple(asked, scored, fc.record({ lowest: text, highest: text, isNetPromoter: fc.boolean() }))
    .map(([one, score, ends]) => ({ type: 'rating', ...one, ...score, ...ends })),
  fc
    .tuple(asked, options, others)
    .map(([one, list, other]) => ({ type: 'single-choice', ...one, options: list, ...other })),
  fc
    .tuple(asked, options, others, maybe(fc.record({ most: fc.constantFrom(1, 2) })))
    .map(([one, list, other, most]) => ({ type: 'multiple-choice', ...one, options: list, ...other, ...most })),
  fc
    .tuple(asked, options, maybe(fc.record({ places: fc.constantFrom(1, 2) })))
    .map(([one, list, places]) => ({ type: 'ranking', ...one, options: list, ...places })),
  fc.tuple(asked, scale, fc.array(fc.tuple(text, scored), { minLength: 2, maxLength: 6 })).map(([one, of, rows]) => ({
    type: 'matrix',
    ...one,
    scale: of,
    rows: rows.map(([said, score], index) => ({ id: `r-${index}`, text: said, ...score })),
  })),
  fc
    .tuple(asked, fc.integer({ min: 50, max: 4_000 }))
    .map(([one, longest]) => ({ type: 'free-text', ...one, longest })),
);

const labelsOf = (count: number) => fc.array(text, { minLength: count, maxLength: count });

/** Sound instruments of every kind of question, with branches to what was asked before. */
export const instruments = fc
  .record({
    name: text,
    description: text,
    welcome: text,
    thanks: text,
    minutes: fc.integer({ min: 1, max: 30 }),
    five: labelsOf(5),
    seven: labelsOf(7),
    drivers: fc.tuple(
      ...ids('driver', 2).map((id) =>
        fc.record({ id: fc.constant(id), name: text, description: text, advice: fc.array(text, { maxLength: 2 }) }),
      ),
    ),
    pages: fc.array(fc.array(question, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    titles: fc.array(text, { minLength: 4, maxLength: 4 }),
    branches: fc.array(fc.nat(3), { minLength: 16, maxLength: 16 }),
  })
  .map(({ five, seven, pages, titles, branches, ...said }) => {
    const before: { id: string; answers: (string | number)[] }[] = [];
    let number = 0;
    const built = pages.map((questions, page) => ({
      id: `page-${page}`,
      title: titles[page],
      questions: questions.map((one) => {
        const id = `q-${number}`;
        const lead = before[branches[number] ?? 0];
        number += 1;
        const shownIf =
          lead && branches[number] ? { question: lead.id, isOneOf: lead.answers.slice(0, branches[number]) } : null;
        if ('options' in one && one.type !== 'ranking')
          before.push({ id, answers: one.options.map((option) => option.id) });
        if (one.type === 'likert') before.push({ id, answers: [1, 2, 5] });
        if (one.type === 'rating') before.push({ id, answers: [0, 9, 10] });
        return { ...one, id, ...(shownIf && { shownIf }) };
      }),
    }));
    return instrumentKind.schema.parse({
      ...said,
      id: 'made',
      version: 3,
      model: 'digital-agility',
      pages: built,
      scales: [
        { id: 'scale-0', labels: five },
        { id: 'scale-1', labels: seven },
      ],
    });
  });
