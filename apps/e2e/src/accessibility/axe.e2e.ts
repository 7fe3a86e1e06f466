import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { paths } from '../harness/paths.js';
import { changeSettings, resetSettings } from '../harness/settings.js';
import { expect, test } from '../harness/test.js';
import { screens, show } from './screens.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page, one line for each element. */
async function findingsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`));
}

for (const scheme of ['light', 'dark'] as const) {
  for (const who of ['nobody', 'user', 'admin'] as const) {
    const seen = screens.filter((screen) => screen.who === who);
    test(`axe finds nothing in ${scheme} on ${seen.map(({ name }) => name).join(', ')}, and the browser complains of nothing`, async ({ open, admin, user, complaints }) => {
      test.setTimeout(90_000);
      const page = await open({ nobody: null, admin, user }[who], { colorScheme: scheme, reducedMotion: 'reduce' });
      for (const screen of seen) {
        await show(page, screen);
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
        expect.soft({ screen: screen.name, findings: await findingsOn(page) }).toEqual({ screen: screen.name, findings: [] });
      }
      expect(complaints.all).toEqual([]);
    });
  }
}

test.describe('on the other presets', () => {
  test.afterEach(({ root }) => resetSettings(root, 'brand'));

  for (const preset of ['dark-glass', 'classic']) {
    test(`axe finds nothing on the ${preset} preset`, async ({ open, admin, root, complaints }) => {
      await changeSettings(root, 'brand', { preset });
      for (const screen of screens.filter(({ name }) => ['sign-in', 'home', 'audit'].includes(name))) {
        const page = await open(screen.who === 'nobody' ? null : admin, { reducedMotion: 'reduce' });
        await show(page, screen);
        await page.screenshot({ path: join(paths.screens, `${screen.name}.${preset}.1280.png`), fullPage: true });
        expect.soft({ screen: screen.name, findings: await findingsOn(page) }).toEqual({ screen: screen.name, findings: [] });
      }
      expect(complaints.all).toEqual([]);
    });
  }
});
