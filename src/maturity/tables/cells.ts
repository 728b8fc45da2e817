import type { Localised } from '../../kernel/localised.js';
import type { Bounded } from '../../psychometrics/index.js';
import type { Cell, Change, Column, Withheld } from '../shown.js';

export const NO_CELL: Cell = { kind: 'none' };

export const textCell = (text: Localised): Cell => ({ kind: 'text', text });
export const countCell = (value: number | null): Cell => (value === null ? NO_CELL : { kind: 'count', value });
export const pointsCell = (value: number | null): Cell => (value === null ? NO_CELL : { kind: 'points', value });
export const percentCell = (value: number | null): Cell => (value === null ? NO_CELL : { kind: 'percent', value });

export const boundedCell = (value: Bounded | Withheld | null): Cell =>
  value === null ? NO_CELL : 'kind' in value ? value : { kind: 'bounded', value };

export const changeCell = (change: Change | null): Cell =>
  change === null
    ? NO_CELL
    : { kind: 'bounded', value: { estimate: change.difference, low: change.low, high: change.high } };

export const columnsOf = (columns: readonly (readonly [string, Localised, boolean])[]): Column[] =>
  columns.map(([id, label, isNumber]) => ({ id, label, isNumber }));
