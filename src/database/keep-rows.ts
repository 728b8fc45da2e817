import type { EntityManager } from 'typeorm';
import type { DatabaseKind } from './database.js';

type Value = string | number | null;

/** Well under what either database takes in one statement (SQLite 32,766, PostgreSQL 65,535). */
const MOST_PARAMETERS = 6_000;

/** Lets waiting requests be answered between two statements: a large unit of work holds the writers, not the readers. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Adds the rows, or replaces those of the same key, many in one statement.
 * @param table with its key and its columns, all constants of ours: names cannot be parameters
 */
export async function keepRows<Row extends object>(
  manager: EntityManager,
  kind: DatabaseKind,
  { name, key }: { readonly name: string; readonly key: readonly (keyof Row & string)[] },
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first) as (keyof Row & string)[];
  const changed = columns.filter((column) => !key.includes(column));
  const replaced = changed.map((column) => `${column} = excluded.${column}`).join(', ');
  const rowsAtOnce = Math.floor(MOST_PARAMETERS / columns.length);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce);
    const values = part.flatMap((row) => columns.map((column) => row[column] as Value));
    await manager.query(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES ${placesFor(kind, part.length, columns.length)}
        ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${replaced}`,
      values,
    );
    await nextTurn();
  }
}

function placesFor(kind: DatabaseKind, rows: number, columns: number): string {
  const place = (index: number): string => (kind === 'postgres' ? `$${index + 1}` : '?');
  const row = (at: number): string =>
    `(${Array.from({ length: columns }, (_column, column) => place(at * columns + column)).join(',')})`;
  return Array.from({ length: rows }, (_row, at) => row(at)).join(',');
}
