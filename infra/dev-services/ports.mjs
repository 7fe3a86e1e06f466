import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const host = '127.0.0.1';

/** A loopback port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether nothing listens on the port, on any address. */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/** Resolves once something accepts connections on the loopback port; fails when `child` has ended or after `seconds`. */
export async function waitForPort(port, { seconds = 30, child } = {}) {
  const deadline = Date.now() + seconds * 1000;
  while (!(await accepts(port))) {
    if (child?.ended) throw new Error(`${child.name} ended before it listened:\n${child.tail()}`);
    if (Date.now() > deadline) throw new Error(`Nothing listened on port ${port} within ${seconds} s.\n${child?.tail() ?? ''}`);
    await sleep(25);
  }
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once('connect', () => socket.destroy() && resolve(true));
    socket.once('error', () => resolve(false));
  });
}
