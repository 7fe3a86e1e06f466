import { Agent, request, type RequestOptions } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { randomInt } from 'node:crypto';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The parsed body; null when it is not JSON. Tests look into it freely. */
  readonly json: ReturnType<typeof JSON.parse>;
}

export interface Sending {
  /** Sent as JSON; a string or bytes go as they are. */
  readonly body?: unknown;
  /** On top of what a browser would send from the application itself; null takes one away. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** The cookie header of one session, and nothing else. */
export interface Session {
  readonly cookie: string;
}

const timeoutMs = 20_000;

/** A loopback address that nobody else calls from, so that throttles of one test do not stop another. */
export const ownAddress = (): string => `127.${randomInt(1, 255)}.${randomInt(0, 255)}.${randomInt(1, 255)}`;

/** Talks HTTPS to the proxy without a browser: paths go out as they are written, from an address of its own. */
export class Client {
  private readonly agent: Agent;
  private readonly publicUrl: URL;
  private readonly target: URL;

  constructor(
    readonly url: string,
    readonly address = ownAddress(),
    private readonly session: Session | null = null,
    /** Where the connection really goes; the public address stays what it says about itself. */
    door = url,
  ) {
    this.publicUrl = new URL(url);
    this.target = new URL(door);
    this.agent = new Agent({ keepAlive: true, rejectUnauthorized: false, localAddress: address, servername: 'localhost' });
  }

  /** The same caller, now with a session. */
  as(session: Session): Client {
    return new Client(this.url, this.address, session, this.target.href);
  }

  /** The same session from elsewhere. */
  from(address: string): Client {
    return new Client(this.url, address, this.session, this.target.href);
  }

  /** The same caller at another door of the same installation. */
  through(door: string): Client {
    return new Client(this.url, this.address, this.session, door);
  }

  get(path: string, sending?: Sending): Promise<Answer> {
    return this.send('GET', path, sending);
  }

  post(path: string, body: unknown, sending: Sending = {}): Promise<Answer> {
    return this.send('POST', path, { ...sending, body });
  }

  patch(path: string, body: unknown, sending: Sending = {}): Promise<Answer> {
    return this.send('PATCH', path, { ...sending, body });
  }

  send(method: string, path: string, sending: Sending = {}): Promise<Answer> {
    const payload = payloadOf(sending.body);
    const options: RequestOptions = {
      host: '127.0.0.1',
      port: this.target.port,
      method,
      path,
      agent: this.agent,
      timeout: timeoutMs,
      headers: this.headersFor(method, payload, sending),
    };
    return new Promise((resolve, reject) => {
      const sent = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve(answerOf(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString('utf8'))));
      });
      sent.on('timeout', () => sent.destroy(new Error(`${method} ${path} was not answered within ${timeoutMs} ms`)));
      sent.on('error', reject);
      sent.end(payload);
    });
  }

  private headersFor(method: string, payload: string | Buffer | undefined, sending: Sending): Record<string, string> {
    const isUnsafe = !['GET', 'HEAD', 'OPTIONS'].includes(method);
    const headers: Record<string, string | null> = {
      host: this.publicUrl.host,
      ...(isUnsafe ? { origin: this.publicUrl.origin, 'sec-fetch-site': 'same-origin' } : {}),
      ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) }),
      ...(this.session === null ? {} : { cookie: this.session.cookie }),
      ...sending.headers,
    };
    return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null));
  }
}

function payloadOf(body: unknown): string | Buffer | undefined {
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) return body;
  return JSON.stringify(body);
}

function answerOf(status: number, headers: IncomingHttpHeaders, text: string): Answer {
  return { status, headers, text, json: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
