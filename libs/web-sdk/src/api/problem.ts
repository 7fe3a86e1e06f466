import type { Problem } from '@atrium/contracts';

/** A refused or failed request. `problem.code` is what callers branch on; `status` is 0 when no answer came. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** The problem inside any thrown value; what is no `ApiProblem` becomes `client.failed`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem;
  return clientProblem('client.failed', error instanceof Error ? error.message : String(error));
}

/** A problem that arose on this side: `client.offline`, `client.failed` or `client.unreadable`. */
export function clientProblem(code: string, detail: string): Problem {
  return { type: 'about:blank', title: detail, status: 0, code, requestId: '' };
}

/** Reads the problem document of a refused response; a body that is none becomes `client.unreadable`. */
export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return body;
  return { ...clientProblem('client.unreadable', response.statusText), status: response.status, requestId: response.headers.get('x-request-id') ?? '' };
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  return 'code' in value && typeof value.code === 'string' && 'status' in value && typeof value.status === 'number';
}
