import type { QueryClient } from '@tanstack/react-query';
import { actorQuery, knownActor, setActor } from './actor.query.js';
import { sessionHint } from './session-hint.js';
import { sessionLoss } from './session-loss.js';

type Notice = 'signedIn' | 'signedOut';
const channelName = 'atrium-session';

/**
 * Takes a new session into use: reads who it is, then everything that depended on who asked. Somebody else than
 * before gets a fresh page, because this one holds what the other typed.
 */
export async function startSession(client: QueryClient): Promise<void> {
  const before = knownActor(client);
  sessionHint.set();
  sessionLoss.settle();
  const actor = await client.fetchQuery({ ...actorQuery(client), staleTime: 0 });
  tellOtherTabs('signedIn');
  if (before !== null && actor?.id !== before.id) globalThis.location.reload();
  else void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'actor' });
}

/** Forgets everything this tab knows and tells the other tabs to do so. */
export function endSession(client: QueryClient): void {
  forget(client);
  tellOtherTabs('signedOut');
}

/** Follows what other tabs of this browser do. Returns the way to stop. */
export function followOtherTabs(client: QueryClient): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (message: MessageEvent<Notice>) => {
    if (message.data === 'signedOut') forget(client);
    else void adopt(client);
  };
  return () => channel.close();
}

async function adopt(client: QueryClient): Promise<void> {
  const before = knownActor(client);
  sessionHint.set();
  sessionLoss.settle();
  const actor = await client.fetchQuery({ ...actorQuery(client), staleTime: 0 });
  if (before !== null && actor?.id !== before.id) globalThis.location.reload();
  else await client.invalidateQueries();
}

/** Takes all answers away but the public configuration, which belongs to nobody. */
function forget(client: QueryClient): void {
  sessionHint.clear();
  sessionLoss.settle();
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'appConfig' && query.queryKey[0] !== 'actor' });
  client.getMutationCache().clear();
  void client.cancelQueries({ queryKey: ['actor'] });
  setActor(client, null);
}

function tellOtherTabs(notice: Notice): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(notice);
  channel.close();
}
