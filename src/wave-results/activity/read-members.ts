import { ACTIVITY_FIGURES, type ActivityFigure } from '../../barometers/index.js';
import type { Member } from './activity.js';
import { memberColumn, type MemberColumn } from './columns.js';
import { readLines, refuseFaulty, type LineFault, type ReadLine } from './read-lines.js';

export interface MembersFile {
  /** Those that the file has a column for. */
  readonly figures: ReadonlySet<ActivityFigure>;
  readonly members: readonly Member[];
}

/** Digits, and what spreadsheets put between thousands. */
const COUNT = /^\d{1,9}$/;
const BETWEEN_THOUSANDS = /[\s\u00a0\u202f]/gu;

/**
 * @param days how long the tool counted: nobody came on more
 * @throws {FileRefused}, {ActivityFileFaulty}
 */
export async function readMembers(bytes: Buffer, days: number): Promise<MembersFile> {
  const { has, lines, faults } = await readLines(bytes, memberColumn);
  const figures = ACTIVITY_FIGURES.filter(has);
  // A formula is told as such, and not once more as a blank.
  const flawed = new Set(faults.map(({ line, column }) => `${line}.${column}`));
  const seen = new Set<string>();
  const members = lines.map((one): Member => {
    const identifier = one.textOf('identifier') || null;
    const key = identifier?.toLowerCase() ?? null;
    if (key !== null && seen.has(key)) faults.push({ line: one.line, column: 'identifier', fault: 'activity-twice' });
    if (key !== null) seen.add(key);
    return { line: one.line, identifier, figures: figuresIn(one, figures, { days, faults, flawed }) };
  });
  refuseFaulty(faults);
  return { figures: new Set(figures), members };
}

interface Reading {
  readonly days: number;
  readonly faults: LineFault<MemberColumn>[];
  readonly flawed: ReadonlySet<string>;
}

function figuresIn(
  { line, textOf }: ReadLine<MemberColumn>,
  figures: readonly ActivityFigure[],
  { days, faults, flawed }: Reading,
): Member['figures'] {
  return Object.fromEntries(
    figures.map((figure) => {
      const text = textOf(figure).replace(BETWEEN_THOUSANDS, '');
      const count = COUNT.test(text) ? Number(text) : null;
      const fault = faultOf(text, count, figure === 'days' ? days : null);
      if (fault !== null && !flawed.has(`${line}.${figure}`)) faults.push({ line, column: figure, fault });
      return [figure, count ?? 0];
    }),
  );
}

function faultOf(text: string, count: number | null, most: number | null): string | null {
  // A blank is not nought: tools leave one where they did not count.
  if (text === '') return 'activity-blank';
  if (count === null) return 'activity-not-a-count';
  return most !== null && count > most ? 'activity-more-days' : null;
}
