import { dayIn, folded } from '../../imports/index.js';
import { spaceColumn, type SpaceColumn } from './columns.js';
import { readLines, refuseFaulty, type LineFault, type ReadLine } from './read-lines.js';

export interface Space {
  readonly openedOn: string;
  /** Null: nobody ever wrote there. */
  readonly lastWrittenOn: string | null;
  /** Null: the file does not say. */
  readonly isManaged: boolean | null;
}

const YES = new Set(['oui', 'yes', 'vrai', 'true', '1', 'x', 'o', 'y']);
const NO = new Set(['non', 'no', 'faux', 'false', '0', '', 'n']);

/**
 * @param on the day on which the list was taken: nothing comes after it
 * @throws {FileRefused}, {ActivityFileFaulty}
 */
export async function readSpaces(bytes: Buffer, on: string): Promise<Space[]> {
  const { has, lines, faults } = await readLines(bytes, spaceColumn);
  for (const column of ['openedOn', 'lastWrittenOn'] as const)
    if (!has(column)) faults.push({ line: 1, column, fault: 'activity-column-missing' });
  refuseFaulty(faults);
  const spaces = lines.map((one) => spaceIn(one, { on, faults, isManagedKnown: has('isManaged') }));
  refuseFaulty(faults);
  return spaces;
}

interface Reading {
  readonly on: string;
  readonly faults: LineFault<SpaceColumn>[];
  readonly isManagedKnown: boolean;
}

function spaceIn({ line, textOf }: ReadLine<SpaceColumn>, { on, faults, isManagedKnown }: Reading): Space {
  const complain = (column: SpaceColumn, fault: string | null): void => {
    if (fault !== null) faults.push({ line, column, fault });
  };
  const openedOn = dayIn(textOf('openedOn'));
  complain('openedOn', dayFault(openedOn, on));
  const written = textOf('lastWrittenOn');
  const lastWrittenOn = written === '' ? null : dayIn(written);
  if (written !== '') complain('lastWrittenOn', dayFault(lastWrittenOn, on));
  if (openedOn !== null && lastWrittenOn !== null && lastWrittenOn < openedOn)
    complain('lastWrittenOn', 'activity-before-opening');
  const managed = folded(textOf('isManaged'));
  // A name has no place here, whoever's it is.
  if (isManagedKnown && !YES.has(managed) && !NO.has(managed)) complain('isManaged', 'activity-yes-or-no');
  return { openedOn: openedOn ?? on, lastWrittenOn, isManaged: isManagedKnown ? YES.has(managed) : null };
}

function dayFault(day: string | null, on: string): string | null {
  if (day === null) return 'activity-not-a-day';
  return day > on ? 'activity-day-after' : null;
}
