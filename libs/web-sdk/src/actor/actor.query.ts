import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { UserContext } from '@atrium/contracts/accounts';
import { requestJson } from '../api/create-api.js';
import { ApiProblem, clientProblem } from '../api/problem.js';
import { sessionHint } from './session-hint.js';
import { sessionLoss } from './session-loss.js';

const actorKey = ['actor'];

/** The person who is signed in, or null. A session that ends while a page is open is a loss, not a sign-out. */
export function actorQuery(client: QueryClient) {
  return queryOptions({
    queryKey: actorKey,
    queryFn: () => fetchActor(client),
    staleTime: 30_000,
    retry: (count, error) => count < 2 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
  });
}

/** Takes a person who has just signed in as the actor. */
export function setActor(client: QueryClient, actor: UserContext | null): void {
  client.setQueryData(actorKey, actor);
}

/** The actor as last read, without asking the server. */
export function knownActor(client: QueryClient): UserContext | null {
  return client.getQueryData<UserContext | null>(actorKey) ?? null;
}

async function fetchActor(client: QueryClient): Promise<UserContext | null> {
  if (sessionHint.isAbsent()) return null;
  try {
    const response = await requestJson('/api/users/me/context');
    const actor: unknown = await response.json();
    if (!isActor(actor)) throw new ApiProblem(clientProblem('client.unreadable', 'The answer names nobody'));
    sessionHint.set();
    return actor;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
    sessionHint.clear();
    const known = knownActor(client);
    if (known !== null) sessionLoss.report();
    return known;
  }
}

/** Enough to trust the shape: the server's own schema wrote it. */
function isActor(value: unknown): value is UserContext {
  return typeof value === 'object' && value !== null && 'id' in value && 'permissions' in value && Array.isArray(value.permissions);
}
