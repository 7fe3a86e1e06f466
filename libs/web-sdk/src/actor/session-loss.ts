import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let lost = false;

function change(value: boolean): void {
  if (lost === value) return;
  lost = value;
  for (const listener of listeners) listener();
}

/** Whether the server no longer knows the session of a person whose page is still open. */
export const sessionLoss = {
  report: () => change(true),
  settle: () => change(false),
  isLost: () => lost,
};

/** True while a session is lost; the sign-in dialog shows over the page, which keeps its input. */
export function useSessionLost(): boolean {
  return useSyncExternalStore(subscribe, sessionLoss.isLost);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
