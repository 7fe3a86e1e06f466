import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { paths } from '../harness/paths.js';
import { changeSettings, resetSettings } from '../harness/settings.js';
import { expect, test } from '../harness/test.js';
import { screens, show } from './screens.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const scheme of ['light', 'dark'] as const) {
  for (const screen of screens) {
    test(`axe finds nothing on ${screen.name} in ${scheme}, and the browser complains of nothing`, async ({ open, admin, user, complaints }) => {
      const page = await open({ nobody: null, admin, user }[screen.who], { colorScheme: scheme, reducedMotion: 'reduce' });
      await show(page, screen);
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`) }))).toEqual([]);
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
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        expect(violations.map(({ id, nodes }) => ({ screen: screen.name, id, nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`) }))).toEqual([]);
      }
      expect(complaints.all).toEqual([]);
    });
  }
});
