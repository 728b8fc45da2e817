import type { Localised } from '../../kernel/localised.js';
import {
  BANDS,
  withheld,
  type Band,
  type BenchFigure,
  type Cell,
  type Chart,
  type DomainDistribution,
  type GapsFigure,
  type TableShown,
} from '../shown.js';
import * as words from '../words/team-words.js';
import { boundedCell, changeCell, columnsOf, countCell, pointsCell, textCell } from '../tables/cells.js';
import type { OpenedTeam } from './open-team.js';
import type { DomainOfTeam, TeamFigures } from './team-figures.js';

/** From this level on, a person can stand in for others and pass on what they know. */
const BENCH_LEVEL = 4;

export function distributionsChart(
  { period, compare }: OpenedTeam,
  { domains }: TeamFigures,
): Chart<{ readonly domains: readonly DomainDistribution[] }> {
  const { levels } = period.basis;
  return {
    id: 'distributions',
    finding: words.distributionsFinding(domains),
    how: words.distributionsHow(),
    figure: {
      domains: domains.map((one) => ({
        id: one.domain.id,
        name: one.domain.name,
        say: words.domainSay(one, compare),
        asked: one.asked,
        mean: one.mean,
        change: one.change,
        levels:
          typeof one.levels === 'string'
            ? withheld(one.levels)
            : { kind: 'shown', counts: one.levels, answered: sumOf(one.levels) },
      })),
    },
    table: {
      title: words.distributionsTable(),
      columns: columnsOf([
        ['domain', words.columns.domain, false],
        ['mean', words.columns.mean, true],
        ['change', words.columns.change, true],
        ['asked', words.columns.asked, true],
        ...levels.map(({ level, name }): [string, Localised, boolean] => [`level-${level}`, name, true]),
      ]),
      rows: domains.map((one) => ({
        id: one.domain.id,
        cells: [
          textCell(one.domain.name),
          boundedCell(one.mean),
          changeCell(one.change),
          pointsCell(one.asked),
          ...countCells(one.levels, levels.length),
        ],
      })),
    },
  };
}

export function gapsChart({ domains: all }: TeamFigures): Chart<GapsFigure> {
  // What no job of the team asks has no gap.
  const domains = all.filter(({ asked }) => asked !== null);
  return {
    id: 'gaps',
    finding: words.gapsFinding(domains),
    how: words.gapsHow(),
    figure: {
      domains: domains.map(({ domain: { id, name }, gaps }) => {
        if (typeof gaps === 'string') return { id, name, figures: withheld(gaps) };
        const [reached = 0, close = 0, below = 0] = gaps;
        return { id, name, figures: { kind: 'shown', asked: reached + close + below, reached, close, below } };
      }),
    },
    table: {
      title: words.gapsTable(),
      columns: columnsOf([
        ['domain', words.columns.domain, false],
        ['reached', words.columns.reached, true],
        ['close', words.columns.close, true],
        ['below', words.columns.below, true],
      ]),
      rows: domains.map(({ domain, gaps }) => ({
        id: domain.id,
        cells: [textCell(domain.name), ...countCells(gaps, 3)],
      })),
    },
  };
}

/** How many could stand in for others, in bands: a count of few would point at them. */
export function benchChart({ domains }: TeamFigures): Chart<BenchFigure> {
  const found = domains.map((one) => ({ id: one.domain.id, name: one.domain.name, band: benchOf(one) }));
  const table: TableShown = {
    title: words.benchTable(),
    columns: columnsOf([
      ['domain', words.columns.domain, false],
      ['band', words.columns.bench, false],
    ]),
    rows: found.map(({ id, name, band }) => ({
      id,
      cells: [textCell(name), band === null ? withheld('protects-others') : textCell(words.bandInWords(band))],
    })),
  };
  return { id: 'bench', finding: words.benchFinding(found), how: words.benchHow(), figure: { domains: found }, table };
}

function benchOf({ levels }: DomainOfTeam): Band | null {
  if (typeof levels === 'string') return null;
  const count = sumOf(levels.slice(BENCH_LEVEL - 1));
  const [none, few, some, many] = BANDS;
  if (count < 5) return none;
  if (count < 10) return few;
  return count < 20 ? some : many;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const countCells = (
  counts: readonly number[] | 'too-few' | 'protects-others' | 'not-measured',
  width: number,
): Cell[] =>
  Array.from({ length: width }, (_cell, at) =>
    typeof counts === 'string' ? withheld(counts) : countCell(counts[at] ?? 0),
  );
