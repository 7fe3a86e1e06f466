import { hashSecret, Clock, Db, Epochs, Log, type Identity } from '@atrium/server-sdk';
import type { UserContext } from '@atrium/contracts/accounts';
import { Injectable } from '@nestjs/common';
import { ActorLoader, type LoadedSession } from './actor-loader.js';
import { BoundedMap } from './bounded-map.js';
import { IdleTimeout } from './idle-timeout.js';
import { limitsFor } from './session-limits.js';

/** Sessions kept in memory; about 1 kB each. */
const maxEntries = 10_000;
/** `lastSeenAt` is written at most this often. */
const touchEveryMs = 60_000;

interface Entry {
  readonly loaded: LoadedSession;
  /** The `access` epoch that was read before the entry was loaded. */
  readonly epoch: string;
  seenAt: number;
  writtenAt: number;
}

/**
 * Who stands behind a session token, without a join per request and without a stale right (decisions.md 16): an entry counts only
 * while the epoch that was read before it was loaded is still the present one. Absent sessions are never kept.
 */
@Injectable()
export class ActorCache {
  private readonly entries = new BoundedMap<string, Entry>(maxEntries);
  private readonly contexts = new BoundedMap<string, UserContext>(maxEntries);
  private readonly loading = new Map<string, Promise<Entry | null>>();

  constructor(
    private readonly db: Db,
    private readonly epochs: Epochs,
    private readonly clock: Clock,
    private readonly loader: ActorLoader,
    private readonly idleTimeout: IdleTimeout,
    private readonly log: Log,
  ) {}

  /** The identity behind a session token, or null when the session is unknown, ended or over its limits. */
  async recognise(token: string): Promise<Identity | null> {
    const tokenHash = hashSecret(token);
    const epochs = await this.epochs.read();
    const idleMinutes = this.idleTimeout.known(epochs.settings) ?? (await this.idleTimeout.read(epochs.settings));
    const now = this.clock.now().getTime();
    const cached = this.entries.get(tokenHash);
    const entry = cached?.epoch === epochs.access && isLive(cached, idleMinutes, now) ? cached : await this.loadOnce(tokenHash, epochs.access);
    if (!entry || !isLive(entry, idleMinutes, now)) return null;
    entry.seenAt = now;
    if (now - entry.writtenAt >= touchEveryMs) await this.touch(entry, now);
    return entry.loaded.identity;
  }

  /** What the context endpoint shows of a recognised session's owner; null when the session is no longer kept. */
  contextOf(sessionId: string): UserContext | null {
    return this.contexts.get(sessionId) ?? null;
  }

  /** Requests that read the same epoch share one load: nothing changed between the first of them and the last. */
  private loadOnce(tokenHash: string, epoch: string): Promise<Entry | null> {
    const key = `${epoch} ${tokenHash}`;
    const running = this.loading.get(key);
    if (running) return running;
    const load = this.load(tokenHash, epoch).finally(() => this.loading.delete(key));
    this.loading.set(key, load);
    return load;
  }

  private async load(tokenHash: string, epoch: string): Promise<Entry | null> {
    const before = this.entries.get(tokenHash);
    const loaded = await this.loader.session(tokenHash);
    if (!loaded) {
      this.forget(tokenHash, before);
      return null;
    }
    const entry = { loaded, epoch, seenAt: Math.max(loaded.lastSeenAt, before?.seenAt ?? 0), writtenAt: loaded.lastSeenAt };
    this.entries.set(tokenHash, entry);
    this.contexts.set(loaded.sessionId, loaded.person.context);
    return entry;
  }

  private forget(tokenHash: string, entry: Entry | undefined): void {
    this.entries.delete(tokenHash);
    if (entry) this.contexts.delete(entry.loaded.sessionId);
  }

  /** A request is worth answering even when this note of it cannot be written. */
  private async touch(entry: Entry, now: number): Promise<void> {
    entry.writtenAt = now;
    const seenAt = new Date(now);
    try {
      await this.db.autocommit('UPDATE session SET lastSeenAt = ? WHERE id = ? AND lastSeenAt < ?', [seenAt, entry.loaded.sessionId, seenAt]);
    } catch (error) {
      this.log.warn({ error }, 'The last use of a session was not noted');
    }
  }
}

function isLive({ loaded, seenAt }: Entry, idleMinutes: number, now: number): boolean {
  const limits = limitsFor(loaded.person.holdsAdminRights, idleMinutes);
  return now - seenAt < limits.idle && now - loaded.createdAt < limits.absolute;
}
