import createClient, { type Client } from 'openapi-fetch';
import { ApiProblem, clientProblem, readProblem } from './problem.js';

/**
 * A client typed by generated `paths`: `api.GET('/api/users/me')`. Every refusal is thrown as an `ApiProblem`.
 * Read the answer with `returned(api.GET(…))`.
 */
export function createApi<Paths extends object>(): Client<Paths> {
  const api = createClient<Paths>({
    baseUrl: globalThis.location.origin,
    credentials: 'same-origin',
    fetch: (request) => globalThis.fetch(request),
  });
  api.use({
    onResponse: async ({ response }) => {
      if (!response.ok) throw new ApiProblem(await readProblem(response));
      return undefined;
    },
    onError: ({ error }) => (error instanceof ApiProblem ? error : offline(error)),
  });
  return api;
}

/** Awaits a call and gives its body. Throws `ApiProblem` when the answer has none. */
export async function returned<Body>(call: Promise<{ data?: Body }>): Promise<NonNullable<Body>> {
  const { data } = await call;
  if (data === undefined || data === null) throw new ApiProblem(clientProblem('client.unreadable', 'The answer is empty'));
  return data;
}

/** One JSON request of the kernel itself, outside the generated paths. */
export async function requestJson(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(new URL(path, globalThis.location.origin), { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    throw offline(error);
  });
  if (!response.ok && response.status !== 304) throw new ApiProblem(await readProblem(response));
  return response;
}

function offline(error: unknown): ApiProblem {
  return new ApiProblem(clientProblem('client.offline', error instanceof Error ? error.message : 'The server cannot be reached'));
}
