import { MigrationExecutor } from 'typeorm';
import type { Db } from './db.js';
import { withMigrationLock } from './migration-lock.js';

/** The database has steps that this code does not know: an older release is started on a newer database. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';

  constructor(readonly steps: readonly string[]) {
    super(`The database is newer than this release (it has ${steps.join(', ')}). Start the release that made it, or restore a backup`);
  }
}

/** Runs the migrations that the database was opened with, one process at a time. */
export class Migrator {
  constructor(private readonly db: Db) {}

  /** Names of the steps that are not applied yet, in order. */
  async pending(): Promise<string[]> {
    const pending = await this.#executor().getPendingMigrations();
    return pending.map((migration) => migration.name);
  }

  /** Names of applied steps that this code does not have; a server refuses to start when there are any. */
  async unknown(): Promise<string[]> {
    const applied = await this.#executor().getExecutedMigrations();
    const known = new Set(this.db.dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
    return applied.map((migration) => migration.name).filter((name) => !known.has(name));
  }

  /** Applies what is pending, each step in a transaction, and resolves the applied names. Throws `NewerSchemaError`. */
  run(): Promise<string[]> {
    return withMigrationLock(this.db, async () => {
      const unknown = await this.unknown();
      if (unknown.length > 0) throw new NewerSchemaError(unknown);
      const applied = await this.db.dataSource.runMigrations({ transaction: 'each' });
      return applied.map((migration) => migration.name);
    });
  }

  /** Takes back the last applied step; does nothing on an empty database. */
  revertLast(): Promise<void> {
    return withMigrationLock(this.db, async () => {
      const runner = this.db.dataSource.createQueryRunner();
      try {
        await runner.beforeMigration();
        await runner.startTransaction();
        await new MigrationExecutor(this.db.dataSource, runner).undoLastMigration();
        await runner.commitTransaction();
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction();
        throw error;
      } finally {
        await runner.afterMigration();
        await runner.release();
      }
    });
  }

  #executor(): MigrationExecutor {
    return new MigrationExecutor(this.db.dataSource);
  }
}
