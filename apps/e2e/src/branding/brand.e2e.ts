import type { Page } from '@playwright/test';
import { changeSettings, resetSettings } from '../harness/settings.js';
import { choose, heading, save } from '../harness/screen.js';
import { expect, test } from '../harness/test.js';

test.afterEach(({ root }) => resetSettings(root, 'brand'));

/** Every other page learns within 15 s, without a reload (decisions.md 12). */
const soon = { timeout: 15_000 };

const primaryOf = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--mantine-primary-color-filled').trim());
const logoOf = (page: Page) => page.getByRole('banner').locator('img').first();

test('name, logo, preset and primary colour reach an open page of another browser without a reload', async ({ open, admin, user, root }) => {
  const watching = await open(user);
  await watching.goto('/');
  await expect(heading(watching, new RegExp(user.name))).toBeVisible();
  await watching.evaluate(() => Object.assign(window, { sameDocument: true }));
  const before = await primaryOf(watching);

  const page = await open(admin);
  await page.goto('/admin/branding');
  await expect(heading(page, 'Branding')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Acme Portal');
  await page.getByLabel('Logo', { exact: true }).fill('/favicon.svg');
  await choose(page, 'Preset', /^Classic/);
  await page.getByRole('textbox', { name: 'Primary colour' }).fill('#7a1f5c');
  await save(page).click();
  await expect(page.getByText('Saved. It applies everywhere now.')).toBeVisible();

  await expect(watching.getByRole('banner').getByText('Acme Portal')).toBeVisible(soon);
  await expect(logoOf(watching)).toHaveAttribute('src', '/favicon.svg');
  await expect.poll(() => primaryOf(watching), soon).not.toBe(before);
  await expect(watching).toHaveTitle(/Acme Portal/);
  expect(await watching.evaluate(() => 'sameDocument' in window)).toBe(true);

  const signIn = await open(null);
  await signIn.goto('/sign-in');
  await expect(heading(signIn, 'Sign in to Acme Portal')).toBeVisible();
  const { fields } = (await root.get('/api/admin/app-config/brand')).json;
  expect(fields.find(({ name }: { name: string }) => name === 'name')).toMatchObject({ changedBy: { name: admin.name }, value: 'Acme Portal' });
});

test('a preset that is always dark turns open pages dark', async ({ open, user, root }) => {
  const watching = await open(user);
  await watching.goto('/');
  await expect(watching.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await changeSettings(root, 'brand', { preset: 'dark-glass' });
  await expect(watching.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark', soon);
});

test('the preview does not leak into the running application', async ({ open, admin }) => {
  const page = await open(admin);
  await page.goto('/admin/branding');
  await expect(heading(page, 'Branding')).toBeVisible();
  const look = () =>
    page.evaluate(() => {
      const { backgroundColor, fontFamily } = getComputedStyle(document.body);
      const root = getComputedStyle(document.documentElement);
      return { backgroundColor, fontFamily, scheme: document.documentElement.dataset.mantineColorScheme, primary: root.getPropertyValue('--mantine-primary-color-filled'), own: root.getPropertyValue('--atrium-primary') };
    });
  const before = await look();
  await choose(page, 'Preset', /^Dark glass/);
  await page.getByRole('textbox', { name: 'Primary colour' }).fill('#b3261e');
  await page.getByLabel('Name', { exact: true }).fill('Only In The Preview');
  await expect(page.frameLocator('iframe[title^="Preview"]').first().getByText('Only In The Preview').first()).toBeVisible();
  expect(await look()).toEqual(before);
  await expect(page.getByRole('banner')).not.toContainText('Only In The Preview');
});

test('colours that cannot be read are not saved; a shade that can is offered', async ({ open, admin, root }) => {
  const page = await open(admin);
  await page.goto('/admin/branding');
  await page.getByRole('textbox', { name: 'Primary colour' }).fill('#ffe74c');
  await page.getByLabel('Primary shade').fill('1');
  await expect(page.getByText('Some texts would be hard to read', { exact: true })).toBeVisible();
  await expect(save(page)).toBeDisabled();
  const { version } = (await root.get('/api/admin/app-config/brand')).json;
  await page.getByRole('button', { name: /Use shade \d instead/ }).first().click();
  await expect(save(page)).toBeEnabled();
  await save(page).click();
  await expect(page.getByText('Saved. It applies everywhere now.')).toBeVisible();
  expect((await root.get('/api/admin/app-config/brand')).json.version).toBe(version + 1);
});

test('a brand can be changed with the keyboard alone', async ({ open, admin }) => {
  const page = await open(admin);
  await page.goto('/admin/branding');
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  for (let step = 0; step < 12 && !(await name.evaluate((element) => element === document.activeElement)); step += 1) await page.keyboard.press('Tab');
  await expect(name).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Keyboard Brand');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved. It applies everywhere now.')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Keyboard Brand');
});
