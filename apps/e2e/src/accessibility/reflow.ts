import type { Page } from '@playwright/test';
import { expect } from '../harness/test.js';

/** Fails, naming the elements that stick out, when the page scrolls sideways (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const { wide, culprits } = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const beyond = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > limit + 1);
    return { wide: document.documentElement.scrollWidth - limit, culprits: beyond.slice(0, 5).map((element) => `${element.tagName}.${element.className}`) };
  });
  expect({ screen, wide, ...(wide > 0 && { culprits }) }).toEqual({ screen, wide: 0 });
}
