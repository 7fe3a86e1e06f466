import type { Locator, Page } from '@playwright/test';

/** What people do on every page. Texts are the English ones that they read. */

export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name });

export async function fillSignIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function openUserMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of / }).click();
}

export async function signOut(page: Page): Promise<void> {
  await openUserMenu(page);
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

/** Chooses a language by its own name in the header of a signed-in person. */
export async function chooseLanguage(page: Page, button: string, language: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await menuChoice(page, language).click();
}

/** One of several choices in a menu. */
export const menuChoice = (page: Page, name: string): Locator => page.getByRole('menu').locator('[role^="menuitem"]').filter({ hasText: name });

/** Chooses an option of a select by its label. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).or(page.getByRole('textbox', { name: label })).first().click();
  await page.getByRole('option', { name: option }).click();
}

export const save = (page: Page): Locator => page.getByRole('button', { name: 'Save', exact: true });
