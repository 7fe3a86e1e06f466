import type { Db } from '../db/db.js';
import type { EpochName } from './epoch.entity.js';

/** The present value of each epoch; compare for equality only. */
export type EpochValues = Readonly<Record<EpochName, string>>;

/** Tells whether cached rights and settings are still true. Read it outside transactions, on every request. */
export abstract class Epochs {
  /**
   * Resolves values that were read after this call. Calls of one tick share one query; a call that
   * comes after the query was issued waits for the next one. Rejects with `DatabaseUnavailableError`.
   */
  abstract read(): Promise<EpochValues>;
}

interface Batch {
  readonly promise: Promise<EpochValues>;
  readonly resolve: (values: EpochValues) => void;
  readonly reject: (error: unknown) => void;
}

/** Shares one `load` between all callers of a tick, and has at most one under way. */
export class CoalescedEpochs extends Epochs {
  #next: Batch | undefined;
  #loading = false;

  constructor(private readonly load: () => Promise<EpochValues>) {
    super();
  }

  read(): Promise<EpochValues> {
    if (this.#next) return this.#next.promise;
    const batch = newBatch();
    this.#next = batch;
    if (!this.#loading) this.#schedule(batch);
    return batch.promise;
  }

  #schedule(batch: Batch): void {
    setImmediate(() => void this.#run(batch));
  }

  async #run(batch: Batch): Promise<void> {
    this.#next = undefined;
    this.#loading = true;
    try {
      batch.resolve(await this.load());
    } catch (error) {
      batch.reject(error);
    }
    this.#loading = false;
    if (this.#next) this.#schedule(this.#next);
  }
}

/** Reads both rows of the `epoch` table in one prepared statement on an autocommitting connection. */
export class SqlEpochs extends CoalescedEpochs {
  constructor(db: Db) {
    super(async () => valuesOf(await db.query<EpochRow>('SELECT name, value FROM epoch')));
  }
}

interface EpochRow {
  readonly name: string;
  readonly value: string;
}

function valuesOf(rows: readonly EpochRow[]): EpochValues {
  let access: string | undefined;
  let settings: string | undefined;
  for (const row of rows) {
    if (row.name === 'access') access = row.value;
    else if (row.name === 'settings') settings = row.value;
  }
  if (access === undefined || settings === undefined) throw new Error('The epoch table is not filled; run the migrations');
  return { access, settings };
}

function newBatch(): Batch {
  let resolve: Batch['resolve'] = () => undefined;
  let reject: Batch['reject'] = () => undefined;
  const promise = new Promise<EpochValues>((onValues, onError) => {
    resolve = onValues;
    reject = onError;
  });
  return { promise, resolve, reject };
}
