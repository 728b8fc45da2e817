import type { DataSource, EntityManager } from 'typeorm';
import type { Value } from './backup-file.js';

/** A table as a backup sees it: names and key, in the order of the entities (parents before children). */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** In the order in which the entities were given: the metadata's own order is that of the imports, where children may come first. */
export const tablesOf = (source: DataSource): Table[] =>
  Object.values(source.options.entities ?? []).map((entity) => {
    const metadata = source.getMetadata(entity);
    return {
      name: metadata.tableName,
      columns: metadata.columns.map((column) => column.databaseName),
      key: metadata.primaryColumns.map((column) => column.databaseName),
    };
  });

type Row = Readonly<Record<string, unknown>>;

const quoted = (name: string): string => `"${name}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');

/** Small enough for memory, large enough for speed. */
const ROWS_A_PAGE = 500;

/** Every row of a table in the order of its key, a page at a time. */
export async function* rowsOf(manager: EntityManager, table: Table): AsyncGenerator<Value[]> {
  let after: readonly Value[] = [];
  for (;;) {
    const isFirst = after.length === 0;
    const where = isFirst ? '' : `WHERE (${list(table.key)}) > (${parameters(manager, 0, after.length)})`;
    const page = await manager.query<Row[]>(
      `SELECT ${list(table.columns)} FROM ${quoted(table.name)} ${where} ORDER BY ${list(table.key)} LIMIT ${ROWS_A_PAGE}`,
      [...after],
    );
    for (const row of page) yield table.columns.map((column) => toValue(table, column, row[column]));
    const last = page.at(-1);
    if (!last || page.length < ROWS_A_PAGE) return;
    after = table.key.map((column) => toValue(table, column, last[column]));
  }
}

export async function countRows(manager: EntityManager, table: Table): Promise<number> {
  const [counted] = await manager.query<{ rows: number | string }[]>(
    `SELECT count(*) AS "rows" FROM ${quoted(table.name)}`,
  );
  return Number(counted?.rows ?? 0);
}

/** Both databases accept this many values in one statement. */
const MOST_PARAMETERS = 900;

export const rowsAStatement = (columns: readonly string[]): number =>
  Math.max(1, Math.floor(MOST_PARAMETERS / columns.length));

export async function insertRows(
  manager: EntityManager,
  table: Pick<Table, 'name' | 'columns'>,
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const width = table.columns.length;
  const values = rows.map((_row, index) => `(${parameters(manager, index * width, width)})`).join(', ');
  await manager.query(`INSERT INTO ${quoted(table.name)} (${list(table.columns)}) VALUES ${values}`, rows.flat());
}

const parameters = (manager: EntityManager, from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => manager.dataSource.driver.createParameter('', from + index)).join(', ');

/** A kind of value that has no single form on every database must be given one before it is stored, not here. */
function toValue(table: Table, column: string, value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`${table.name}.${column} holds a ${typeof value}, which a backup cannot carry`);
}
