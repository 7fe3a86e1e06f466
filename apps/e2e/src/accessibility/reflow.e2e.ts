import { test } from '../harness/test.js';
import { expectNoSidewaysScroll } from './reflow.js';
import { screens, show } from './screens.js';

test('no screen scrolls sideways at 200 % zoom: 1280 px seen as 640 (WCAG 1.4.4); phones are measured with their pictures', async ({ open, admin, user }) => {
  test.setTimeout(90_000);
  const size = { viewport: { width: 640, height: 430 } };
  const pages = { nobody: await open(null, size), admin: await open(admin, size), user: await open(user, size) };
  for (const screen of screens) {
    const page = pages[screen.who];
    await show(page, screen);
    await expectNoSidewaysScroll(page, screen.name);
  }
});
