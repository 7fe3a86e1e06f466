import { join } from 'node:path';
import { test as base, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import type { Client } from './client.js';
import { environment } from './environment.js';
import { cookieName, People, type Person } from './people.js';
import { SecretBook } from './secrets.js';
import type { Services, StackDescription } from './stack.js';
import { watch, type Watch } from './watch.js';

export { expect } from '@playwright/test';

export type RunningStack = StackDescription & { readonly services: Services };

interface WorkerFixtures {
  /** The installation under test. */
  readonly stack: RunningStack;
  readonly secrets: SecretBook;
  readonly people: People;
  /** One super admin for all tests of a worker; a test that ends sessions makes its own. */
  readonly root: Client;
  /** An administrator and a plain person that no test changes. */
  readonly admin: Person;
  readonly user: Person;
}

interface TestFixtures {
  /** Opens a browser context in which the person (or nobody) is signed in. */
  readonly open: (person: Person | null, options?: BrowserContextOptions) => Promise<Page>;
  /** What pages of this test complained about. */
  readonly complaints: Watch;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    async ({ playwright: _ }, use) => use(JSON.parse(environment.announcedStack())),
    { scope: 'worker' },
  ],
  secrets: [async ({ stack }, use) => use(new SecretBook(join(stack.folder, 'secrets.jsonl'))), { scope: 'worker' }],
  people: [
    async ({ stack, secrets }, use) => {
      const people = new People(stack, secrets);
      await use(people);
      people.close();
    },
    { scope: 'worker' },
  ],
  root: [async ({ people }, use) => use(await people.superAdmin()), { scope: 'worker' }],
  admin: [async ({ people }, use) => use(await people.create(['admin'], 'Ada Admin')), { scope: 'worker' }],
  user: [async ({ people }, use) => use(await people.create(['user'], 'Uma User')), { scope: 'worker' }],
  baseURL: async ({ stack }, use) => use(stack.url),

  complaints: async ({ playwright: _ }, use) => use(watch()),

  open: async ({ browser, stack, people, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, options = {}) => {
      const context = await newContext(browser, stack.url, { ...(person && { storageState: signedInBefore(stack.url) }), ...options });
      contexts.push(context);
      if (person) await signInto(context, stack.url, (await people.signIn(person)).cookie);
      const page = await context.newPage();
      await complaints.listenTo(page);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

const newContext = (browser: Browser, url: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  browser.newContext({ baseURL: url, ignoreHTTPSErrors: true, locale: 'en-GB', timezoneId: 'Europe/Amsterdam', ...options });

/** What a browser keeps of having signed in, beside the cookie. */
const signedInBefore = (origin: string) => ({ cookies: [], origins: [{ origin, localStorage: [{ name: 'atrium.signedIn', value: '1' }] }] });

/** Hands a session to a browser, as if its person had signed in there. */
export async function signInto(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const value = cookie.slice(cookieName.length + 1);
  await context.addCookies([{ name: cookieName, value, url, secure: true, httpOnly: true, sameSite: 'Lax' }]);
}
