import type { Page } from '@playwright/test';
import { heading } from '../harness/screen.js';
import { expect } from '../harness/test.js';

type Who = 'nobody' | 'admin' | 'user';

export interface Screen {
  readonly name: string;
  readonly who: Who;
  readonly path: string;
  /** What its heading says once it is all there. */
  readonly title: RegExp;
  /** Text that comes last, when the heading alone does not tell that the data are there. */
  readonly ready?: RegExp;
}

/** Every screen of the application, in the state that people meet most. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', who: 'nobody', path: '/sign-in', title: /Sign in/ },
  { name: 'sign-in-by-link', who: 'nobody', path: `/sign-in/link#${'x'.repeat(43)}`, title: /no longer works/ },
  { name: 'home', who: 'admin', path: '/', title: /Good|Hello/, ready: /Recent changes/ },
  { name: 'home-of-a-person', who: 'user', path: '/', title: /Good|Hello/ },
  { name: 'branding', who: 'admin', path: '/admin/branding', title: /Branding/, ready: /Preview/ },
  { name: 'settings', who: 'admin', path: '/admin/settings', title: /Settings/, ready: /Sign-in/ },
  { name: 'settings-of-sign-in', who: 'admin', path: '/admin/settings/auth', title: /Sign-in/, ready: /Shortest password/ },
  { name: 'audit', who: 'admin', path: '/admin/audit', title: /Audit log/, ready: /signed in/ },
  { name: 'audit-without-a-match', who: 'admin', path: '/admin/audit?action=user.created&actor=01890a5d-ac96-774b-bcce-b302099a8057', title: /Audit log/, ready: /Nothing matches/ },
  { name: 'profile', who: 'user', path: '/profile', title: /Profile/, ready: /Time zone/ },
  { name: 'not-found', who: 'user', path: '/no/such/page', title: /nothing here/ },
  { name: 'refused', who: 'user', path: '/admin/audit', title: /may not see/ },
];

/** Opens a screen and waits until it is all there. */
export async function show(page: Page, { path, title, ready }: Screen): Promise<void> {
  await page.goto(path);
  await expect(heading(page, title)).toBeVisible();
  if (ready) await expect(page.getByText(ready).first()).toBeVisible();
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete) && document.querySelector('.mantine-Skeleton-root') === null);
}
