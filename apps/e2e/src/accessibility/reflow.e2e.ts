import { expect, test } from '../harness/test.js';
import { screens, show } from './screens.js';

/** A phone, and 1280 px at 200 % zoom (WCAG 1.4.10, 1.4.4). */
for (const width of [360, 640]) {
  test(`no screen scrolls sideways at ${width} px`, async ({ open, admin, user }) => {
    test.setTimeout(90_000);
    const size = { viewport: { width, height: 740 } };
    const pages = { nobody: await open(null, size), admin: await open(admin, size), user: await open(user, size) };
    for (const screen of screens) {
      const page = pages[screen.who];
      await show(page, screen);
      const { wide, culprits } = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth;
        const beyond = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > limit + 1);
        return { wide: document.documentElement.scrollWidth - limit, culprits: beyond.slice(0, 5).map((element) => `${element.tagName}.${element.className}`) };
      });
      expect({ screen: screen.name, wide, ...(wide > 0 && { culprits }) }).toEqual({ screen: screen.name, wide: 0 });
    }
  });
}
