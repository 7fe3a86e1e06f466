import { Redis, type RedisOptions } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bus, type BusListener } from './bus.js';
import { Listeners } from './listeners.js';

export interface RedisBusOptions {
  /** `redis://` or `rediss://`. */
  readonly url: string;
  readonly onError?: (error: unknown) => void;
}

/** Milliseconds to wait for Redis to confirm a subscription. */
const answerPatience = 1_000;

const retryStrategy = (attempt: number): number => Math.min(attempt * 100, 2_000);

/** A publisher never queues: while Redis is away, a hint is lost at once and nobody waits for it. */
const publisherOptions: RedisOptions = { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 2_000, connectTimeout: 5_000, retryStrategy };

/** A subscriber waits for Redis for ever and subscribes again by itself; the ready check would send INFO, which a subscriber may not. */
const subscriberOptions: RedisOptions = { maxRetriesPerRequest: null, autoResubscribe: true, enableReadyCheck: false, connectTimeout: 5_000, retryStrategy };

/** The bus of several processes, over Redis publish/subscribe. It starts and goes on without Redis. */
export class RedisBus extends Bus {
  readonly #publisher: Redis;
  readonly #subscriber: Redis;
  readonly #listeners: Listeners;
  readonly #onError: (error: unknown) => void;
  #closed = false;

  constructor(options: RedisBusOptions) {
    super();
    this.#onError = options.onError ?? (() => undefined);
    this.#listeners = new Listeners(this.#onError);
    this.#publisher = new Redis(options.url, publisherOptions);
    this.#subscriber = new Redis(options.url, subscriberOptions);
    for (const client of [this.#publisher, this.#subscriber]) client.on('error', (error) => this.#report(error));
    this.#subscriber.on('message', (channel: string, message: string) => this.#listeners.emit(channel, message));
  }

  get state(): 'up' | 'down' {
    return this.#publisher.status === 'ready' && this.#subscriber.status === 'ready' ? 'up' : 'down';
  }

  async publish(channel: string, message: string): Promise<void> {
    try {
      await this.#publisher.publish(channel, message);
    } catch (error) {
      this.#report(error);
    }
  }

  /** Resolves when Redis confirms, or after 1 s; while Redis is away the subscription begins when it comes back. */
  async subscribe(channel: string, listener: BusListener): Promise<() => Promise<void>> {
    const own: BusListener = (message) => listener(message);
    if (this.#listeners.add(channel, own)) await this.#tell('subscribe', channel);
    return async () => {
      if (this.#listeners.remove(channel, own)) await this.#tell('unsubscribe', channel);
    };
  }

  close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
    this.#publisher.disconnect();
    this.#subscriber.disconnect();
    return Promise.resolve();
  }

  /** Waits for the answer of Redis, but not for Redis to come back. */
  async #tell(command: 'subscribe' | 'unsubscribe', channel: string): Promise<void> {
    const told = this.#subscriber[command](channel).catch((error: unknown) => this.#report(error));
    const patience = new AbortController();
    await Promise.race([told, sleep(answerPatience, undefined, { ref: false, signal: patience.signal }).catch(() => undefined)]);
    patience.abort();
  }

  #report(error: unknown): void {
    if (!this.#closed) this.#onError(error);
  }
}
