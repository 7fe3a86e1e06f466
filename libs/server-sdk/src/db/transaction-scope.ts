import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryRunner } from 'typeorm';

interface Scope {
  readonly runner: QueryRunner;
  open: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();

/** Code inside a transaction wrote through something else than its `tx`; the write would survive a rollback. */
export class StrayWriteError extends Error {
  override readonly name = 'StrayWriteError';

  constructor(what: string) {
    super(`Inside a transaction, write through its tx; this write is outside it: ${what.slice(0, 120)}`);
  }
}

/** Runs `work` as the inside of `runner`'s transaction. Contexts that outlive it (timers) are outside again. */
export async function insideTransaction<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  const scope: Scope = { runner, open: true };
  try {
    return await scopes.run(scope, work);
  } finally {
    scope.open = false;
  }
}

/** Throws `StrayWriteError` when a transaction is open here and `runner` is not its own. */
export function refuseStrayWrite(what: string, runner?: QueryRunner): void {
  const scope = scopes.getStore();
  if (scope?.open && scope.runner !== runner) throw new StrayWriteError(what);
}
