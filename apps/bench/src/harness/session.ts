import { email, password } from './database.ts';

let caller = 0;

/** Signs in through an api process and resolves its cookie. Every call comes from an address of its own (a trusted proxy says so). */
export async function signIn(url: string): Promise<string> {
  caller += 1;
  const address = `10.${(caller >> 16) & 255}.${(caller >> 8) & 255}.${caller & 255}`;
  const response = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'x-forwarded-for': address },
    body: JSON.stringify({ email, password }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (response.status !== 200 || cookie === undefined) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
  return cookie;
}

/** Ends the session of a cookie. */
export async function signOut(url: string, cookie: string): Promise<void> {
  const response = await fetch(`${url}/api/auth/sign-out`, { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' } });
  if (response.status >= 300) throw new Error(`Signing out answered ${response.status}`);
  await response.arrayBuffer();
}
