import { connect, createServer, type Socket } from 'node:net';

/** A door in front of a service that a test can hold shut, so that the service itself need not be touched. */
export interface TcpGate {
  readonly port: number;
  /** Connections stay, but nothing comes through, as when the machine behind hangs. */
  pause(): void;
  resume(): void;
  /** Connections break and new ones are refused, as when the service is down. */
  cut(): void;
  restore(): void;
  stop(): Promise<void>;
}

/** Opens a gate on a free loopback port in front of the service at `url`. */
export async function openGate(url: string): Promise<TcpGate> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const state = { paused: false, cut: false };
  const server = createServer({ pauseOnConnect: true }, (inner) => {
    if (state.cut) return void inner.resetAndDestroy();
    const outer = connect(Number(target.port), target.hostname);
    join(inner, outer, sockets);
    if (!state.paused) resumeBoth(inner, outer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gate has no port.');
  return {
    port: address.port,
    pause() {
      state.paused = true;
      for (const socket of sockets) socket.pause();
    },
    resume() {
      state.paused = false;
      for (const socket of sockets) socket.resume();
    },
    cut() {
      state.cut = true;
      for (const socket of sockets) socket.resetAndDestroy();
    },
    restore() {
      state.cut = false;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The same address, reached through the gate. */
export function throughGate(url: string, gate: TcpGate): string {
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(gate.port);
  return through.href;
}

function resumeBoth(inner: Socket, outer: Socket): void {
  inner.resume();
  outer.resume();
}

function join(inner: Socket, outer: Socket, sockets: Set<Socket>): void {
  for (const [from, to] of [[inner, outer], [outer, inner]] as const) {
    sockets.add(from);
    from.on('data', (chunk) => void to.write(chunk));
    from.on('end', () => to.end());
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  }
  // A data listener starts the flow; the gate decides when.
  inner.pause();
  outer.pause();
}
