import { DatabaseUnavailableError } from '../unavailable.js';

/** Milliseconds that a transaction waits for its turn. */
const patience = 10_000;

/**
 * Lets a limited number of transactions run. The pool is larger than this limit, so a transaction
 * that reads outside itself always finds a connection and cannot wait for itself.
 */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(limit: number) {
    this.#free = limit;
  }

  /** Rejects with `DatabaseUnavailableError` after 10 s. */
  async with<T>(work: () => Promise<T>): Promise<T> {
    await this.#take();
    try {
      return await work();
    } finally {
      this.#give();
    }
  }

  #take(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(new DatabaseUnavailableError('every connection is in use'));
      }, patience);
      const turn = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.#waiting.push(turn);
    });
  }

  #give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
