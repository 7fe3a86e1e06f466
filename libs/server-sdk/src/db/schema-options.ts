import type { EntityClass, MigrationClass } from './db.js';

/** What every adapter needs beyond its address. */
export interface SchemaOptions {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** Hears errors that nobody awaits, such as those of after-commit hooks. */
  readonly onError: (error: unknown) => void;
}
