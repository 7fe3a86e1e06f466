import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { type HeldLock, holdLock } from '../lock/index.js';
import type { Db } from './db.js';
import { asRows } from './rows.js';

/** Seconds to wait for another process that migrates. */
const patience = 120;

/** Runs `work` while no other process migrates the same database. */
export function withMigrationLock<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const { database } = db.dataSource.options;
  if (typeof database !== 'string') throw new Error('The database has no name to lock');
  return db.engine === 'sqlite' ? withFileLock(`${database}.migrating`, work) : withServerLock(db, database, work);
}

async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = await waitForFile(file);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

async function waitForFile(file: string): Promise<HeldLock> {
  const deadline = Date.now() + patience * 1000;
  for (;;) {
    const lock = holdLock(file);
    if (lock) return lock;
    if (Date.now() > deadline) throw tooLong();
    await sleep(50);
  }
}

/** MySQL shares lock names between all databases of a server and allows 64 characters. */
async function withServerLock<T>(db: Db, database: string, work: () => Promise<T>): Promise<T> {
  const name = `atrium-migrate-${createHash('sha256').update(database).digest('hex').slice(0, 40)}`;
  const runner = db.dataSource.createQueryRunner();
  try {
    await takeServerLock(runner, name);
    return await work();
  } finally {
    await runner.query('SELECT RELEASE_LOCK(?)', [name]).catch(() => undefined);
    await runner.release();
  }
}

async function takeServerLock(runner: QueryRunner, name: string): Promise<void> {
  const { records } = await runner.query('SELECT GET_LOCK(?, ?) AS taken', [name, patience], true);
  const [row] = asRows<{ taken: number | null }>(records);
  if (row?.taken !== 1) throw tooLong();
}

const tooLong = (): Error => new Error(`Another process has been migrating this database for ${patience} s; look at it, then try again`);
