import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import { paths } from '../harness/paths.js';
import { expect, test } from '../harness/test.js';
import { expectNoSidewaysScroll } from './reflow.js';
import { screens, show } from './screens.js';

/** Pictures for people to look at: every screen, in both schemes, on a desk and on a phone. */
for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`no screen scrolls sideways in ${scheme} at ${width} px, and here are the pictures`, async ({ open, admin, user }) => {
      test.setTimeout(90_000);
      const options = { colorScheme: scheme, viewport: { width, height: width === 360 ? 740 : 860 }, reducedMotion: 'reduce' as const };
      const pages = { nobody: await open(null, options), admin: await open(admin, options), user: await open(user, options) };
      for (const screen of screens) {
        const page = pages[screen.who];
        await show(page, screen);
        await expectNoSidewaysScroll(page, screen.name);
        const path = join(paths.screens, `${screen.name}.${scheme}.${width}.png`);
        await page.screenshot({ path, fullPage: true });
        expect((await stat(path)).size).toBeGreaterThan(2_000);
      }
    });
  }
}
