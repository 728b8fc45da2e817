import type { ItemOf } from '../../src/item-bank/item.js';

/** Items that show only what matters to a test. */
const common = {
  id: 'item-001',
  use: 'secure',
  state: 'live',
  level: 2,
  difficulty: { b: 0, sd: 0.5, why: 'Jugement.' },
  competence: null,
  tanu: 'computing',
  stem: { fr: 'Énoncé', en: 'Stem' },
  shuffle: true,
  rationale: { fr: 'Parce que.', en: 'Because.' },
  source: null,
} as const;

const choices = (ids: string) => [...ids].map((id) => ({ id, fr: `Choix ${id}`, en: `Choice ${id}` }));

export const aSingleChoice = (wish: Partial<ItemOf<'single-choice'>> = {}): ItemOf<'single-choice'> => ({
  ...common,
  kind: 'single-choice',
  options: choices('abcd'),
  key: 'b',
  ...wish,
});

export const aMultipleChoice = (wish: Partial<ItemOf<'multiple-choice'>> = {}): ItemOf<'multiple-choice'> => ({
  ...common,
  kind: 'multiple-choice',
  options: choices('abcde'),
  key: ['a', 'c'],
  scoring: 'partial',
  ...wish,
});

export const anOrdering = (wish: Partial<ItemOf<'ordering'>> = {}): ItemOf<'ordering'> => ({
  ...common,
  kind: 'ordering',
  options: choices('abcd'),
  key: ['d', 'b', 'a', 'c'],
  scoring: 'partial',
  ...wish,
});

export const aMatching = (wish: Partial<ItemOf<'matching'>> = {}): ItemOf<'matching'> => ({
  ...common,
  kind: 'matching',
  options: choices('abcd'),
  targets: choices('wxyz'),
  key: { a: 'w', b: 'x', c: 'y', d: 'z' },
  reuse: false,
  scoring: 'partial',
  ...wish,
});
