import type { QueryRunner, TableColumnOptions } from 'typeorm';

/** Column types that mean the same on both databases, for migrations. */
export function columnsFor(runner: QueryRunner) {
  const isPostgres = runner.dataSource.options.type === 'postgres';
  const optional = { isNullable: true } as const;
  const key = { isPrimary: true } as const;
  type Extra = Partial<TableColumnOptions>;
  return {
    optional,
    key,
    id: (name: string, extra: Extra = {}) => ({ name, type: isPostgres ? 'uuid' : 'varchar', ...extra }),
    word: (name: string, length: number, extra: Extra = {}) => ({
      name,
      type: 'varchar',
      length: String(length),
      ...extra,
    }),
    instant: (name: string, extra: Extra = {}) => ({ name, type: 'varchar', length: '24', ...extra }),
    text: (name: string, extra: Extra = {}) => ({ name, type: 'text', ...extra }),
    count: (name: string, extra: Extra = {}) => ({ name, type: 'integer', ...extra }),
    real: (name: string, extra: Extra = {}) => ({ name, type: 'double precision', ...extra }),
  };
}
