import { join } from 'node:path';
import { start } from '../harness/child.ts';
import type { Installation } from '../harness/database.ts';
import { signIn, signOut } from '../harness/session.ts';

const api = join(import.meta.dirname, '../../../api/dist/main.js');
const context = '/api/users/me/context';
const revokes = 200;
const answersPerRevoke = 500;
const atOnce = 50;

/** Ends a session through one process and asks the other for it at once, again and again; any 200 is stale. */
export async function staleFigure({ variables }: Installation): Promise<string> {
  const [one, other] = await Promise.all([start(api, variables, '/api/healthz'), start(api, variables, '/api/healthz')]);
  try {
    let stale = 0;
    for (let revoke = 0; revoke < revokes; revoke++) {
      const cookie = await signIn(one.url);
      if ((await statusOf(other.url, cookie)) !== 200) throw new Error('The other process did not know the session');
      await signOut(one.url, cookie);
      stale += await staleAnswers(other.url, cookie);
    }
    return `stale answers after a revoke, two processes: ${stale} in ${revokes * answersPerRevoke} (must be 0)`;
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
}

async function staleAnswers(url: string, cookie: string): Promise<number> {
  let stale = 0;
  for (let asked = 0; asked < answersPerRevoke; asked += atOnce) {
    const statuses = await Promise.all(Array.from({ length: atOnce }, () => statusOf(url, cookie)));
    stale += statuses.filter((status) => status !== 401).length;
  }
  return stale;
}

async function statusOf(url: string, cookie: string): Promise<number> {
  const response = await fetch(url + context, { headers: { cookie } });
  await response.arrayBuffer();
  return response.status;
}
