import { MutationCache, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem.js';
import { knownActor } from '../actor/actor.query.js';
import { sessionLoss } from '../actor/session-loss.js';

declare module '@tanstack/react-query' {
  interface Register {
    /** `invalidates`: queries to read again after the mutation succeeded. */
    mutationMeta: { readonly invalidates?: readonly QueryKey[] };
  }
}

/** The one query client: no retry of refusals, `meta.invalidates` on mutations, and lost sessions noticed in one place. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => noticeLoss(client, error) }),
    mutationCache: new MutationCache({
      onError: (error) => noticeLoss(client, error),
      onSuccess: async (_data, _variables, _context, mutation) => {
        await Promise.all((mutation.meta?.invalidates ?? []).map((queryKey) => client.invalidateQueries({ queryKey })));
      },
    }),
    defaultOptions: { queries: { staleTime: 15_000, retry: shouldRetry }, mutations: { networkMode: 'always' } },
  });
  return client;
}

function shouldRetry(count: number, error: unknown): boolean {
  const isRefusal = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
  return !isRefusal && count < 2;
}

function noticeLoss(client: QueryClient, error: unknown): void {
  if (error instanceof ApiProblem && error.code === 'session.required' && knownActor(client) !== null) sessionLoss.report();
}
