import SqliteConnection from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export interface HeldLock {
  /** Lets go; calling it twice does nothing. */
  release(): void;
}

/**
 * Takes a lock on a file for this process, or answers null when another holder has it. The operating system
 * frees it when the process dies, however it dies. Node has no flock, so an exclusive SQLite transaction on
 * an empty file holds it. Never open the file by other means in the same process: that would free the lock.
 */
export function holdLock(file: string): HeldLock | null {
  mkdirSync(dirname(file), { recursive: true });
  const connection = new SqliteConnection(file, { timeout: 0 });
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (error instanceof SqliteConnection.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => void connection.close() };
}
