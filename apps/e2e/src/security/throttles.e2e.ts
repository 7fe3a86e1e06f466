import { ownAddress, type Answer } from '../harness/client.js';
import { expect, test } from '../harness/test.js';

const retryAfterOf = ({ headers }: Answer): number => Number(headers['retry-after']);

/** The wait is a whole number of seconds within the window of 15 minutes. */
function expectTrueWait(answer: Answer): void {
  expect(Number.isInteger(retryAfterOf(answer))).toBe(true);
  expect(retryAfterOf(answer)).toBeGreaterThan(0);
  expect(retryAfterOf(answer)).toBeLessThanOrEqual(15 * 60);
}

test('guessing one account is stopped after ten tries, from whatever address (BF-01, BF-10)', async ({ people, secrets }) => {
  const person = await people.create(['user']);
  const wrong = secrets.note('password', 'one-of-many-guesses');
  // Every spelling is the same account and the same counter.
  const spellings = [person.email, person.email.toUpperCase(), `${person.email} `, person.email.replace('example', 'ｅxample')];
  const answers: Answer[] = [];
  for (let guess = 0; guess < 14; guess += 1) {
    answers.push(await people.caller().post('/api/auth/sign-in', { email: spellings[guess % spellings.length], password: wrong }));
  }
  expect(answers.slice(0, 10).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 401));
  for (const answer of answers.slice(10)) {
    expect(answer).toMatchObject({ status: 429, json: { code: 'signIn.tooMany' } });
    expectTrueWait(answer);
  }
  const right = await people.caller().post('/api/auth/sign-in', { email: person.email, password: person.password });
  expect(right.status).toBe(429);
  // Somebody else is not in the way of it.
  await people.newcomer(['user']);
});

test('an account that does not exist is guarded alike (ENUM-09)', async ({ people, secrets }) => {
  const body = { email: `nobody.${Date.now()}@example.test`, password: secrets.note('password', 'one-of-many-guesses') };
  const answers: Answer[] = [];
  for (let guess = 0; guess < 11; guess += 1) answers.push(await people.caller().post('/api/auth/sign-in', body));
  expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  expect(answers[10]).toMatchObject({ json: { code: 'signIn.tooMany' } });
});

test('a success clears the count of its account', async ({ people, secrets }) => {
  const person = await people.create(['user']);
  const wrong = secrets.note('password', 'one-of-many-guesses');
  const tryTimes = async (times: number): Promise<number[]> => {
    const statuses: number[] = [];
    for (let guess = 0; guess < times; guess += 1) statuses.push((await people.caller().post('/api/auth/sign-in', { email: person.email, password: wrong })).status);
    return statuses;
  };
  expect(await tryTimes(8)).not.toContain(429);
  await people.signIn(person);
  expect(await tryTimes(8)).not.toContain(429);
});

test('spraying many accounts from one address is stopped, and the address next door is not (BF-03)', async ({ people, secrets }) => {
  const password = secrets.note('password', 'Summer2026!!!');
  const sprayer = people.caller();
  const statuses: number[] = [];
  for (let account = 0; account < 32; account += 1) {
    statuses.push((await sprayer.post('/api/auth/sign-in', { email: `victim.${account}.${Date.now()}@example.test`, password })).status);
  }
  expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 401));
  expect(statuses.slice(30)).toEqual([429, 429]);
  expect((await people.caller().post('/api/auth/sign-in', { email: 'victim@example.test', password })).status).toBe(401);
});

test('random links are stopped, and headers that claim another address change nothing (BF-12, RL-01)', async ({ people }) => {
  const client = people.caller();
  const claim = (): Record<string, string> => {
    const address = `203.0.113.${Math.floor(Math.random() * 254) + 1}`;
    return {
      'x-forwarded-for': address,
      'x-real-ip': address,
      'x-client-ip': address,
      'cf-connecting-ip': address,
      'true-client-ip': address,
      'x-forwarded': `for=${address}`,
      forwarded: `for=${address};proto=https`,
    };
  };
  const answers: Answer[] = [];
  for (let guess = 0; guess < 33; guess += 1) {
    answers.push(await client.post('/api/auth/sign-in-link', { token: `${guess}`.padEnd(43, 'x') }, { headers: claim() }));
  }
  expect(answers.slice(0, 30).map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 410));
  for (const answer of answers.slice(30)) {
    expect(answer).toMatchObject({ status: 429, json: { code: 'request.tooMany' } });
    expectTrueWait(answer);
  }
  expect((await client.from(ownAddress()).post('/api/auth/sign-in-link', { token: 'y'.repeat(43) })).status).toBe(410);
});

test('continued traffic does not extend a window (RL-07)', async ({ people }) => {
  const client = people.caller();
  const waits: number[] = [];
  for (let call = 0; call < 36; call += 1) {
    const answer = await client.post('/api/auth/sign-in-link', { token: 'z'.repeat(43) });
    if (answer.status === 429) waits.push(retryAfterOf(answer));
  }
  expect(waits).toHaveLength(6);
  expect(waits).toEqual(waits.toSorted((one, other) => other - one));
});
