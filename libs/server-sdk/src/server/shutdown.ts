import type { Server } from './create-server.js';

/** Requests and jobs get this long to finish. */
const drainMs = 30_000;
/** After this the process ends whatever still runs (decisions.md 10). */
const hardExitMs = 35_000;

/** Things to end before the drain, event streams first: an open one would keep the server from closing. */
export type Draining = () => Promise<void> | void;

/** Stops the process calmly on SIGTERM and SIGINT: exit code 0 when everything finished, 1 when time ran out. */
export function stopOnSignals(server: Server, first: readonly Draining[] = []): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) return;
    stopping = true;
    server.kernel.log.info({ signal, drainMs }, 'Stopping');
    setTimeout(() => process.exit(1), hardExitMs).unref();
    server.health.stop();
    for (const drain of first) await drain();
    server.app.getHttpServer().closeIdleConnections();
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        server.kernel.log.error({ error }, 'Stopping failed');
        process.exit(1);
      });
    });
  }
}
