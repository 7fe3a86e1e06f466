import { fillSignIn, heading, openUserMenu } from '../harness/screen.js';
import { expect, test } from '../harness/test.js';

test('a person signs in with address and password', async ({ open, user }) => {
  const page = await open(null);
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in$/);
  await fillSignIn(page, user);
  await expect(heading(page, new RegExp(user.name))).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
  await openUserMenu(page);
  await expect(page.getByText(user.email)).toBeVisible();
});

test('a wrong password and an unknown address read the same, and the address typed stays', async ({ open, user, secrets }) => {
  const page = await open(null);
  await page.goto('/sign-in');
  const password = secrets.note('password', 'not-the-right-one');
  for (const email of [user.email, 'nobody.here@example.test']) {
    await fillSignIn(page, { email, password });
    await expect(page.getByText('The address or the password is not right.')).toBeVisible();
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);
    await expect(page).toHaveURL(/\/sign-in$/);
  }
});

test('empty fields are named before anything is sent', async ({ open }) => {
  const page = await open(null);
  await page.goto('/sign-in');
  let sent = 0;
  page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Fill in this field.')).toHaveCount(2);
  expect(sent).toBe(0);
});

test('the form works with the keyboard alone', async ({ open, user }) => {
  const page = await open(null);
  await page.goto('/sign-in');
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await page.keyboard.type(user.email);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type(user.password);
  await page.keyboard.press('Enter');
  await expect(heading(page, new RegExp(user.name))).toBeVisible();
});

test('a signed-in person is not asked to sign in', async ({ open, user }) => {
  const page = await open(user);
  await page.goto('/sign-in?returnTo=%2Fprofile');
  await expect(page).toHaveURL(/\/profile$/);
});
