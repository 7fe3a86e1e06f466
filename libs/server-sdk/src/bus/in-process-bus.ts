import { Bus, type BusListener } from './bus.js';
import { Listeners } from './listeners.js';

/** The bus of a single process. Messages arrive in a later turn of the event loop, as they would over a network. */
export class InProcessBus extends Bus {
  readonly #listeners: Listeners;
  #open = true;

  constructor(onError: (error: unknown) => void = () => undefined) {
    super();
    this.#listeners = new Listeners(onError);
  }

  get state(): 'up' | 'down' {
    return this.#open ? 'up' : 'down';
  }

  publish(channel: string, message: string): Promise<void> {
    if (this.#open) setImmediate(() => this.#listeners.emit(channel, message));
    return Promise.resolve();
  }

  subscribe(channel: string, listener: BusListener): Promise<() => Promise<void>> {
    const own: BusListener = (message) => listener(message);
    this.#listeners.add(channel, own);
    return Promise.resolve(() => {
      this.#listeners.remove(channel, own);
      return Promise.resolve();
    });
  }

  close(): Promise<void> {
    this.#open = false;
    this.#listeners.clear();
    return Promise.resolve();
  }
}
