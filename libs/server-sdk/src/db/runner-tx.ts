import type { EntityTarget, ObjectLiteral, QueryResult, Repository } from 'typeorm';
import type { EpochName } from '../epoch/epoch.entity.js';
import { newId } from '../ids.js';
import type { Tx } from './db.js';
import { asRows } from './rows.js';
import type { TransactionRunner } from './transaction.js';
import { bindables } from './values.js';

/** `Tx` over one TypeORM query runner. */
export class RunnerTx implements Tx {
  readonly #epochs = new Set<EpochName>();
  readonly #hooks: (() => void | Promise<void>)[] = [];
  #finished = false;

  constructor(private readonly runner: TransactionRunner) {}

  get hooks(): readonly (() => void | Promise<void>)[] {
    return this.#hooks;
  }

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    this.#refuseWhenFinished();
    return this.runner.manager.getRepository(entity);
  }

  async query<Row = unknown>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
    this.#refuseWhenFinished();
    const { records } = await this.runner.query(sql, bindables(parameters), true);
    return asRows<Row>(records);
  }

  async execute(sql: string, parameters?: readonly unknown[]): Promise<number> {
    this.#refuseWhenFinished();
    return this.#write(sql, parameters);
  }

  bumpEpoch(name: EpochName): void {
    this.#refuseWhenFinished();
    this.#epochs.add(name);
  }

  afterCommit(work: () => void | Promise<void>): void {
    this.#refuseWhenFinished();
    this.#hooks.push(work);
  }

  /** Writes the marked epochs, in one order for all transactions, and takes nothing more. */
  async finish(): Promise<void> {
    this.#finished = true;
    for (const name of [...this.#epochs].sort()) {
      const changed = await this.#write('UPDATE epoch SET value = ? WHERE name = ?', [newId(), name]);
      if (changed !== 1) throw new Error(`The epoch ${name} has no row; run the migrations`);
    }
  }

  async #write(sql: string, parameters?: readonly unknown[]): Promise<number> {
    const result: QueryResult = await this.runner.query(sql, bindables(parameters), true);
    return result.affected ?? 0;
  }

  #refuseWhenFinished(): void {
    if (this.#finished) throw new Error('This transaction has ended; do not keep its tx');
  }
}
