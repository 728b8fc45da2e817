import type { EntityManager } from 'typeorm';
import type { BelongsTo, DataSubject, RowCounts, TableOfPersonalData } from '../personal-data.js';

/** Databases limit how many parameters a statement has. */
const MOST_PARAMETERS = 500;

type Row = Readonly<Record<string, unknown>>;

type SubjectIds = Readonly<Record<Exclude<BelongsTo['to'], 'nobody'>, readonly string[]>>;

type Line = TableOfPersonalData & { readonly belongs: Exclude<BelongsTo, { to: 'nobody' }> };

/**
 * Finds, counts and erases the rows of one person in every table of the map. The statements are made of the map's names, which are
 * ours, never of anything that was typed.
 */
export class PersonalRows {
  private readonly lines: readonly Line[];

  constructor(
    private readonly manager: EntityManager,
    map: readonly TableOfPersonalData[],
  ) {
    this.lines = map.filter((line): line is Line => line.belongs.to !== 'nobody');
  }

  async rowsOf(subject: DataSubject): Promise<Record<string, readonly Row[]>> {
    const ids = await this.idsOf(subject);
    const found: Record<string, readonly Row[]> = {};
    for (const line of this.lines) {
      if (line.exported.length === 0) continue;
      const rows = await this.select(subject, line, { ids, columns: line.exported });
      if (rows.length > 0) found[line.table] = rows;
    }
    return found;
  }

  /** What still tells of them; rows that are as the map blanks them do not. */
  async countOf(subject: DataSubject): Promise<RowCounts> {
    const ids = await this.idsOf(subject);
    const counts: Record<string, number> = {};
    for (const line of this.lines) {
      if (line.erasure === 'keep') continue;
      const columns = line.erasure === 'delete' ? [line.belongs.column] : Object.keys(line.erasure);
      const rows = await this.select(subject, line, { ids, columns });
      const left = rows.filter((row) => !isBlanked(row, line.erasure)).length;
      if (left > 0) counts[line.table] = left;
    }
    return counts;
  }

  /** Children before parents: the map is in the order of the tables, parents first. */
  async erase(subject: DataSubject): Promise<RowCounts> {
    const ids = await this.idsOf(subject);
    const counts = await this.countOf(subject);
    for (const line of [...this.lines].reverse()) {
      if (line.erasure === 'keep') continue;
      for (const part of inParts(ids[line.belongs.to])) await this.eraseIn(subject, line, part);
    }
    return counts;
  }

  async countOfSittings(organisationId: string, sittingIds: readonly string[]): Promise<number> {
    let count = 0;
    for (const { table, belongs, erasure } of this.lines) {
      if (belongs.to !== 'sitting' || erasure !== 'delete') continue;
      for (const part of inParts(sittingIds)) {
        const [row] = await this.manager.sql<{ count: string | number }[]>`SELECT COUNT(*) AS count FROM ${() => table}
          WHERE organisation_id = ${organisationId} AND ${() => belongs.column} IN (${() => part})`;
        count += Number(row?.count ?? 0);
      }
    }
    return count;
  }

  private async eraseIn(
    { organisationId }: DataSubject,
    { table, belongs, erasure }: Line,
    part: string[],
  ): Promise<void> {
    if (erasure === 'delete') {
      await this.manager.sql`DELETE FROM ${() => table}
        WHERE organisation_id = ${organisationId} AND ${() => belongs.column} IN (${() => part})`;
      return;
    }
    // What the rows are found by goes last.
    const columns = Object.entries(erasure).sort(
      ([one], [other]) => Number(one === belongs.column) - Number(other === belongs.column),
    );
    for (const [column, blank] of columns) {
      await this.manager.sql`UPDATE ${() => table} SET ${() => column} = ${blank}
        WHERE organisation_id = ${organisationId} AND ${() => belongs.column} IN (${() => part})`;
    }
  }

  private async select(
    { organisationId }: DataSubject,
    { table, belongs }: Line,
    { ids, columns }: { readonly ids: SubjectIds; readonly columns: readonly string[] },
  ): Promise<Row[]> {
    const found: Row[] = [];
    for (const part of inParts(ids[belongs.to])) {
      found.push(
        ...(await this.manager.sql<Row[]>`SELECT ${() => columns.join(', ')} FROM ${() => table}
          WHERE organisation_id = ${organisationId} AND ${() => belongs.column} IN (${() => part})`),
      );
    }
    return found;
  }

  private async idsOf(subject: DataSubject): Promise<SubjectIds> {
    const person = subject.personId === null ? [] : [subject.personId];
    const invitation = subject.invitationIds;
    return { person, invitation, sitting: await this.sittingIdsOf(subject), subject: [...person, ...invitation] };
  }

  async sittingIdsOf({ organisationId, invitationIds }: DataSubject): Promise<string[]> {
    const found: string[] = [];
    for (const part of inParts(invitationIds)) {
      const rows = await this.manager.sql<{ id: string }[]>`SELECT id FROM sittings
        WHERE organisation_id = ${organisationId} AND invitation_id IN (${() => part})`;
      found.push(...rows.map(({ id }) => id));
    }
    return found;
  }
}

const isBlanked = (row: Row, erasure: TableOfPersonalData['erasure']): boolean =>
  typeof erasure === 'object' && Object.entries(erasure).every(([column, blank]) => row[column] === blank);

function* inParts(values: readonly string[]): Generator<string[]> {
  for (let from = 0; from < values.length; from += MOST_PARAMETERS) yield values.slice(from, from + MOST_PARAMETERS);
}
