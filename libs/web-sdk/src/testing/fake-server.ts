import type { Problem } from '@atrium/contracts';

/** One request that a page made. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Parsed JSON, or null without a body. */
  readonly body: unknown;
}

/** The answer to a route: a body for 200, null for 204, a `Response`, or a function of the request. */
export type Handler = object | null | Respond;
type Respond = (request: SeenRequest) => object | null | Promise<object | null>;

/** Answers by `METHOD /path`, `GET /api/users/me` for example. */
export type Handlers = Readonly<Record<string, Handler>>;

export interface FakeServer {
  /** Every request so far, oldest first. */
  readonly requests: readonly SeenRequest[];
  /** Requests of one route. */
  to(route: string): readonly SeenRequest[];
  /** Adds or replaces answers. */
  answer(handlers: Handlers): void;
}

/** Puts a server of the test's own making behind `fetch`. A route without an answer is a 404 problem. */
export function startFakeServer(first: Handlers): FakeServer {
  const requests: SeenRequest[] = [];
  let handlers = first;
  globalThis.fetch = async (input, init) => {
    const request = await readRequest(new Request(input instanceof Request ? input : new URL(String(input), globalThis.location.origin), init));
    requests.push(request);
    const handler = handlers[routeOf(request)];
    if (handler === undefined) return problemResponse({ status: 404, code: 'request.notFound' });
    return toResponse(isRespond(handler) ? await handler(request) : handler);
  };
  return {
    requests,
    to: (route) => requests.filter((request) => routeOf(request) === route),
    answer: (added) => {
      handlers = { ...handlers, ...added };
    },
  };
}

/** A refusal as the server writes it. */
export function problemResponse(problem: Pick<Problem, 'status' | 'code'> & Partial<Problem>): Response {
  const body = { type: 'about:blank', title: problem.code, requestId: 'request-1', ...problem };
  return new Response(JSON.stringify(body), { status: problem.status, headers: { 'content-type': 'application/problem+json' } });
}

function isRespond(handler: Handler): handler is Respond {
  return typeof handler === 'function';
}

function toResponse(answer: object | null): Response {
  if (answer instanceof Response) return answer;
  if (answer === null) return new Response(null, { status: 204 });
  return Response.json(answer);
}

async function readRequest(request: Request): Promise<SeenRequest> {
  const url = new URL(request.url);
  const text = await request.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  return { method: request.method, path: url.pathname, query: url.searchParams, headers: request.headers, body };
}

function routeOf({ method, path }: SeenRequest): string {
  return `${method} ${path}`;
}
