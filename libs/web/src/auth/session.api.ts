import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SignIn } from '@atrium/contracts/auth';
import { endSession, returned, startSession } from '@atrium/web-sdk';
import { api } from '../api/index.js';

/** Signs in with address and password, and settles once it is known who that is. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: SignIn) => {
      await returned(api.POST('/api/auth/sign-in', { body }));
      await startSession(client);
    },
  });
}

/** Ends the session on the server, then forgets everything in this browser. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await api.POST('/api/auth/sign-out');
    },
    onSuccess: () => endSession(client),
  });
}

const spent = new Map<string, Promise<void>>();

/** Uses up the token of a sign-in link. Asked twice for one token, it posts once: effects run twice in development. */
export function spendLink(token: string): Promise<void> {
  const running = spent.get(token) ?? returned(api.POST('/api/auth/sign-in-link', { body: { token } })).then(() => undefined);
  spent.set(token, running);
  return running;
}
