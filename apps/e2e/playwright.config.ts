import { defineConfig } from '@playwright/test';
import { environment, isRoot } from './src/harness/environment.js';

/* Journeys on the built application: two api processes behind nginx, started by the global set-up. */
export default defineConfig({
  testDir: './src',
  testMatch: '**/*.e2e.ts',
  outputDir: './test-results',
  globalSetup: './src/harness/global-setup.ts',
  timeout: 40_000,
  expect: { timeout: 8_000 },
  workers: 1,
  retries: 0,
  forbidOnly: environment.isCi,
  reporter: [['list']],
  use: {
    ignoreHTTPSErrors: true,
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    video: 'off',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: environment.chromiumPath,
      args: ['--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'journeys', testIgnore: '**/leaks/**', teardown: 'leaks' },
    // Runs last, whatever failed before: by then every secret of the run was issued.
    { name: 'leaks', testMatch: '**/leaks/**/*.e2e.ts' },
  ],
});
