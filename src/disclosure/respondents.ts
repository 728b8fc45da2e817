/** Respondents who stand in exactly the same cells: nothing that is released can tell them apart. */
export interface Alike {
  /** Indexes of the cells they stand in, ascending. */
  readonly cells: readonly number[];
  /** How many of them gave an answer; the others were there and gave none. */
  readonly answered: number;
}

/**
 * Puts together those who stand in the same cells.
 * @param memberships for each respondent, the cells they stand in, ascending
 * @param hasAnswered whether the respondent at this place gave an answer; everybody did by default
 */
export function groupAlike(
  memberships: readonly (readonly number[])[],
  hasAnswered: (respondent: number) => boolean = () => true,
): Alike[] {
  const groups = new Map<string, { cells: readonly number[]; answered: number }>();
  memberships.forEach((cells, respondent) => {
    const key = cells.join(' ');
    const group = groups.get(key) ?? { cells, answered: 0 };
    if (hasAnswered(respondent)) group.answered += 1;
    groups.set(key, group);
  });
  return [...groups.values()];
}
