import { changeSettings, resetSettings } from '../harness/settings.js';
import { chooseLanguage, heading } from '../harness/screen.js';
import { expect, test } from '../harness/test.js';

test('the browser’s language greets a visitor; a choice is remembered', async ({ open }) => {
  const page = await open(null, { locale: 'nl-NL' });
  await page.goto('/sign-in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(page.getByRole('button', { name: 'Inloggen' }).or(page.getByRole('button', { name: 'Aanmelden' }))).toBeVisible();
  await page.getByRole('combobox').selectOption('fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(heading(page, /Atrium/)).not.toHaveText(/Sign in/);
});

test('a language that is not spoken falls back to the first one', async ({ people }) => {
  const lang = async (accept: string): Promise<string | undefined> => /<html[^>]+lang="([^"]+)"/.exec((await people.caller().get('/sign-in', { headers: { 'accept-language': accept } })).text)?.[1];
  expect(await lang('ja')).toBe('en');
  expect(await lang('de-AT,en;q=0.5')).toBe('de');
  expect(await lang('ja,fr;q=0.3')).toBe('fr');
  expect(await lang('"><script>alert(1)</script>')).toBe('en');
});

test('a signed-in person’s choice is kept with them, in another browser too', async ({ open, people }) => {
  const person = await people.create(['user'], 'Lin Gua');
  const page = await open(person);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await chooseLanguage(page, 'Language', 'Deutsch');
  expect((await saved).status()).toBe(200);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');

  const elsewhere = await open(person);
  await elsewhere.goto('/profile');
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'de');
  await expect(heading(elsewhere, 'Profil')).toBeVisible();
});

test('an administrator’s wording and languages reach visitors', async ({ open, root }) => {
  try {
    await changeSettings(root, 'i18n', { enabledLocales: ['en', 'nl'], overrides: { en: { 'auth.signIn.submit': 'Let me in' } } });
    const page = await open(null);
    await page.goto('/sign-in');
    await expect(page.getByRole('button', { name: 'Let me in' })).toBeVisible();
    await expect(page.getByRole('combobox').getByRole('option')).toHaveText(['English', 'Nederlands']);
  } finally {
    await resetSettings(root, 'i18n');
  }
});
