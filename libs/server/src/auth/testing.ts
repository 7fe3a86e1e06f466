import { Db } from '@atrium/server-sdk';
import type { TestAnswer, TestApp } from '@atrium/testing';
import type { User } from '../accounts/index.js';
import { givenUser, type GivenUser } from '../accounts/testing.js';
import { Passwords } from './password/index.js';

/** The password of people made by `givenPerson`. */
export const testPassword = 'correct horse battery staple';

/** A stored, active user with a password. */
export async function givenPerson(app: TestApp, given: GivenUser & { readonly password?: string } = {}): Promise<User> {
  const user = await givenUser(app, given);
  const stored = await app.get(Passwords).prepare(given.password ?? testPassword);
  await app.get(Db).transaction((tx) => app.get(Passwords).store(tx, user.id, stored));
  return user;
}

/** Sends a sign-in and answers whatever comes back. */
export const postSignIn = (app: TestApp, email: string, password = testPassword, headers: Readonly<Record<string, string>> = {}): Promise<TestAnswer> =>
  app.inject('POST', '/api/auth/sign-in', { body: { email, password }, headers });

/** Signs a person in and resolves the `Cookie` header of their browser. */
export async function signIn(app: TestApp, email: string, password = testPassword): Promise<string> {
  const answer = await postSignIn(app, email, password);
  if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status}: ${answer.text}`);
  return cookieOf(answer);
}

/** The cookie that an answer sets, as a browser would send it back. */
export const cookieOf = (answer: TestAnswer): string => String(answer.headers['set-cookie']).split(';', 1).join('');

/** A person with these roles and the cookie of their browser. */
export async function givenSignedIn(app: TestApp, given: GivenUser = {}): Promise<{ user: User; cookie: string }> {
  const user = await givenPerson(app, given);
  return { user, cookie: await signIn(app, user.email) };
}

/** All that a caller can see of an answer, without what differs in every answer. */
export function visible({ status, headers, text }: TestAnswer): unknown {
  const { 'x-request-id': _id, date: _date, ...rest } = headers;
  return { status, headers: rest, text: text.replace(/"requestId":"[^"]*"/, '') };
}
