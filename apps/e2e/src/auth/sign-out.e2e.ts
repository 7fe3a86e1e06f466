import { Client } from '../harness/client.js';
import { cookieName } from '../harness/people.js';
import { fillSignIn, heading, signOut } from '../harness/screen.js';
import { expect, test } from '../harness/test.js';

test('signing out ends the session everywhere: other tabs learn of it, the cookie is dead, Back shows nothing', async ({ open, people, stack }) => {
  const person = await people.create(['user'], 'Sam Signout');
  const page = await open(person);
  await page.goto('/');
  await expect(heading(page, /Sam Signout/)).toBeVisible();
  await page.goto('/profile');
  await expect(heading(page, 'Profile')).toBeVisible();
  const cookies = await page.context().cookies();
  const cookie = `${cookieName}=${cookies.find(({ name }) => name === cookieName)?.value}`;
  const otherTab = await page.context().newPage();
  await otherTab.goto('/');
  await expect(heading(otherTab, /Sam Signout/)).toBeVisible();

  await signOut(page);
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(otherTab).toHaveURL(/\/sign-in/);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(cookieName);
  expect((await new Client(stack.url).as({ cookie }).get('/api/users/me')).status).toBe(401);

  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText(person.email)).toHaveCount(0);
});

test('a session that ended elsewhere opens a dialog that keeps what was typed', async ({ open, people, stack }) => {
  const person = await people.create(['user'], 'Lee Lost');
  const page = await open(person);
  await page.goto('/profile');
  const name = page.getByLabel('Name');
  await name.fill('Lee Found');
  const cookies = await page.context().cookies();
  const cookie = `${cookieName}=${cookies.find((each) => each.name === cookieName)?.value}`;
  await new Client(stack.url).as({ cookie }).send('POST', '/api/auth/sign-out');

  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  await expect(name).toHaveValue('Lee Found');
  await dialog.getByLabel('Password', { exact: true }).fill(person.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await expect(name).toHaveValue('Lee Found');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('another person who signs in next sees nothing of the one before', async ({ open, people }) => {
  const [first, second] = [await people.create(['user'], 'First Person'), await people.create(['user'], 'Second Person')];
  const page = await open(first);
  await page.goto('/profile');
  await expect(page.getByLabel('Name')).toHaveValue('First Person');
  await signOut(page);
  await fillSignIn(page, second);
  await expect(page.getByLabel('Name')).toHaveValue('Second Person');
});
