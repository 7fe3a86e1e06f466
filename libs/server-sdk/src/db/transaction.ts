import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { constraintKind } from './constraint-kind.js';
import type { Tx } from './db.js';
import { insideTransaction, refuseStrayWrite } from './transaction-scope.js';
import { RunnerTx } from './runner-tx.js';
import { DatabaseUnavailableError } from './unavailable.js';

const maxRetries = 3;

/** A query runner that can be closed to everything but its own COMMIT or ROLLBACK. */
export interface TransactionRunner extends QueryRunner {
  seal(): void;
}

/** Gives a runner its entity manager, as `DataSource.createQueryRunner` would. */
export const withManager = <Runner extends TransactionRunner>(dataSource: DataSource, runner: Runner): Runner =>
  Object.assign(runner, { manager: dataSource.createEntityManager(runner) });

export interface TransactionOptions {
  /** A fresh runner; each attempt uses one and releases it. */
  readonly openRunner: () => TransactionRunner;
  readonly onError: (error: unknown) => void;
}

/** Runs `work` in a transaction and again when the engine asks for it (deadlock, lock wait, busy file). */
export async function runTransaction<T>(options: TransactionOptions, work: (tx: Tx) => Promise<T>): Promise<T> {
  refuseStrayWrite('a transaction inside a transaction');
  return retryBusy(() => attemptTransaction(options, work));
}

/** Runs `work` again on a deadlock, lock wait or busy file, at most 3 times, then throws `DatabaseUnavailableError`. */
export async function retryBusy<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (constraintKind(error) !== 'busy') throw error;
      if (attempt === maxRetries) throw new DatabaseUnavailableError('it stays busy', { cause: error });
      await sleep(5 * 2 ** attempt + Math.random() * 20);
    }
  }
}

async function attemptTransaction<T>(options: TransactionOptions, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner = options.openRunner();
  const tx = new RunnerTx(runner);
  const result = await commit(runner, tx, work);
  await runHooks(tx, options.onError);
  return result;
}

async function commit<T>(runner: TransactionRunner, tx: RunnerTx, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    await runner.startTransaction();
    const result = await insideTransaction(runner, async () => {
      const value = await work(tx);
      await tx.finish();
      return value;
    });
    runner.seal();
    await runner.commitTransaction();
    return result;
  } catch (error) {
    runner.seal();
    await rollback(runner);
    throw error;
  } finally {
    await runner.release();
  }
}

/** The first error is the one worth reading; a connection that cannot roll back is thrown away by its runner. */
async function rollback(runner: TransactionRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
}

async function runHooks(tx: RunnerTx, onError: (error: unknown) => void): Promise<void> {
  await Promise.all(tx.hooks.map(async (hook) => {
    try {
      await hook();
    } catch (error) {
      onError(error);
    }
  }));
}
