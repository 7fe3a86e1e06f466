import { connect as connectTcp } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { ownAddress } from '../harness/client.js';

/** A TLS connection to the proxy that sends exactly the bytes it is given. */
export interface RawConnection {
  write(text: string): void;
  /** All that came back so far. */
  received(): string;
  /** Resolves when the other side, or the test, closed it. */
  readonly closed: Promise<void>;
  close(): void;
}

export async function openRaw(url: string, localAddress = ownAddress()): Promise<RawConnection> {
  const { port } = new URL(url);
  const plain = connectTcp({ host: '127.0.0.1', port: Number(port), localAddress });
  const socket: TLSSocket = connect({ socket: plain, servername: 'localhost', rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] });
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    socket.once('secureConnect', resolve);
    socket.once('error', reject);
  });
  return {
    write: (text) => void socket.write(text),
    received: () => Buffer.concat(chunks).toString('latin1'),
    closed,
    close: () => void socket.destroy(),
  };
}

/** Sends one request as it is written and resolves the whole answer. */
export async function sendRaw(url: string, text: string): Promise<string> {
  const connection = await openRaw(url);
  connection.write(text);
  await connection.closed;
  return connection.received();
}
