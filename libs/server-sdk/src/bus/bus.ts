export type BusListener = (message: string) => void;

/**
 * Tells the other processes that something changed. A message is a hint: it may be lost, doubled or late,
 * and whoever listens reads the truth from the database.
 */
export abstract class Bus {
  /** `down` while messages may be lost. */
  abstract readonly state: 'up' | 'down';
  /** Sends to every subscriber of every process, this one included. It never rejects; a failure goes to `onError`. */
  abstract publish(channel: string, message: string): Promise<void>;
  /** Listens until the resolved function is called. A listener that throws does not disturb the others. */
  abstract subscribe(channel: string, listener: BusListener): Promise<() => Promise<void>>;
  abstract close(): Promise<void>;
}
