import { Column, type ColumnOptions, type ValueTransformer } from 'typeorm';

/*
 * Entities name no charset or collation: SQLite knows none of MySQL's, and TypeORM does not compare them.
 * The migration decides them (`columns(q)`), and the schema diff stays empty on both engines.
 */

/** Options of an id or a reference: `@PrimaryColumn(idColumn) id: string`. */
export const idColumn = { type: 'varchar', length: 36 } as const satisfies ColumnOptions;

/** Options of an instant with milliseconds. */
export const instantColumn = { type: 'datetime', precision: 3 } as const satisfies ColumnOptions;

/** Both dates of a row. The service sets them from the injected clock; no listener does. */
export abstract class Timestamped {
  @Column(instantColumn) createdAt: Date;
  @Column(instantColumn) updatedAt: Date;
}

/** Stores an e-mail address trimmed and in lower case; it applies to find conditions as well. */
export const canonicalEmail: ValueTransformer = {
  to: (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
  from: (value: unknown) => value,
};
