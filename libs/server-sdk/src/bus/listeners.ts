import type { BusListener } from './bus.js';

/** The listeners of this process, by channel. */
export class Listeners {
  readonly #channels = new Map<string, Set<BusListener>>();

  constructor(private readonly onError: (error: unknown) => void) {}

  get channels(): readonly string[] {
    return [...this.#channels.keys()];
  }

  /** Answers whether the channel is new. Each call is a subscription of its own, even for the same function. */
  add(channel: string, listener: BusListener): boolean {
    const known = this.#channels.get(channel);
    if (known) known.add(listener);
    else this.#channels.set(channel, new Set([listener]));
    return known === undefined;
  }

  /** Answers whether the channel has nobody left. */
  remove(channel: string, listener: BusListener): boolean {
    const listeners = this.#channels.get(channel);
    if (!listeners?.delete(listener) || listeners.size > 0) return false;
    return this.#channels.delete(channel);
  }

  emit(channel: string, message: string): void {
    for (const listener of [...(this.#channels.get(channel) ?? [])]) {
      try {
        listener(message);
      } catch (error) {
        this.onError(error);
      }
    }
  }

  clear(): void {
    this.#channels.clear();
  }
}
