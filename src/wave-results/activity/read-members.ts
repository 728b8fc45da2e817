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
  const seen = new Set<string>();
  const members = lines.map((one): Member => {
    const identifier = one.textOf('identifier') || null;
    const key = identifier?.toLowerCase() ?? null;
    if (key !== null && seen.has(key)) faults.push({ line: one.line, column: 'identifier', fault: 'activity-twice' });
    if (key !== null) seen.add(key);
    return { line: one.line, identifier, figures: figuresIn(one, figures, { days, faults }) };
  });
  refuseFaulty(faults);
  return { figures: new Set(figures), members };
}

function figuresIn(
  { line, textOf }: ReadLine<MemberColumn>,
  figures: readonly ActivityFigure[],
  { days, faults }: { readonly days: number; readonly faults: LineFault<MemberColumn>[] },
): Member['figures'] {
  const isFlawed = (column: MemberColumn): boolean => faults.some((one) => one.line === line && one.column === column);
  return Object.fromEntries(
    figures.map((figure) => {
      const text = textOf(figure).replace(BETWEEN_THOUSANDS, '');
      const count = COUNT.test(text) ? Number(text) : null;
      const fault = faultOf(text, count, figure === 'days' ? days : null);
      if (fault !== null && !isFlawed(figure)) faults.push({ line, column: figure, fault });
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
