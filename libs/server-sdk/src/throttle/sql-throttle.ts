import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Db, Engine, WriteResult } from '../db/db.js';
import { asRows } from '../db/rows.js';
import { decodeInstant } from '../db/values.js';
import { Throttle, type ThrottleAnswer, type ThrottleRule } from './throttle.js';

const purgeBatch = 500;

/** Parameters of both: key hash, end of a new window, now, now. */
const upserts: Readonly<Record<Engine, string>> = {
  mysql: `INSERT INTO throttle (keyHash, count, windowEndsAt) VALUES (?, 1, ?) AS fresh
    ON DUPLICATE KEY UPDATE
      count = LAST_INSERT_ID(IF(throttle.windowEndsAt <= ?, 1, throttle.count + 1)),
      windowEndsAt = IF(throttle.windowEndsAt <= ?, fresh.windowEndsAt, throttle.windowEndsAt)`,
  sqlite: `INSERT INTO throttle (keyHash, count, windowEndsAt) VALUES (?, 1, ?)
    ON CONFLICT (keyHash) DO UPDATE SET
      count = CASE WHEN windowEndsAt <= ? THEN 1 ELSE count + 1 END,
      windowEndsAt = CASE WHEN windowEndsAt <= ? THEN excluded.windowEndsAt ELSE windowEndsAt END
    RETURNING count`,
};

/** How each engine tells the new count: MySQL reports 1 row for an insert and 2 for an update. */
const counts: Readonly<Record<Engine, (result: WriteResult) => number>> = {
  mysql: ({ affected, insertId }) => (affected === 1 ? 1 : insertId),
  sqlite: ({ rows }) => asRows<{ count: number }>(rows)[0]?.count ?? 1,
};

/** The throttle on the shared database: exact over all processes, and it keeps nothing in memory. */
export class SqlThrottle extends Throttle {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super();
  }

  async take(key: string, rule: ThrottleRule): Promise<ThrottleAnswer> {
    const now = this.clock.now();
    const keyHash = hash(key);
    const endsAt = new Date(now.getTime() + rule.windowSeconds * 1000);
    const result = await this.db.autocommit(upserts[this.db.engine], [keyHash, endsAt, now, now]);
    const count = counts[this.db.engine](result);
    if (count <= rule.limit) return { allowed: true, remaining: rule.limit - count, retryAfterSeconds: 0 };
    return { allowed: false, remaining: 0, retryAfterSeconds: await this.#secondsLeft(keyHash, now) };
  }

  async clear(key: string): Promise<void> {
    await this.db.autocommit('DELETE FROM throttle WHERE keyHash = ?', [hash(key)]);
  }

  async purge(): Promise<number> {
    const now = this.clock.now();
    for (let purged = 0; ; ) {
      const batch = await this.#purgeBatch(now);
      purged += batch;
      if (batch < purgeBatch) return purged;
    }
  }

  async #secondsLeft(keyHash: string, now: Date): Promise<number> {
    const [row] = await this.db.query<{ windowEndsAt: unknown }>('SELECT windowEndsAt FROM throttle WHERE keyHash = ?', [keyHash]);
    if (!row) return 1;
    return Math.max(1, Math.ceil((decodeInstant(row.windowEndsAt).getTime() - now.getTime()) / 1000));
  }

  /** Deletes by primary key, so that it takes no range locks from those who count. */
  async #purgeBatch(now: Date): Promise<number> {
    const ended = await this.db.query<{ keyHash: string }>('SELECT keyHash FROM throttle WHERE windowEndsAt <= ? LIMIT ?', [now, purgeBatch]);
    if (ended.length === 0) return 0;
    const places = ended.map(() => '?').join(', ');
    const keys = ended.map((row) => row.keyHash);
    const { affected } = await this.db.autocommit(`DELETE FROM throttle WHERE keyHash IN (${places}) AND windowEndsAt <= ?`, [...keys, now]);
    return affected;
  }
}

const hash = (key: string): string => createHash('sha256').update(key).digest('hex');
