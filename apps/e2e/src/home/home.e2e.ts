import { heading } from '../harness/screen.js';
import { expect, test } from '../harness/test.js';

test('an address that leads nowhere says so, signed in or not, also after a reload', async ({ open, user }) => {
  for (const page of [await open(null), await open(user)]) {
    await page.goto('/no/such/page?x=1#y');
    await expect(heading(page, 'There is nothing here')).toBeVisible();
    await page.reload();
    await expect(heading(page, 'There is nothing here')).toBeVisible();
  }
});

test('navigation shows what a person may open, and marks where they are', async ({ open, user, admin }) => {
  const plain = await open(user);
  await plain.goto('/');
  const rail = plain.getByRole('navigation', { name: 'Main' });
  await expect(rail.getByRole('link', { name: 'Home' })).toHaveAttribute('aria-current', 'page');
  await expect(rail.getByRole('link', { name: 'Branding' })).toHaveCount(0);
  const page = await open(admin);
  await page.goto('/');
  for (const [name, title] of [['Branding', 'Branding'], ['Settings', 'Settings'], ['Audit log', 'Audit log']] as const) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
    await expect(heading(page, title)).toBeVisible();
    await expect(heading(page, title)).toBeFocused();
  }
});

test('a page that cannot reach the server says so and recovers', async ({ open, admin }) => {
  const page = await open(admin);
  await page.goto('/');
  await expect(heading(page, new RegExp(admin.name))).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText('You are offline. What you see may be out of date.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('You are offline. What you see may be out of date.')).toBeHidden();
});

test('the palette finds pages by name', async ({ open, admin }) => {
  const page = await open(admin);
  await page.goto('/');
  await expect(heading(page, new RegExp(admin.name))).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Search pages and actions' })).toBeFocused();
  await page.keyboard.type('audit log');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Audit log')).toBeVisible();
});
