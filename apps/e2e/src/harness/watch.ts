import type { Page } from '@playwright/test';

/** Collects what a browser complains about: policy violations, console errors, uncaught errors. */
export interface Watch {
  listenTo(page: Page): Promise<void>;
  readonly all: readonly string[];
}

/** Chromium writes a line for every answer of 400 and above; refusals are the application's ordinary answers. */
const ordinary = /^Failed to load resource: the server responded with a status of/;

export function watch(): Watch {
  const all: string[] = [];
  return {
    all,
    async listenTo(page) {
      page.on('pageerror', (error) => all.push(`uncaught: ${error.message}`));
      page.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' && !ordinary.test(text)) all.push(`console: ${text}`);
        if (text.startsWith('policy:')) all.push(text);
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.info(`policy: ${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
        });
      });
    },
  };
}
