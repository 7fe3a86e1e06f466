import { changeSettings, resetSettings } from '../harness/settings.js';
import { expect, test } from '../harness/test.js';

test.afterEach(({ root }) => resetSettings(root, 'brand'));

/** Lightness of the page before any of our scripts ran: 0 black, 255 white. */
const lightness = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return (red + green + blue) / 3;
};

async function firstPaint(page: import('@playwright/test').Page, path: string): Promise<{ scheme: string | null; title: string; background: number }> {
  // Nothing but the document itself arrives: what is seen now is what a slow network shows.
  await page.route(/\/assets\//, (route) => route.abort());
  await page.goto(path);
  const { scheme, color } = await page.evaluate(() => ({ scheme: document.documentElement.getAttribute('data-mantine-color-scheme'), color: getComputedStyle(document.documentElement).backgroundColor }));
  return { scheme, title: await page.title(), background: lightness(color) };
}

test('a dark preset is dark from the first paint, whatever the person chose', async ({ open, root }) => {
  await changeSettings(root, 'brand', { preset: 'dark-glass', name: 'Night Shift' });
  const page = await open(null, { colorScheme: 'light' });
  await page.addInitScript(() => localStorage.setItem('atrium.scheme', 'light'));
  expect(await firstPaint(page, '/sign-in')).toMatchObject({ scheme: 'dark', title: 'Night Shift' });
  expect((await firstPaint(page, '/sign-in')).background).toBeLessThan(64);
});

test('the HTML itself says so, before any script', async ({ people, root }) => {
  await changeSettings(root, 'brand', { preset: 'dark-glass' });
  expect((await people.caller().get('/sign-in')).text).toMatch(/<html[^>]+data-mantine-color-scheme="dark"/);
  await changeSettings(root, 'brand', { preset: 'default' });
  expect((await people.caller().get('/sign-in')).text).toMatch(/<html[^>]+data-mantine-color-scheme="light"/);
});

for (const [chosen, system, expected] of [
  [null, 'dark', 'dark'],
  [null, 'light', 'light'],
  ['dark', 'light', 'dark'],
  ['light', 'dark', 'light'],
] as const) {
  test(`with ${chosen ?? 'no choice'} and a ${system} system the first paint is ${expected}`, async ({ open }) => {
    const page = await open(null, { colorScheme: system });
    if (chosen !== null) await page.addInitScript((scheme) => localStorage.setItem('atrium.scheme', scheme), chosen);
    const { scheme, background } = await firstPaint(page, '/sign-in');
    expect(scheme).toBe(expected);
    expect(background < 128 ? 'dark' : 'light').toBe(expected);
  });
}
