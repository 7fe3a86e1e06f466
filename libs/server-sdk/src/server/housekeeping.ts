import type { Kernel } from './kernel.js';

const everyMs = 10 * 60_000;

/** Forgets throttle windows that ended, now and every ten minutes, so that strangers cannot fill the table. Returns how to stop. */
export function keepHouse({ throttle, log }: Kernel): () => void {
  const purge = (): void => {
    throttle.purge().catch((error: unknown) => log.warn({ error }, 'Ended throttle windows were not removed'));
  };
  purge();
  const timer = setInterval(purge, everyMs).unref();
  return () => clearInterval(timer);
}
