import type { Pool, PoolConnection, QueryResult } from 'mysql2';
import { constraintKind } from '../constraint-kind.js';
import { DatabaseUnavailableError } from '../unavailable.js';
import type { Bindable } from '../values.js';

export interface Statement {
  readonly sql: string;
  readonly values: Bindable[];
}

/** Takes a connection from the pool. */
export function acquire(pool: Pool): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection)));
  });
}

/**
 * Runs one prepared statement, which mysql2 caches per connection, and waits `timeout` milliseconds for it.
 * A connection that did not answer is thrown away: back in the pool it would keep its place for minutes.
 */
export async function execute<Result extends QueryResult>(pool: Pool, statement: Statement, timeout: number): Promise<Result> {
  const connection = await acquire(pool);
  try {
    const result = await inTime(answerOf<Result>(connection, statement), timeout);
    connection.release();
    return result;
  } catch (error) {
    if (constraintKind(error) === 'unavailable') connection.destroy();
    else connection.release();
    throw error;
  }
}

/** Rejects with `DatabaseUnavailableError` when the answer takes longer. mysql2's own timeout leaves out the preparing. */
export function inTime<Result>(answer: Promise<Result>, timeout: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DatabaseUnavailableError('a statement took too long')), timeout);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function answerOf<Result extends QueryResult>(connection: PoolConnection, { sql, values }: Statement): Promise<Result> {
  return new Promise((resolve, reject) => {
    connection.execute<Result>(sql, values, (error, result) => (error ? reject(error) : resolve(result)));
  });
}
