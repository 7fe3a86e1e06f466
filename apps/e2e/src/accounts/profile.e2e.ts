import { heading, menuChoice } from '../harness/screen.js';
import { expect, test } from '../harness/test.js';

test('a person changes their profile, sees it at once, and finds it after a reload', async ({ open, people }) => {
  const person = await people.create(['user'], 'Old Name');
  const page = await open(person);
  await page.goto('/profile');
  await expect(heading(page, 'Profile')).toBeVisible();
  await page.getByLabel('Name').fill('New Name');
  await page.getByLabel('Phone number').fill('+31 20 123 4567');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Account of New Name' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Name')).toHaveValue('New Name');
  await expect(page.getByLabel('Phone number')).toHaveValue('+31 20 123 4567');
});

test('a wrong field is named beside it, and nothing is saved', async ({ open, people }) => {
  const person = await people.create(['user'], 'Stays Same');
  const page = await open(person);
  await page.goto('/profile');
  await page.getByLabel('Phone number').fill('call me');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Write a phone number, +31 20 123 4567 for example.')).toBeVisible();
  await expect(page.getByLabel('Phone number')).toHaveAttribute('aria-invalid', 'true');
  await page.reload();
  await expect(page.getByLabel('Phone number')).toHaveValue('');
});

test('unsaved changes are not lost by a slip', async ({ open, people }) => {
  const person = await people.create(['user'], 'Half Done');
  const page = await open(person);
  await page.goto('/profile');
  await page.getByLabel('Name').fill('Half Done Indeed');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Name')).toHaveValue('Half Done Indeed');
});

test('the colour scheme is kept with the person', async ({ open, people }) => {
  const person = await people.create(['user'], 'Night Owl');
  const page = await open(person);
  await page.goto('/');
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.getByRole('button', { name: 'Colour scheme' }).click();
  await menuChoice(page, 'Dark').click();
  expect((await saved).status()).toBe(200);
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const elsewhere = await open(person);
  await elsewhere.goto('/');
  await expect(elsewhere.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('text that people write is shown as text (XSS-01)', async ({ open, people }) => {
  const person = await people.create(['user'], 'Plain');
  const page = await open(person);
  let ran = false;
  page.on('dialog', (dialog) => {
    ran = true;
    void dialog.dismiss();
  });
  await page.goto('/profile');
  const hostile = '<img src=x onerror=alert(1)>{{7*7}}';
  await page.getByLabel('Name').fill(hostile);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('/');
  await expect(heading(page, hostile)).toBeVisible();
  expect(ran).toBe(false);
});
