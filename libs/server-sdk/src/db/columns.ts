import { type QueryRunner, Table, type TableColumnOptions, TableForeignKey, type TableIndexOptions, type TableOptions } from 'typeorm';

const isSqlite = (q: QueryRunner): boolean => q.dataSource.options.type === 'better-sqlite3';

const ascii = { charset: 'ascii', collation: 'ascii_bin' };
const exact = { charset: 'utf8mb4', collation: 'utf8mb4_bin' };
const human = { charset: 'utf8mb4', collation: 'utf8mb4_0900_ai_ci' };

export interface Columns {
  /** Primary key, a UUID. */
  id(name?: string): TableColumnOptions;
  /** Reference to an `id`. */
  ref(name: string, isNullable?: boolean): TableColumnOptions;
  /** Text that matches by case and accent: keys, hashes, canonical e-mail addresses. */
  key(name: string, length?: number, isNullable?: boolean): TableColumnOptions;
  /** As `key`, and the primary key. */
  primaryKey(name: string, length?: number): TableColumnOptions;
  /** Text that people write. MySQL compares it without case and accent, SQLite exactly: never make it unique. */
  str(name: string, length?: number, isNullable?: boolean): TableColumnOptions;
  /** Long text, at most 65 535 bytes on MySQL. */
  text(name: string, isNullable?: boolean): TableColumnOptions;
  int(name: string, initial?: number): TableColumnOptions;
  bool(name: string, initial?: boolean): TableColumnOptions;
  json(name: string, isNullable?: boolean): TableColumnOptions;
  /** UTC with milliseconds. */
  instant(name: string, isNullable?: boolean): TableColumnOptions;
}

/** The only vocabulary of migrations, so that one file runs on both engines. */
export function columns(q: QueryRunner): Columns {
  const lite = isSqlite(q);
  const onMysql = (options: Partial<TableColumnOptions>): Partial<TableColumnOptions> => (lite ? {} : options);
  const varchar = (name: string, length: number, rest: Partial<TableColumnOptions>): TableColumnOptions => ({
    name, type: 'varchar', length: String(length), ...rest,
  });
  return {
    id: (name = 'id') => varchar(name, 36, { isPrimary: true, ...onMysql(ascii) }),
    ref: (name, isNullable = false) => varchar(name, 36, { isNullable, ...onMysql(ascii) }),
    key: (name, length = 191, isNullable = false) => varchar(name, length, { isNullable, ...onMysql(exact) }),
    primaryKey: (name, length = 191) => varchar(name, length, { isPrimary: true, ...onMysql(exact) }),
    str: (name, length = 191, isNullable = false) => varchar(name, length, { isNullable, ...onMysql(human) }),
    text: (name, isNullable = false) => ({ name, type: 'text', isNullable, ...onMysql(human) }),
    int: (name, initial) => ({ name, type: lite ? 'integer' : 'int', ...(initial === undefined ? {} : { default: initial }) }),
    bool: (name, initial = false) => ({ name, type: lite ? 'boolean' : 'tinyint', default: initial ? 1 : 0 }),
    json: (name, isNullable = false) => ({ name, type: 'json', isNullable }),
    instant: (name, isNullable = false) => ({ name, type: 'datetime', precision: 3, isNullable }),
  };
}

/** A table with the engine that both profiles agree on. */
export const table = (q: QueryRunner, options: TableOptions): Table => new Table({ ...options, ...(isSqlite(q) ? {} : { engine: 'InnoDB' }) });

/** A foreign key to the `id` of another table; the entity repeats its name in `foreignKeyConstraintName`. */
export const fk = (tableName: string, column: string, referenced: string, onDelete: 'CASCADE' | 'SET NULL' | 'RESTRICT'): TableForeignKey =>
  new TableForeignKey({
    name: `fk_${tableName}_${column}`,
    columnNames: [column],
    referencedTableName: referenced,
    referencedColumnNames: ['id'],
    onDelete,
    onUpdate: 'NO ACTION',
  });

/** An index. Its name derives from the table, because SQLite shares index names between all tables. */
export const ix = (tableName: string, columnNames: string[], isUnique = false): TableIndexOptions => ({
  name: `${isUnique ? 'uq' : 'ix'}_${tableName}_${columnNames.join('_')}`,
  columnNames,
  isUnique,
});
