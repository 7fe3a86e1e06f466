import { fillSignIn, heading } from '../harness/screen.js';
import { expect, test } from '../harness/test.js';

test('a deep link survives sign-in and a reload, with path, query and fragment', async ({ open, admin }) => {
  const page = await open(null);
  await page.goto('/admin/audit?action=session.started#latest');
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await page.reload();
  await fillSignIn(page, admin);
  await expect(heading(page, 'Audit log')).toBeVisible();
  const here = new URL(page.url());
  expect([here.pathname, here.searchParams.get('action'), here.hash]).toEqual(['/admin/audit', 'session.started', '#latest']);
  await page.reload();
  await expect(heading(page, 'Audit log')).toBeVisible();
});

const hostile = ['https://evil.example/', '//evil.example', '/\\evil.example', '\\/evil.example', 'javascript:alert(1)', '\t//evil.example', '/\t/evil.example', '/@evil.example/../..//evil.example', 'data:text/html,x', 'https:evil.example', '////evil.example', '/%09/evil.example', '/sign-in'];

test('hostile targets land on this application, without anything run or asked elsewhere (ML-06)', async ({ open, user, stack }) => {
  const page = await open(user);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== stack.url && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  page.on('dialog', (dialog) => {
    elsewhere.push(dialog.message());
    void dialog.dismiss();
  });
  for (const target of hostile) {
    await page.goto(`/sign-in?returnTo=${encodeURIComponent(target)}`);
    await expect(page).not.toHaveURL(/\/sign-in/);
    expect([target, new URL(page.url()).origin]).toEqual([target, stack.url]);
  }
  expect(elsewhere).toEqual([]);
});

test('after signing in by the form a hostile target is home', async ({ open, user, stack }) => {
  const page = await open(null);
  await page.goto(`/sign-in?returnTo=${encodeURIComponent('//evil.example/x')}`);
  await fillSignIn(page, user);
  await expect(heading(page, new RegExp(user.name))).toBeVisible();
  expect(page.url()).toBe(`${stack.url}/`);
});
