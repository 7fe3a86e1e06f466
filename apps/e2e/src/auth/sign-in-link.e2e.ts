import { mustRun } from '../harness/command-line.js';
import { tokenOf } from '../harness/people.js';
import { heading } from '../harness/screen.js';
import { expect, test } from '../harness/test.js';

test('the printed link signs the first super admin in once; opened again it says that it was used', async ({ open, stack, secrets }) => {
  const printed = await mustRun(stack.variables, ['user', 'sign-in-link']);
  const link = /https:\/\/\S+/.exec(printed)?.[0] ?? '';
  secrets.note('link token', tokenOf(link));
  const page = await open(null);
  await page.goto(link);
  await expect(heading(page, /Good|Hello/)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Branding' })).toBeVisible();
  expect(new URL(page.url())).toMatchObject({ pathname: '/', hash: '' });
  await page.reload();
  await expect(heading(page, /Good|Hello/)).toBeVisible();

  const other = await open(null);
  await other.goto(link);
  await expect(heading(other, 'This link no longer works')).toBeVisible();
  await other.getByRole('link', { name: 'Go to sign-in' }).click();
  await expect(other).toHaveURL(/\/sign-in$/);
});

test('a link sends its token once and never in an address that a server sees', async ({ open, people }) => {
  const link = await people.link();
  const token = new URL(link).hash.slice(1);
  const page = await open(null);
  const asked: string[] = [];
  const posted: string[] = [];
  page.on('request', (request) => {
    asked.push(request.url().split('#')[0] ?? '', request.headers().referer ?? '');
    if (request.method() === 'POST') posted.push(request.url());
  });
  await page.goto(link);
  await expect(heading(page, /Good|Hello/)).toBeVisible();
  expect(asked.join('\n')).not.toContain(token);
  expect(posted).toHaveLength(1);
});

test('half a link says what to do', async ({ open }) => {
  const page = await open(null);
  await page.goto('/sign-in/link#short');
  await expect(heading(page, 'This link is incomplete')).toBeVisible();
});
